import type { PlainStart } from './plain-start'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the processor; by the clock it is `dur`. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Until nothing is marked as coming and nothing has changed for a moment. */
const SETTLED = `new Promise(resolve => {
  const isBusy = () => document.querySelector('h1') === null || document.querySelector('[aria-busy="true"]') !== null
  const look = () => (isBusy() ? wait() : (observer.disconnect(), resolve()))
  let timer
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(look, 400)
  }
  const observer = new MutationObserver(wait)
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  wait()
})`

const goTo = (address: string): string => `location.hash = ${JSON.stringify(`#${address}`)}`
const FIRST_ROW = `document.querySelector('[role=grid] tr[tabindex="0"]')
  .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))`

/** What the window's main thread did meanwhile: milliseconds of the processor of each task. */
export async function tasksOf(app: PlainStart, work: () => Promise<unknown>): Promise<readonly number[]> {
  const events: TraceEvent[] = []
  const stop = app.on('Tracing.dataCollected', params => {
    events.push(...(params as { readonly value: readonly TraceEvent[] }).value)
  })
  await app.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
  })
  await work()
  const ended = new Promise<void>(resolve => {
    const off = app.on('Tracing.tracingComplete', () => {
      off()
      resolve()
    })
  })
  await app.send('Tracing.end')
  await ended
  stop()
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return events
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
}

export async function openPage(app: PlainStart, address: string): Promise<void> {
  const [list = address, record] = address.split('/$')
  await app.evaluate(goTo(list))
  await app.evaluate(SETTLED)
  if (record === undefined) return
  await app.evaluate(FIRST_ROW)
  await app.evaluate(SETTLED)
}
