import { setImmediate } from 'node:timers/promises'
import { canonicalJson } from '@shared/text/canonical-json'

const LINES_PER_CHUNK = 200
/** Lines that take long to make don't keep others waiting for a whole chunk. */
const TURN_MS = 25

/** Values as canonical JSON, one a line, in chunks; other work of the engine gets its turn between two chunks. */
export async function* jsonLines<T>(values: Iterable<T>): AsyncGenerator<Uint8Array> {
  let lines: string[] = []
  let started = performance.now()
  for (const value of values) {
    lines.push(canonicalJson(value))
    if (lines.length < LINES_PER_CHUNK && performance.now() - started < TURN_MS) continue
    yield Buffer.from(`${lines.join('\n')}\n`)
    lines = []
    await setImmediate()
    started = performance.now()
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`)
}

/** Each value of an iterable in another form. */
export function* mapped<A, B>(values: Iterable<A>, change: (value: A) => B): Generator<B> {
  for (const value of values) yield change(value)
}
