import type { EditionInfo } from '@shared/contract/reference'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './reference.module.css'

interface Props {
  readonly past: readonly EditionInfo[]
  readonly onAgain: () => void
}

/** Editions that were taken out of use or turned down. They stay for the record, and can be put up for a decision again. */
export function Past({ past, onAgain }: Props) {
  const t = useText()
  const format = useFormat()
  const reconsider = useCommand('reference.reconsider')
  const again = ({ id, edition: name }: EditionInfo) =>
    reconsider.mutate(
      { id },
      {
        onSuccess: () => {
          notify({ tone: 'info', text: t('reference:past.isAgain', { name }) })
          onAgain()
        },
      },
    )
  if (past.length === 0) return <p className={styles.soft}>{t('reference:past.none')}</p>
  const columns: readonly FactColumn<EditionInfo>[] = [
    { key: 'name', heading: t('reference:table.name'), cell: row => row.edition },
    { key: 'kind', heading: t('reference:table.kind'), cell: row => t(`reference:kind.${row.kind}`) },
    {
      key: 'state',
      heading: t('reference:past.state'),
      cell: row => t(`reference:past.${row.state === 'rejected' ? 'rejected' : 'retired'}`),
    },
    {
      key: 'when',
      heading: t('reference:past.when'),
      cell: row => format.moment(row.decided?.at ?? null),
    },
    { key: 'by', heading: t('reference:past.by'), cell: row => row.decided?.by },
    { key: 'reason', heading: t('reference:past.reason'), cell: row => row.decided?.reason },
    {
      key: 'again',
      heading: '',
      cell: row => (
        <Button
          kind="quiet"
          aria-label={`${t('reference:past.again')} ${row.edition}`}
          off={reconsider.isPending}
          onClick={() => again(row)}
        >
          {t('reference:past.again')}
        </Button>
      ),
    },
  ]
  return (
    <Card flush title={t('reference:tab.past')}>
      <FactTable caption={t('reference:tab.past')} columns={columns} rows={past} rowKey={row => row.id} />
    </Card>
  )
}
