import type { ListEntry, Subject } from '../../shared/screening/entry'
import { NameIndex } from '../../shared/screening/name-index'
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

const memoryMb = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
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

function timeEach(index: NameIndex, subjects: readonly Subject[]) {
  const times: number[] = []
  const scores: number[] = []
  for (const each of subjects) {
    const start = performance.now()
    const { found } = index.search(each, DEFAULT_THRESHOLD)
    times.push(performance.now() - start)
    scores.push(...found.map(({ match }) => match.score))
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
      if (!found.some(each => each.entry === i)) missed.push(text)
    }
  }
  return { asked, missed }
}

/** Time of the index, of one name, of a whole run, and memory, against a list of the size of the four large ones. */
export function measureSpeed(): void {
  const entries = makeList(LISTED_PARTIES)
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0)
  const before = memoryMb()
  const start = processorMs()
  const index = NameIndex.of(entries)
  const builtMs = processorMs() - start
  const indexMb = memoryMb() - before
  const subjects = ourNames(entries)
  timeEach(index, subjects.slice(0, 50))
  const begun = processorMs()
  const { times, scores } = timeEach(index, subjects)
  const allMs = processorMs() - begun
  const sorted = [...times].sort((a, b) => a - b)
  const { asked, missed } = missedUnchanged(index, entries)
  console.log(`\nSpeed against ${entries.length} listed parties with ${names} names (invented)`)
  console.table({
    'index, s of one processor': (builtMs / 1000).toFixed(2),
    'memory of the index, MB': indexMb.toFixed(0),
    'one name, p50, ms': quantile(sorted, 0.5).toFixed(2),
    'one name, p95, ms': quantile(sorted, 0.95).toFixed(2),
    'one name, slowest, ms': quantile(sorted, 1).toFixed(2),
    '1 500 names, s of one processor': (allMs / 1000).toFixed(2),
    alerts: scores.length,
    'alerts with the top score': topShare(scores),
    'listed names asked unchanged': asked,
    'of them missed': missed.length,
  })
  if (missed.length > 0) console.log('missed:', missed.slice(0, 20).join(' | '))
}
