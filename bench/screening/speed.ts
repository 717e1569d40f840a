import { createHash, type Hash } from 'node:crypto'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ScoreThreads } from '../../electron/engine/screening/score-threads'
import type { ListEntry, Subject } from '../../shared/screening/entry'
import { NameIndex } from '../../shared/screening/name-index'
import { flatten, unflatten, type FlatIndex } from '../../shared/screening/packed-index'
import { parseName, uncheckable } from '../../shared/screening/parse-name'
import { DEFAULT_THRESHOLD } from '../../shared/screening/threshold'
import { drawer, makeList, Maker } from './make-list'

const LISTED_PARTIES = 60_000
const OUR_NAMES = 1_500
const EVERY_NTH = 25

const subject = (name: string, type: Subject['type']): Subject => ({
  type,
  names: [name],
  countries: [],
  birthYear: null,
  identifiers: [],
})

/** Time of the processor, which other programs on the machine do not lengthen. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What is in use once all that is not was given back. */
const memoryMb = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** The worker of the built program; the names are scored in this thread alone where it was not built. */
const WORKER = join(import.meta.dirname, '../out/main/score-worker.js')

/** All names once more, as a run does it: two threads score, this one weighs what else is known. Milliseconds on the clock. */
async function timeTogether(index: NameIndex, flat: FlatIndex, subjects: readonly Subject[], answers: Hash) {
  const start = performance.now()
  const threads = await ScoreThreads.start(flat, WORKER)
  if (threads === null) return null
  let at = 0
  for await (const scored of threads.score(subjects.map(each => index.asked(each, DEFAULT_THRESHOLD)))) {
    const each = subjects[at++]
    if (each === undefined) continue
    answers.update(JSON.stringify(index.judge(each, DEFAULT_THRESHOLD, scored).found))
  }
  const ms = performance.now() - start
  await threads.end()
  return ms
}

/** Of 1 500 names of ours nine in ten are of nobody on the list; the rest are listed names, spelled otherwise. */
function ourNames(entries: readonly ListEntry[]): Subject[] {
  const draw = drawer(77)
  const maker = new Maker(draw)
  return Array.from({ length: OUR_NAMES }, (_, i) => {
    if (i % 10 > 0) return subject(maker.body(), 'organisation')
    const listed = entries[Math.floor(draw() * entries.length)]?.names[0]?.text ?? ''
    return subject(maker.misspelled(listed), 'unknown')
  })
}

/**
 * Every hit with its score, pairs of words and reasons: two programs that print the same hash judge alike. By the clock, since
 * the system counts a thread's own time in ticks longer than most names take.
 */
function timeEach(index: NameIndex, subjects: readonly Subject[], answers: Hash) {
  const times: number[] = []
  const scores: number[] = []
  for (const each of subjects) {
    const start = performance.now()
    const { found } = index.search(each, DEFAULT_THRESHOLD)
    times.push(performance.now() - start)
    scores.push(...found.map(({ match }) => match.score))
    answers.update(JSON.stringify(found))
  }
  return { times, scores }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function topShare(scores: readonly number[]): string {
  const top = Math.max(...scores)
  return `${((100 * scores.filter(score => score === top).length) / scores.length).toFixed(1)} %`
}

/** Listed names that a query of the very same letters does not find, among every 25th entry. */
function missedUnchanged(
  index: NameIndex,
  entries: readonly ListEntry[],
  answers: Hash,
): { asked: number; missed: string[] } {
  const missed: string[] = []
  let asked = 0
  for (let i = 0; i < entries.length; i += EVERY_NTH) {
    const entry = entries[i]
    for (const { text } of entry?.names ?? []) {
      const type = entry?.type === 'person' ? 'person' : 'organisation'
      if (uncheckable(parseName(text, type)) !== null) continue
      asked++
      const { found } = index.search(subject(text, type), DEFAULT_THRESHOLD)
      answers.update(JSON.stringify(found))
      if (!found.some(each => each.entry === i)) missed.push(text)
    }
  }
  return { asked, missed }
}

/** Time of the index, of one name, of a whole run, and memory, against a list of the size of the four large ones. */
export async function measureSpeed(): Promise<void> {
  const entries = makeList(LISTED_PARTIES)
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0)
  const before = memoryMb()
  const start = processorMs()
  const flat = flatten(NameIndex.of(entries).packed)
  const builtMs = processorMs() - start
  const opened = processorMs()
  const index = new NameIndex(unflatten(flat), entries)
  const openedMs = processorMs() - opened
  const indexMb = memoryMb() - before
  const subjects = ourNames(entries)
  timeEach(index, subjects.slice(0, 50), createHash('sha256'))
  const answers = createHash('sha256')
  const begun = processorMs()
  const { times, scores } = timeEach(index, subjects, answers)
  const allMs = processorMs() - begun
  const usedMb = memoryMb() - before
  const alone = answers.copy().digest('hex')
  const together = createHash('sha256')
  const togetherMs = await timeTogether(index, flat, subjects, together)
  const sorted = [...times].sort((a, b) => a - b)
  const { asked, missed } = missedUnchanged(index, entries, answers)
  console.log(`\nSpeed against ${entries.length} listed parties with ${names} names (invented)`)
  console.table({
    'index, s of one processor': (builtMs / 1000).toFixed(2),
    'index opened again, s of one processor': (openedMs / 1000).toFixed(2),
    'memory of the index, MB': indexMb.toFixed(0),
    'memory after 1 500 names, MB': usedMb.toFixed(0),
    'one name, p50, ms on the clock': quantile(sorted, 0.5).toFixed(2),
    'one name, p95, ms on the clock': quantile(sorted, 0.95).toFixed(2),
    'one name, slowest, ms on the clock': quantile(sorted, 1).toFixed(2),
    '1 500 names, s of one processor': (allMs / 1000).toFixed(2),
    '1 500 names in two threads, s on the clock':
      togetherMs === null ? 'not built' : (togetherMs / 1000).toFixed(2),
    'the same answers': togetherMs === null ? 'not built' : together.digest('hex') === alone,
    alerts: scores.length,
    'alerts with the top score': topShare(scores),
    'listed names asked unchanged': asked,
    'of them missed': missed.length,
    'hash of all answers': answers.digest('hex').slice(0, 16),
  })
  if (missed.length > 0) console.log('missed:', missed.slice(0, 20).join(' | '))
}
