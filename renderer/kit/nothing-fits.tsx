import { Button } from './button'
import { EmptyState } from './empty-state'
import type { ListState } from './list-state'
import { useText } from './text'

/** A list that was narrowed to nothing says so, and how to come back. */
export function NothingFits<Row>({ list }: { readonly list: ListState<Row> }) {
  const t = useText()
  return (
    <EmptyState
      title={t('kit:list.noMatch')}
      actions={<Button onClick={list.showAll}>{t('kit:list.narrow.showAll')}</Button>}
    />
  )
}
