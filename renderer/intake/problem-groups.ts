import type { ProblemView } from '@shared/contract/intake'
import { alike } from './alike'
import type { Mending } from './draft'

/** Problems that are alike: the same value of the same column for the same reason, mended together. */
export interface ProblemGroup {
  readonly key: string
  readonly first: ProblemView
  readonly rows: readonly number[]
  /** Cells or rows, as many as fit a line. */
  readonly places: readonly string[]
}

/** Everything that is wrong for one reason. */
export interface ReasonGroups {
  readonly key: string
  readonly first: ProblemView
  readonly count: number
  readonly groups: readonly ProblemGroup[]
  /** What accepting every suggestion would read differently. */
  readonly suggested: readonly Mending[]
}

const PLACES = 6

/** Problems alike in one entry, in the order in which they came: the engine puts the worst first. */
export function groupProblems(problems: readonly ProblemView[]): readonly ProblemGroup[] {
  const groups = alike(problems, problem =>
    [problem.sheet, columnLettersOf(problem), problem.code, problem.value, problem.suggestion].join('\n'),
  )
  return [...groups].flatMap(([key, of]) => {
    const [first] = of
    if (first === undefined) return []
    const places = of.slice(0, PLACES).map(({ ref, row }) => ref ?? String(row))
    return [{ key, first, rows: of.map(({ row }) => row), places }]
  })
}

/** Groups by what is wrong with them and how much it weighs; the order stays. */
export function byReason(groups: readonly ProblemGroup[]): readonly ReasonGroups[] {
  const reasons = alike(groups, ({ first }) => `${first.severity} ${first.code}`)
  return [...reasons].flatMap(([key, of]) => {
    const [group] = of
    if (group === undefined) return []
    const count = of.reduce((sum, { rows }) => sum + rows.length, 0)
    return [{ key, first: group.first, count, groups: of, suggested: of.flatMap(suggestedMending) }]
  })
}

function suggestedMending(group: ProblemGroup): readonly Mending[] {
  const { suggestion } = group.first
  const mending = suggestion === null ? null : mendingOf(group, suggestion)
  return mending === null ? [] : [mending]
}

/**
 * A group read as something else; `null` where no cell is to blame. Half a position says nothing of the other half, so
 * positions are mended row by row: two places may share a latitude.
 */
export function mendingOf({ first, rows }: ProblemGroup, to: string): Mending | null {
  const letters = columnLettersOf(first)
  if (letters === '' || first.value === '') return null
  const column = { sheet: first.sheet, letters, to }
  return first.code.startsWith('coordinate-') ? { ...column, rows } : { ...column, from: first.value }
}

/** The first cell of a group alone. */
export function mendingOfFirst({ first }: ProblemGroup, to: string): Mending {
  return { sheet: first.sheet, letters: columnLettersOf(first), to, rows: [first.row] }
}

/** `C` of `C17`; empty when the problem is about a whole row. */
export function columnLettersOf(problem: ProblemView): string {
  return /^[A-Z]+/.exec(problem.ref ?? '')?.[0] ?? ''
}
