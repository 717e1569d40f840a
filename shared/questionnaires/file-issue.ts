/** What can be the matter with a returned workbook as a whole (`questionnaires:issue.<code>`). */
export const FILE_ISSUES = [
  'unreadable',
  'no-questionnaire',
  'recipient-unknown',
  'recipient-guessed',
  'other-subject',
  'other-period',
  'other-pack',
  'older-version',
  'newer-version',
  'taken-before',
  'same-recipient',
  'keys-gone',
  'nothing-answered',
] as const
export type FileIssue = (typeof FILE_ISSUES)[number]

export type IssueWeight = 'note' | 'ask' | 'stop'

/** `stop`: it can't be taken in as it is; `ask`: once somebody says so; `note`: only said. */
export const ISSUE_WEIGHTS: Readonly<Record<FileIssue, IssueWeight>> = {
  unreadable: 'stop',
  'no-questionnaire': 'stop',
  'recipient-unknown': 'stop',
  'recipient-guessed': 'ask',
  'other-subject': 'ask',
  'other-period': 'ask',
  'other-pack': 'stop',
  'older-version': 'ask',
  'newer-version': 'ask',
  'taken-before': 'stop',
  'same-recipient': 'stop',
  'keys-gone': 'note',
  'nothing-answered': 'stop',
}

/** Compares versions such as `2026.1`: by number where both are numbers, part by part. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = Number(left[i] ?? 0) - Number(right[i] ?? 0)
    if (Number.isNaN(difference)) return a < b ? -1 : a > b ? 1 : 0
    if (difference !== 0) return difference
  }
  return 0
}
