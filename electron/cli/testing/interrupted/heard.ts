import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { PASSPHRASE, SECOND } from './work'

/** Whether a worker was at what is measured, or had ended by itself. */
export interface Moment {
  readonly isBusy: boolean
  readonly isOver: boolean
}

/** What a worker told. */
export interface Heard {
  /** Whether the worker is at what is measured. */
  busy: boolean
  readonly at: Map<number, string>
  /** Files that were told to be there, by name, with their hashes; `-` where they change. */
  readonly files: Map<string, string>
  /** What opens the workspace; several while that changes. */
  under: readonly string[]
  refused: string | null
  /** What the worker was at when its disk was gone: what is refused from then on is no fault. */
  cut: Moment | null
  unexpected: string[]
}

const ANSWERS = new Set(['at', 'made'])

/** Listens to the worker's lines; the promise is there once it begins to work. */
export function listen(child: ChildProcess): {
  readonly heard: Heard
  readonly begun: Promise<void>
  /** Waits for the next thing that is told to be saved, or the worker's end. */
  readonly nextAnswer: () => Promise<void>
} {
  let answered = (): void => undefined
  const heard: Heard = {
    busy: false,
    at: new Map(),
    files: new Map(),
    under: ['', PASSPHRASE, SECOND],
    refused: null,
    cut: null,
    unexpected: [],
  }
  const begun = new Promise<void>(resolve => {
    if (child.stdout === null) throw new Error('the worker has no output')
    createInterface({ input: child.stdout }).on('line', line => {
      const [word, what = '', ...rest] = line.split(' ')
      if (word === 'begun') resolve()
      if (word === 'doing' || word === 'done') heard.busy = word === 'doing'
      if (word === 'anew') heard.at.clear()
      if (word === 'at') heard.at.set(Number(what), rest.join(' '))
      if (ANSWERS.has(word ?? '')) answered()
      if (word === 'made') heard.files.set(rest.join(' '), what)
      if (word === 'under') heard.under = line.slice('under '.length).split('|')
      if (word === 'refused' && heard.cut === null) heard.refused = line.slice('refused '.length)
      if (word === 'unexpected' && heard.cut === null) heard.unexpected.push(line)
    })
    child.once('exit', () => resolve())
  })
  const nextAnswer = (): Promise<void> =>
    new Promise(resolve => {
      answered = resolve
      child.once('exit', () => resolve())
    })
  return { heard, begun, nextAnswer }
}
