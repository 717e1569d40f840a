import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ app: {}, session: {}, protocol: {}, ipcMain: {} }))
const { guardContents, guardSession, staysInside } = await import('./guard')
const { isOurMainFrame } = await import('./bridge')

type Listener = (...args: unknown[]) => void

function fakeContents() {
  const listeners = new Map<string, Listener>()
  let open: (() => { action: string }) | null = null
  guardContents({
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    setWindowOpenHandler: (handler: () => { action: string }) => (open = handler),
  } as never)
  return { listeners, open: () => open?.() }
}

describe('leaving the window', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays on our pages', event => {
    const { listeners } = fakeContents()
    const prevented = (url: string) => {
      const preventDefault = vi.fn()
      listeners.get(event)?.({ url, preventDefault })
      return preventDefault.mock.calls.length === 1
    }
    expect(prevented('app://bundle/index.html#/map')).toBe(false)
    for (const url of [
      'https://x.test/?u=app://bundle',
      'file:///etc/hosts',
      'app://evil/',
      'data:text/html,x',
      'javascript:1',
      'about:blank',
    ]) {
      expect(prevented(url), url).toBe(true)
    }
  })

  it('opens no window and hosts no webview', () => {
    const { listeners, open } = fakeContents()
    expect(open()).toEqual({ action: 'deny' })
    const preventDefault = vi.fn()
    listeners.get('will-attach-webview')?.({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

describe('a guarded session', () => {
  const handlers: Record<string, Listener> = {}
  const keep = (name: string) => (handler: Listener) => void (handlers[name] = handler)
  guardSession({
    webRequest: { onBeforeRequest: keep('request') },
    setPermissionRequestHandler: keep('permission'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    on: (event: string, handler: Listener) => void (handlers[event] = handler),
  } as never)

  it.each([
    ['app://bundle/index.html', false],
    ['data:image/png;base64,AA==', false],
    ['blob:app://bundle/1', false],
    ['https://x.test/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://x.test/', true],
    ['file:///etc/hosts', true],
  ])('%s cancelled: %s', (url, cancel) => {
    const answer = vi.fn()
    handlers['request']?.({ url }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel })
    expect(staysInside(url)).toBe(!cancel)
  })

  it.each([
    ['geolocation', false],
    ['media', false],
    ['notifications', false],
    ['hid', false],
    ['clipboard-read', false],
    ['clipboard-sanitized-write', true],
    ['fullscreen', true],
  ])('permission %s: %s', (permission, granted) => {
    const answer = vi.fn()
    handlers['permission']?.(null, permission, answer)
    expect(answer).toHaveBeenCalledWith(granted)
    expect(handlers['check']?.(null, permission)).toBe(granted)
    expect(handlers['device']?.({})).toBe(false)
  })

  it('downloads nothing', () => {
    const preventDefault = vi.fn()
    handlers['will-download']?.({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

it.each([
  ['our main frame', { url: 'app://bundle/index.html', parent: null }, true],
  ['a frame inside it', { url: 'app://bundle/index.html', parent: {} }, false],
  ['about:blank', { url: 'about:blank', parent: null }, false],
  ['another host', { url: 'app://evil/index.html', parent: null }, false],
  ['a host that begins like ours', { url: 'app://bundle.evil/index.html', parent: null }, false],
  ['a destroyed frame', null, false],
])('the shell listens to %s: %#', (_, frame, heard) => {
  expect(isOurMainFrame(frame)).toBe(heard)
})
