import { setImmediate } from 'node:timers/promises'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { linesOf } from '@shared/disclosure/bundle/line-reader'
import type { LetThrough, Passed } from '@shared/disclosure/profiles/let-through'
import { sameWords } from '@shared/disclosure/profiles/terms'
import {
  MOST_LEAKS,
  type Leak,
  type LeakPlace,
  type LeakVerdict,
  type Unread,
} from '@shared/disclosure/profiles/leak'
import { LINES_TYPE } from '../bundle/build'
import { withoutEscapes } from './decode'
import type { Found } from './found'
import { readFound } from './read'
import type { LeakRules } from './rules'

/** A finished file, as it will be saved. */
export interface FinishedFile {
  readonly path: string
  readonly mediaType: string
  readonly read: () => AsyncIterable<Uint8Array>
  /** Of a PDF of ours: the page it was printed from, which is read in place of its compressed text. */
  readonly printedFrom?: string
}

/** Words shown of a find. */
const MOST_SHOWN = 120

/** A file of lines is read one by one, however large it is; any other is held whole. */
async function* foundIn(file: FinishedFile): AsyncGenerator<Found> {
  yield { kind: 'text', inside: [], place: { at: 'name', which: '' }, text: file.path }
  if (file.printedFrom !== undefined) yield* readFound(Buffer.from(file.printedFrom), ['print.html'])
  if (file.mediaType !== LINES_TYPE) {
    for await (const found of readFound(await buffer(Readable.from(file.read()))))
      // What a page can't say of its words was read where it was printed from.
      if (found.kind !== 'unreadable' || file.printedFrom === undefined) yield found
    return
  }
  let number = 0
  for await (const line of linesOf(file.read())) {
    number += 1
    const place = { at: 'line' as const, which: String(number) }
    yield { kind: 'text', inside: [], place, text: withoutEscapes(Buffer.from(line).toString('utf8')) }
  }
}

const lineOf = (text: string, at: number): LeakPlace => ({
  at: 'line',
  which: String(text.slice(0, at).split('\n').length),
})

class Leaks {
  readonly #byKey = new Map<string, Leak>()
  readonly #rules: LeakRules
  readonly #passed = new Map<LetThrough, { times: number; readonly files: Set<string> }>()
  files = 0
  readonly #unread: Unread[] = []

  constructor(rules: LeakRules) {
    this.#rules = rules
  }

  #add(leak: Omit<Leak, 'times'>): void {
    const key = JSON.stringify([leak.kind, leak.file, leak.inside, leak.found.toLowerCase()])
    const before = this.#byKey.get(key)
    this.#byKey.set(
      key,
      before === undefined ? { ...leak, times: 1 } : { ...before, times: before.times + 1 },
    )
  }

  #inText(file: string, { inside, place, text }: Found): void {
    const { held, passed } = this.#rules.search.look(text)
    for (const { kind, start, end } of passed) this.#pass(file, kind, text.slice(start, end))
    for (const { kind, start, end } of held)
      this.#add({
        kind,
        file,
        inside: [...inside],
        place: place ?? lineOf(text, start),
        found: text.slice(start, end).slice(0, MOST_SHOWN),
      })
  }

  /** What was let through is no leak, and is told all the same. */
  #pass(file: string, kind: string, text: string): void {
    const words = sameWords(text)
    const one = this.#rules.letThrough.find(each => each.kind === kind && sameWords(each.text) === words)
    if (one === undefined) return
    const seen = this.#passed.get(one) ?? { times: 0, files: new Set<string>() }
    seen.times += 1
    seen.files.add(file)
    this.#passed.set(one, seen)
  }

  add(file: string, found: Found): void {
    const { kind, inside, place, text } = found
    if (kind === 'unreadable') this.#unread.push({ file, inside: [...inside], place })
    else if (kind !== 'text' && this.#rules.traces.has(kind) && !this.#rules.isMeant(text))
      this.#add({ kind, file, inside: [...inside], place, found: text.slice(0, MOST_SHOWN) })
    this.#inText(file, found)
  }

  verdict(): LeakVerdict {
    const all = [...this.#byKey.values()]
    const { size, tooShort } = this.#rules.search
    return {
      passed: all.length === 0,
      files: this.files,
      sought: size,
      tooShort,
      leaks: all.slice(0, MOST_LEAKS),
      more: Math.max(0, all.length - MOST_LEAKS),
      unread: this.#unread.slice(0, MOST_LEAKS),
      letThrough: Array.from(this.#passed, ([one, { times, files }]): Passed => ({
        ...one,
        times,
        files: [...files],
      })),
    }
  }
}

/** Looks through one file; its verdict names the parts that could not be looked at. */
export async function leaksIn(file: FinishedFile, rules: LeakRules): Promise<LeakVerdict> {
  const leaks = new Leaks(rules)
  leaks.files = 1
  for await (const found of foundIn(file)) leaks.add(file.path, found)
  return leaks.verdict()
}

export interface LeakCheckOptions {
  readonly onFile?: (done: number, total: number) => void
  /** Called between two files; throws to stop. */
  readonly mayGoOn?: () => void
}

/** Looks through finished files for everything that the rules forbid them; nothing is saved before this has passed. */
export async function checkForLeaks(
  files: readonly FinishedFile[],
  rules: LeakRules,
  { onFile, mayGoOn }: LeakCheckOptions = {},
): Promise<LeakVerdict> {
  const leaks = new Leaks(rules)
  const isWorthReading = !rules.search.isEmpty || rules.traces.size > 0
  for (const file of files) {
    mayGoOn?.()
    if (isWorthReading) for await (const found of foundIn(file)) leaks.add(file.path, found)
    leaks.files += 1
    // Others of the engine get their turn between two files.
    await setImmediate()
    onFile?.(leaks.files, files.length)
  }
  return leaks.verdict()
}
