import type { Problem } from './verdict'

type Say = (key: string, params: Readonly<Record<string, string | number | null>>) => string

/** What is wrong, in one sentence: the same in the app, on the command line and in the page of the bundle. */
export function problemWords({ code, path, line, id }: Problem, say: Say): string {
  const record = id === null ? '' : say('verify:record', { id })
  return say(`verify:problem.${code}`, { path, line, id, record })
}

/** What a check can't tell, in the order in which it is said. */
export const NOT_CHECKED = ['truth', 'complete', 'name', 'scores', 'later', 'content'] as const
