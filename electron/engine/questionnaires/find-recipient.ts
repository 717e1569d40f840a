import type { Pack } from '@shared/assessment/pack'
import { fold } from '@shared/intake/fold'
import type { Sheet } from '@shared/intake/sheet'
import type { Campaign, Recipient } from '@shared/questionnaires/campaign'
import type { WorkbookFacts } from '@shared/questionnaires/facts'
import { compareVersions, ISSUE_WEIGHTS, type FileIssue } from '@shared/questionnaires/file-issue'
import { linesFound, subjectOf } from '@shared/questionnaires/read-workbook'
import type { WorkbookWords } from '@shared/questionnaires/workbook-words'
import type { FileIssueView } from '@shared/contract/questionnaires'
import { textIn } from '@shared/steps/local-text'

/** Everything that returned workbooks are held against, read once for all of them. */
export interface Desk {
  readonly packs: readonly Pack[]
  readonly words: WorkbookWords
  readonly campaigns: ReadonlyMap<string, Campaign>
  readonly recipients: readonly Recipient[]
  readonly nameOf: (recipient: Recipient) => string
  /** Hashes of workbooks that were taken in before. */
  readonly taken: ReadonlySet<string>
  /** The campaign workbooks are taken in for; `null` = whichever each belongs to. */
  readonly campaignId: string | null
}

/** Whose workbook it is, and what is the matter with it. */
export interface FoundRecipient {
  readonly recipient: Recipient | null
  readonly campaign: Campaign | null
  readonly pack: Pack | null
  readonly issues: readonly FileIssueView[]
}

export const issue = (code: FileIssue, params: FileIssueView['params'] = {}): FileIssueView => ({
  code,
  params,
  weight: ISSUE_WEIGHTS[code],
})

const titleOf = (pack: Pack | null): string => (pack === null ? '' : textIn(pack.title, 'en'))

/**
 * Whose workbook this is: whoever a person says (`chosenId`), else whom the workbook names on its sheet of keys, else
 * whoever of the campaign has the name on its first sheet, which is only a guess. Everything that does not fit is said.
 */
export function findRecipient(
  desk: Desk,
  sheets: readonly Sheet[],
  facts: WorkbookFacts | null,
  chosenId: string | null,
): FoundRecipient {
  const pack = packOfWorkbook(desk, sheets, facts)
  if (pack === null) return { recipient: null, campaign: null, pack, issues: [issue('no-questionnaire')] }
  const told = facts === null ? undefined : desk.recipients.find(one => one.id === facts.recipient)
  const guessed = told === undefined ? guess(desk, sheets, facts, pack) : undefined
  const recipient = desk.recipients.find(one => one.id === chosenId) ?? told ?? guessed ?? null
  const gone = facts === null ? [issue('keys-gone')] : []
  if (recipient === null)
    return { recipient, campaign: null, pack, issues: [...gone, issue('recipient-unknown')] }
  const campaign = desk.campaigns.get(recipient.campaignId) ?? null
  const isGuess = recipient.id !== chosenId && told === undefined
  return {
    recipient,
    campaign,
    pack,
    issues: [
      ...gone,
      ...(isGuess ? [issue('recipient-guessed', { name: desk.nameOf(recipient) })] : []),
      ...misfits(desk, { recipient, campaign, pack, facts, told }),
    ],
  }
}

/** Half the lines of a questionnaire make a workbook that one. */
const ENOUGH_LINES = 0.5

function packOfWorkbook(desk: Desk, sheets: readonly Sheet[], facts: WorkbookFacts | null): Pack | null {
  const named = facts === null ? undefined : desk.packs.find(pack => pack.id === facts.pack)
  if (named !== undefined) return named
  const counted = desk.packs.map(pack => ({ pack, found: linesFound(sheets, pack) }))
  const [best] = counted.sort((a, b) => b.found - a.found)
  const lines = best?.pack.sections.reduce((sum, section) => sum + section.questions.length, 0) ?? 0
  return best !== undefined && best.found >= lines * ENOUGH_LINES ? best.pack : null
}

/** The one recipient of that questionnaire whose name stands in the workbook. */
function guess(
  desk: Desk,
  sheets: readonly Sheet[],
  facts: WorkbookFacts | null,
  pack: Pack,
): Recipient | undefined {
  const name = facts?.subject ?? subjectOf(sheets, desk.words)
  if (name === null) return undefined
  const fitting = desk.recipients.filter(
    one =>
      fold(desk.nameOf(one)) === fold(name) &&
      desk.campaigns.get(one.campaignId)?.packId === pack.id &&
      (desk.campaignId === null || one.campaignId === desk.campaignId),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

interface Candidate {
  readonly recipient: Recipient
  readonly campaign: Campaign | null
  readonly pack: Pack
  readonly facts: WorkbookFacts | null
  readonly told: Recipient | undefined
}

/** What the workbook says of itself against where it would land. */
function misfits(desk: Desk, { recipient, campaign, pack, facts, told }: Candidate): FileIssueView[] {
  if (campaign === null) return [issue('recipient-unknown')]
  if (campaign.packId !== pack.id) {
    const wanted = desk.packs.find(one => one.id === campaign.packId) ?? null
    return [issue('other-pack', { found: titleOf(pack), wanted: titleOf(wanted) })]
  }
  if (facts === null) return []
  const period = periodWanted(desk, recipient, campaign)
  const isOther =
    told === undefined
      ? fold(facts.subject) !== fold(desk.nameOf(recipient))
      : !isSameSubject(told, recipient)
  return [
    ...(isOther ? [issue('other-subject', { found: facts.subject, wanted: desk.nameOf(recipient) })] : []),
    ...(facts.period === period ? [] : [issue('other-period', { found: facts.period, wanted: period })]),
    ...versionIssue(facts.packVersion, pack.version),
  ]
}

const isSameSubject = (a: Recipient, b: Recipient): boolean =>
  a.subjectType === b.subjectType && a.subjectId === b.subjectId

/** The period that is asked about now: of the campaign in hand, else of the newest one with the same subject and questions. */
function periodWanted(desk: Desk, recipient: Recipient, campaign: Campaign): string {
  if (desk.campaignId !== null)
    return desk.campaigns.get(desk.campaignId)?.period.label ?? campaign.period.label
  const newest = desk.recipients
    .filter(one => isSameSubject(one, recipient))
    .flatMap(one => desk.campaigns.get(one.campaignId) ?? [])
    .filter(one => one.packId === campaign.packId)
    .sort((a, b) => (a.id < b.id ? 1 : -1))[0]
  return (newest ?? campaign).period.label
}

function versionIssue(found: string, now: string): FileIssueView[] {
  const order = compareVersions(found, now)
  if (order === 0) return []
  return [issue(order < 0 ? 'older-version' : 'newer-version', { found, wanted: now })]
}
