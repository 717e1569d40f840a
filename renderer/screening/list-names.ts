import type { ListEdition } from '@shared/contract/screening'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'

type Named = Pick<ListEdition, 'title' | 'generatedAt' | 'entries'>

/** "UN Security Council Consolidated List of 27 Feb 2026 (1 003 parties)", several joined. */
export function useListNames(): (lists: readonly Named[]) => string {
  const t = useText()
  const format = useFormat()
  return lists =>
    format.list(
      lists.map(({ title, generatedAt, entries }) =>
        t('screening:facts.list', {
          title,
          date: generatedAt === null ? t('screening:facts.noDate') : format.date(generatedAt.slice(0, 10)),
          entries: format.number(entries),
        }),
      ),
    )
}
