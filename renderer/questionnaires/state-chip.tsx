import type { RecipientRow } from '@shared/contract/questionnaires'
import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

const TONES = { 'not-sent': 'unknown', sent: 'partly', overdue: 'warn', answered: 'good' } as const

/** Where a recipient stands, by word, shape and colour. */
export function StateChip({ state }: { readonly state: RecipientRow['state'] }) {
  const t = useText()
  return <StatusChip tone={TONES[state]}>{t(`questionnaires:state.${state}`)}</StatusChip>
}

/** The gravest kind of red flag that the answers raise, and how many of it. */
export function FlagsChip({ row }: { readonly row: Pick<RecipientRow, 'worst' | 'flags' | 'score'> }) {
  const t = useText()
  const { worst, flags, score } = row
  if (worst === null) return score === null ? null : <>{t('questionnaires:none')}</>
  const tone = ({ critical: 'bad', major: 'warn', minor: 'partly' } as const)[worst]
  return <StatusChip tone={tone}>{t(`questionnaires:flags.${worst}`, { count: flags[worst] })}</StatusChip>
}
