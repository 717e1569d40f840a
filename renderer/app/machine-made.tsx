import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

/** Says of texts that a machine translated them and nobody who reads the language has confirmed that yet. */
export function MachineMade({ is }: { readonly is: boolean }) {
  const t = useText()
  if (!is) return null
  return (
    <span title={t('assessment:machineHint')}>
      <StatusChip tone="partly">{t('assessment:machine')}</StatusChip>
    </span>
  )
}
