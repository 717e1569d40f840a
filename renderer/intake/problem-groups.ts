import type { ProblemView } from '@shared/contract/intake'

/** Problems that are alike: the same value of the same column for the same reason, mended together. */
export interface ProblemGroup {
  readonly key: string
  readonly first: ProblemView
  readonly count: number
  /** Cells or rows, as many as fit a line. */
  readonly places: readonly string[]
}

const PLACES = 6

/** Problems alike in one entry, in the order in which they came: the engine puts the worst first. */
export function groupProblems(problems: readonly ProblemView[]): readonly ProblemGroup[] {
  const groups = new Map<string, { first: ProblemView; places: string[]; count: number }>()
  for (const problem of problems) {
    const key = [problem.sheet, columnLettersOf(problem), problem.code, problem.value].join('\n')
    const place = problem.ref ?? String(problem.row)
    const known = groups.get(key)
    if (!known) groups.set(key, { first: problem, places: [place], count: 1 })
    else {
      known.count += 1
      if (known.places.length < PLACES) known.places.push(place)
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group }))
}

/** `C` of `C17`; empty when the problem is about a whole row. */
export function columnLettersOf(problem: ProblemView): string {
  return /^[A-Z]+/.exec(problem.ref ?? '')?.[0] ?? ''
}
