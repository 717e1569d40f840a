import { describe, expect, it, vi } from 'vitest'
import type { Message, Request } from '@shared/contract/reply'
import { EngineRefusal, engineOver } from './engine-client'
import type { EngineLink } from './engine-link'

function wire() {
  const sent: Request[] = []
  const listeners = new Set<(message: Message) => void>()
  const link: EngineLink = {
    send: request => void sent.push(request),
    onMessage: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const tell = (message: Message) => {
    for (const listener of listeners) listener(message)
  }
  return { link, sent, tell }
}

const reply = (id: number, value: unknown, touched: ('suppliers' | 'risk')[] = []): Message => ({
  kind: 'reply',
  id,
  reply: { ok: true, value, touched },
})

describe('the engine, called over a link', () => {
  it('gives each call its own answer, in whatever order they come', async () => {
    const { link, sent, tell } = wire()
    const engine = engineOver(link)
    const first = engine.call('workspace.current', {})
    const second = engine.call('trail.steps', {})
    expect(sent.map(request => request.kind === 'call' && request.name)).toEqual([
      'workspace.current',
      'trail.steps',
    ])
    tell(reply(2, { undo: null, redo: null, depth: 0 }))
    tell(reply(1, null))
    await expect(first).resolves.toBeNull()
    await expect(second).resolves.toEqual({ undo: null, redo: null, depth: 0 })
  })

  it('turns a refusal into an error that carries it', async () => {
    const { link, tell } = wire()
    const call = engineOver(link).call('trail.undo', {})
    tell({ kind: 'reply', id: 1, reply: { ok: false, error: { code: 'nothing-to-undo' } } })
    await expect(call).rejects.toBeInstanceOf(EngineRefusal)
    await expect(call).rejects.toMatchObject({ error: { code: 'nothing-to-undo' } })
  })

  it('passes progress on and asks the engine to cancel', async () => {
    const { link, sent, tell } = wire()
    const onProgress = vi.fn()
    const control = new AbortController()
    const call = engineOver(link).call('trail.check', {}, { onProgress, signal: control.signal })
    tell({ kind: 'progress', id: 1, progress: { phase: 'entries', done: 3, total: 9 } })
    expect(onProgress).toHaveBeenCalledWith({ phase: 'entries', done: 3, total: 9 })
    control.abort()
    expect(sent.at(-1)).toEqual({ kind: 'cancel', id: 1 })
    tell({ kind: 'reply', id: 1, reply: { ok: false, error: { code: 'cancelled' } } })
    await expect(call).rejects.toMatchObject({ error: { code: 'cancelled' } })
  })

  it('sends nothing for a call that was cancelled before it began', async () => {
    const { link, sent } = wire()
    const call = engineOver(link).call('trail.check', {}, { signal: AbortSignal.abort() })
    await expect(call).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(sent).toEqual([])
  })

  it('tells which topics were touched, by a command or from elsewhere', async () => {
    const { link, tell } = wire()
    const engine = engineOver(link)
    const heard = vi.fn()
    const stop = engine.onTouched(heard)
    const call = engine.call('trail.undo', {})
    tell(reply(1, null, ['suppliers']))
    await call
    tell({ kind: 'touched', topics: ['risk'] })
    stop()
    tell({ kind: 'touched', topics: ['screening'] })
    expect(heard.mock.calls).toEqual([[['suppliers']], [['risk']]])
  })

  it('refuses what was under way when the engine starts anew, and goes on over the new link', async () => {
    const [old, next] = [wire(), wire()]
    const engine = engineOver(old.link)
    const lost = engine.call('trail.check', {})
    engine.restart(next.link)
    await expect(lost).rejects.toMatchObject({ error: { code: 'unexpected', detail: 'engine-restarted' } })
    const call = engine.call('workspace.current', {})
    old.tell(reply(2, 'from the dead'))
    next.tell(reply(2, null))
    await expect(call).resolves.toBeNull()
    expect(next.sent).toHaveLength(1)
  })
})
