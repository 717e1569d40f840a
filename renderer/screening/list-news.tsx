import { useAnswer } from '../app/engine-hooks'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

/** What came into the lists since they were compared: only these entries, and parties of ours that changed, come back. */
export function ListNews() {
  const t = useText()
  const format = useFormat()
  const { data } = useAnswer('screening.list-news', {})
  const lists = (data?.lists ?? []).filter(({ added, changed, removed }) => added + changed + removed > 0)
  if (lists.length === 0) return null
  return (
    <Notice tone="info">
      {lists.map(({ id, title, added, changed, removed }) => (
        <div key={id}>
          {t('screening:lists.newsLine', {
            title,
            added: format.number(added),
            changed: format.number(changed),
            removed: format.number(removed),
          })}
        </div>
      ))}
      {t('screening:lists.newsHow')}
    </Notice>
  )
}
