import { narrowed, sorted } from '../renderer/kit/rows-at-hand'

/**
 * Sorting and narrowing of a list whose rows are in the window, against a plain `Array.sort` by code unit and against one by the
 * language's collator over the same rows; "first" are rows that were never sorted, "again" the same rows once more:
 * `node bench/run.mjs window-list [ROWS]`; a list keeps at most 5,000 rows in the window.
 */
interface Row {
  readonly name: string
  readonly due: string | null
  readonly count: number
}

const COUNT = Number(process.argv[3] ?? 5000)
const rows: readonly Row[] = Array.from({ length: COUNT }, (_, at) => ({
  name: `Supplier ${(at * 7919) % COUNT} ${at % 3 === 0 ? 'Éclair' : 'Mills'}`,
  due: at % 5 === 0 ? null : `2026-${String((at % 12) + 1).padStart(2, '0')}-01`,
  count: (at * 31) % 997,
}))
const columns = [
  { key: 'name', value: (row: Row) => row.name },
  { key: 'due', value: (row: Row) => row.due },
  { key: 'count', value: (row: Row) => row.count },
]
const RUNS = 9

function median(task: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const from = process.cpuUsage()
    task()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }).toSorted((a, b) => a - b)
  return times[Math.floor(RUNS / 2)] ?? Number.NaN
}

const key = (by: string, descending = false) => ({ by, descending })
const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const byLanguage = median(() => rows.toSorted((a, b) => compare(a.name, b.name)))
/** Other rows each time: nothing is known of them. */
const first = (...sort: ReturnType<typeof key>[]) => sorted([...rows], columns, sort, 'en')
const plain = median(() => rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
const tasks: Readonly<Record<string, () => unknown>> = {
  'by a number, first': () => first(key('count')),
  'by a day, first': () => first(key('due', true)),
  'by words, first': () => first(key('name')),
  'by words, again': () => sorted(rows, columns, [key('name')], 'en'),
  'by two keys, first': () => first(key('count'), key('name')),
  'by two keys, again': () => sorted(rows, columns, [key('count'), key('name')], 'en'),
  'not known': () => narrowed(rows, columns, { notKnown: ['due'], since: null }),
  'since a day': () => narrowed(rows, columns, { notKnown: [], since: { column: 'due', day: '2026-06-01' } }),
}
console.log(
  `${COUNT} rows, median of ${RUNS}; a plain sort by code unit takes ${plain.toFixed(1)} ms, one by the collator ${byLanguage.toFixed(1)} ms`,
)
for (const [name, task] of Object.entries(tasks)) {
  const ms = median(task)
  console.log(`${name.padEnd(19)} ${ms.toFixed(1)} ms, ${(ms / plain).toFixed(2)} of the plain sort`)
}
