// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { afterEach, describe, expect, it } from 'vitest'
import { Button } from '../kit/button'
import { renderScreen } from '../kit/testing/screen'
import { Answer } from './answer'
import { useAnswer, useCommand, useJob } from './engine-hooks'

const SOUND = { ok: true, entries: 9, firstBroken: null, head: null, blanked: 0 }
const steps = (depth: number) => ({ undo: null, redo: null, depth })

function Depth() {
  const answer = useAnswer('trail.steps', {})
  const undo = useCommand('trail.undo')
  return (
    <>
      <Answer of={answer}>{({ depth }) => <output>{depth}</output>}</Answer>
      <Button onClick={() => undo.mutate({})}>undo</Button>
    </>
  )
}

function Check() {
  const job = useJob('trail.check')
  return (
    <>
      <output>
        {job.state.status === 'running' ? `running ${String(job.state.progress?.done)}` : job.state.status}
      </output>
      <Button onClick={() => void job.start({})}>start</Button>
      <Button onClick={job.cancel}>cancel</Button>
    </>
  )
}

const WORKSPACE = {
  fileName: 'harbour.fivefold',
  folder: '/home/a',
  entity: entityNamed('Harbour Textiles Ltd'),
  period: calendarYear(2026),
  sample: false,
}

function Saved() {
  const current = useAnswer('workspace.current', {})
  const undo = useCommand('trail.undo')
  return (
    <>
      <output>{current.data?.savedAt}</output>
      <Button onClick={() => undo.mutate({})}>undo</Button>
    </>
  )
}

describe('the engine in a screen', () => {
  afterEach(cleanup)

  it('asks when the workspace was last saved after every change, whatever its topic', async () => {
    let savedAt = '2026-11-27T09:00:00.000Z'
    const { user } = renderScreen(<Saved />, {
      answers: {
        'workspace.current': () => ({ ...WORKSPACE, savedAt }),
        'trail.undo': () => {
          savedAt = '2026-11-27T09:26:00.000Z'
          return { seq: 1, action: 'suppliers.edit', summary: {} }
        },
      },
      touches: { 'trail.undo': ['suppliers', 'trail'] },
    })
    await screen.findByText('2026-11-27T09:00:00.000Z')
    await user.click(screen.getByRole('button', { name: 'undo' }))
    expect(await screen.findByText('2026-11-27T09:26:00.000Z')).toBeDefined()
  })

  it('asks again when a command touched the topic, and not otherwise', async () => {
    let depth = 2
    const { user, engine } = renderScreen(<Depth />, {
      answers: {
        'trail.steps': () => steps(depth),
        'trail.undo': () => {
          depth -= 1
          return { seq: 1, action: 'suppliers.edit', summary: {} }
        },
      },
      touches: { 'trail.undo': ['suppliers'] },
    })
    expect((await screen.findByRole('status')).textContent).toBe('2')
    await user.click(screen.getByRole('button', { name: 'undo' }))
    expect(await screen.findByText('1')).toBeTruthy()
    expect(engine.calls.filter(call => call.name === 'trail.steps')).toHaveLength(2)
  })

  it('says what was refused and asks again on demand', async () => {
    const { user, engine } = renderScreen(<Depth />, {})
    expect((await screen.findByRole('alert')).textContent).toContain('not there any more')
    const asked = engine.calls.length
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(engine.calls.length).toBe(asked + 1)
  })

  it('asks the next engine what the last one took with it, once', async () => {
    const { engine, restart } = renderScreen(<Depth />, {
      answers: { 'trail.steps': () => (engine.calls.length === 2 ? steps(3) : new Promise(() => undefined)) },
    })
    await waitFor(() => expect(engine.calls).toHaveLength(1))
    restart()
    expect((await screen.findByRole('status')).textContent).toBe('3')
  })

  it('does not ask a third engine what two died of, until somebody wants it', async () => {
    const { user, engine, restart } = renderScreen(<Depth />, {
      answers: { 'trail.steps': () => new Promise(() => undefined) },
    })
    await waitFor(() => expect(engine.calls).toHaveLength(1))
    restart()
    await waitFor(() => expect(engine.calls).toHaveLength(2))
    restart()
    expect((await screen.findByRole('alert')).textContent).toContain('stopped and was started anew')
    expect(engine.calls).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(engine.calls).toHaveLength(3)
  })

  it('keeps what a question was answered before, when asking it again kills one engine after the other', async () => {
    const { engine, restart } = renderScreen(<Depth />, {
      answers: { 'trail.steps': () => (engine.calls.length === 1 ? steps(2) : new Promise(() => undefined)) },
    })
    expect((await screen.findByRole('status')).textContent).toBe('2')
    // The first one died of something else; the next two of the question.
    for (const asked of [2, 3]) {
      restart()
      await waitFor(() => expect(engine.calls).toHaveLength(asked))
    }
    restart()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(engine.calls).toHaveLength(3)
    expect(screen.getByRole('status').textContent).toBe('2')
  })

  it('never sends a command a second time', async () => {
    const { user, engine, restart } = renderScreen(<Depth />, {
      answers: { 'trail.steps': () => steps(2), 'trail.undo': () => new Promise(() => undefined) },
    })
    await user.click(await screen.findByRole('button', { name: 'undo' }))
    restart()
    await waitFor(() =>
      expect(engine.calls.map(({ name }) => name)).toEqual(['trail.steps', 'trail.undo', 'trail.steps']),
    )
  })

  it('shows the progress of a job and its end', async () => {
    let goOn = () => {}
    const seen = new Promise<void>(resolve => (goOn = resolve))
    const { user } = renderScreen(<Check />, {
      answers: {
        'trail.check': async (_, tell) => {
          tell({ phase: 'entries', done: 4, total: 9 })
          await seen
          return SOUND
        },
      },
    })
    await user.click(await screen.findByRole('button', { name: 'start' }))
    expect(await screen.findByText('running 4')).toBeTruthy()
    goOn()
    expect(await screen.findByText('done')).toBeTruthy()
  })

  it('asks the engine to stop a job', async () => {
    const { user, engine } = renderScreen(<Check />, {
      answers: { 'trail.check': () => new Promise(() => undefined) },
    })
    await user.click(await screen.findByRole('button', { name: 'start' }))
    await user.click(screen.getByRole('button', { name: 'cancel' }))
    expect(engine.cancelled).toHaveLength(1)
  })
})
