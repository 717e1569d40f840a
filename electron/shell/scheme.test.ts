import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {} }))
const { fileFor, isOurAddress, serveWindow } = await import('./scheme')

let base: string
let root: string
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'fivefold-'))
  root = join(base, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<meta content="__NONCE__">')
  writeFileSync(join(root, 'assets/main.js'), '1')
  writeFileSync(join(root, 'notes.exe'), '1')
  writeFileSync(join(base, 'secret.json'), '{}')
  symlinkSync(join(base, 'secret.json'), join(root, 'link.json'))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('what the window is served', () => {
  it.each([
    'app://bundle/index.html',
    'app://bundle/assets/main.js',
    'app://bundle/index.html#/suppliers',
    'app://bundle/index.html?x=1',
  ])('%s', address => {
    expect(fileFor(root, address)?.path.startsWith(root)).toBe(true)
  })

  it.each([
    'app://bundle/../secret.json',
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/%252e%252e/secret.json',
    'app://bundle/..%5csecret.json',
    'app://bundle/assets/../../secret.json',
    'app://bundle/index.html%00.js',
    'app://bundle//etc/hosts',
    'app://bundle/C:/secret.json',
    'app://bundle/link.json',
    'app://bundle/notes.exe',
    'app://bundle/',
    'app://bundle/missing.js',
    'app://evil/index.html',
    'app://bundle.evil/index.html',
    'app://user@bundle/index.html',
    'file:///etc/hosts',
    'https://x.test/?u=app://bundle/index.html',
    'not an address',
  ])('refuses %s', address => {
    expect(fileFor(root, address)).toBeNull()
  })

  it('knows its own origin by the whole of it', () => {
    expect(isOurAddress('app://bundle/index.html')).toBe(true)
    expect(isOurAddress('APP://bundle/index.html')).toBe(true)
    expect(isOurAddress('https://bundle/index.html')).toBe(false)
  })
})

describe('the answers', () => {
  let serve: (request: Request) => Promise<Response>
  beforeAll(() => {
    const handle = (_: string, run: typeof serve) => (serve = run)
    serveWindow({ protocol: { handle } } as never, root)
  })

  it('carry the policy with a nonce of their own, the same as in the page', async () => {
    const [first, second] = await Promise.all([
      serve(new Request('app://bundle/index.html')),
      serve(new Request('app://bundle/index.html')),
    ])
    const policy = first.headers.get('Content-Security-Policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(nonce?.length).toBeGreaterThan(20)
    expect(await first.text()).toBe(`<meta content="${nonce}">`)
    expect(second.headers.get('Content-Security-Policy')).not.toBe(policy)
    expect(policy).not.toMatch(/unsafe-|https:|\*/)
    expect(first.headers.get('X-Content-Type-Options')).toBe('nosniff')
    // It would have Chromium begin a second process for the page (decision 0768); nothing can open our window or be opened by it.
    expect(first.headers.has('Cross-Origin-Opener-Policy')).toBe(false)
  })

  it('refuse everything but reading', async () => {
    expect((await serve(new Request('app://bundle/index.html', { method: 'POST' }))).status).toBe(405)
    expect((await serve(new Request('app://bundle/missing.js'))).status).toBe(404)
  })
})
