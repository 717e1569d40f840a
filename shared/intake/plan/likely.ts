import type { Comparison } from '../../duplicates/compare'
import type { AskedSide } from '../../duplicates/decisions'
import { partyKeys, type Party, type PartyKind } from '../../duplicates/party'
import { sideBySide } from '../../duplicates/sides'
import { ASK_AGAIN_FROM, ASK_FROM } from '../../duplicates/weights'
import { ask, type AskedPart, type PlanContext } from './context'
import type { Ledger } from './ledger'
import type { RowView } from './row-view'

/** What a row says of a party, and which of its parties it is. */
export interface SaidParty {
  readonly kind: PartyKind
  readonly party: Party
  readonly part?: AskedPart
}

/** A record that probably is the party of the row. */
export interface LikelyRecord {
  readonly id: string
  readonly party: Party
  readonly label: string
  readonly comparison: Comparison
}

/**
 * Which of the likely records a row means: as it was decided before, else as the person answers now. `new` when there
 * is none or it is none of them, `null` while the question is open. Answers are kept in `context.decided`.
 */
export function likelyAnswer<T extends { readonly id: string }>(
  context: PlanContext,
  ledger: Ledger<T>,
  row: RowView,
  said: SaidParty,
  likely: readonly LikelyRecord[],
): string | null {
  const open: LikelyRecord[] = []
  for (const record of likely) {
    const verdict = context.decisions.about(said.kind, { party: said.party, recordId: null }, sideOf(record))
    if (verdict === 'same') return record.id
    if (verdict !== 'different') open.push(record)
  }
  if (open.length === 0) return 'new'
  const candidates = open.map(({ id, label, party, comparison }) => ({
    id,
    label,
    compared: {
      score: comparison.score,
      reasons: comparison.reasons,
      sides: sideBySide(said.party, party, comparison),
    },
  }))
  const params = { name: said.party.names[0] ?? '' }
  const answer = ask(
    context,
    ledger,
    row,
    { code: `likely-${said.kind}`, params, part: said.part },
    candidates,
  )
  if (answer !== null) for (const record of open) keepDecision(context, said, record, answer)
  return answer
}

/** A row whose list was here before, and that is no record of it yet, was left open then: it is asked about sooner. */
export const askFrom = ({ remembered }: PlanContext): number =>
  remembered.size > 0 ? ASK_AGAIN_FROM : ASK_FROM

const sideOf = ({ id, party }: LikelyRecord): AskedSide => ({ party, recordId: id })

/** Said to be one record, a row says nothing of the others that were offered; said to be new, it is none of them. */
function keepDecision(context: PlanContext, said: SaidParty, record: LikelyRecord, answer: string): void {
  if (answer !== 'new' && answer !== record.id) return
  const decision = {
    kind: said.kind,
    verdict: answer === 'new' ? 'different' : 'same',
    left: { key: keyOf(said.party), recordId: null },
    right: { key: keyOf(record.party), recordId: record.id },
    leftParty: said.party,
    rightParty: record.party,
    score: record.comparison.score,
  } as const
  context.decided.push(decision)
  context.decisions.remember(decision)
}

const keyOf = (party: Party): string => partyKeys(party)[0] ?? ''
