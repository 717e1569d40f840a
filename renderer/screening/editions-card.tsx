import type { ListEdition } from '@shared/contract/screening'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './screening.module.css'

export interface EditionsCardProps {
  readonly lists: readonly ListEdition[]
  readonly onShow: (edition: ListEdition) => void
}

/** Every edition that is kept, what it holds and how it differs from the one before; then what was left out of them. */
export function EditionsCard({ lists, onShow }: EditionsCardProps) {
  const t = useText()
  const columns = useColumns(onShow)
  return (
    <>
      <Card title={t('screening:lists.title')} flush>
        <FactTable
          caption={t('screening:lists.title')}
          columns={columns}
          rows={lists}
          rowKey={list => list.id}
        />
      </Card>
      {lists
        .filter(list => list.current && list.rejectedCount > 0)
        .map(list => (
          <Rejected key={list.id} list={list} />
        ))}
    </>
  )
}

function useColumns(onShow: (edition: ListEdition) => void): FactColumn<ListEdition>[] {
  const t = useText()
  const format = useFormat()
  return [
    {
      key: 'name',
      heading: t('screening:lists.name'),
      cell: list => (
        <>
          {list.title}
          <div className={styles.soft}>
            {t(`screening:listKind.${list.kind}`)}
            {list.publisher === '' ? '' : ` · ${list.publisher}`}
          </div>
        </>
      ),
    },
    {
      key: 'date',
      heading: t('screening:lists.date'),
      cell: list => format.date(list.generatedAt === null ? null : list.generatedAt.slice(0, 10)),
    },
    { key: 'loaded', heading: t('screening:lists.loadedAt'), cell: list => format.moment(list.loadedAt) },
    {
      key: 'entries',
      heading: t('screening:lists.entries'),
      cell: list => (
        <>
          {format.number(list.entries)}
          <div className={styles.soft}>
            {t('screening:lists.parties', {
              persons: format.number(list.persons),
              organisations: format.number(list.organisations),
              vessels: format.number(list.vessels),
              aircraft: format.number(list.aircraft),
            })}
          </div>
        </>
      ),
    },
    {
      key: 'names',
      heading: t('screening:lists.names'),
      cell: list => format.number(list.names),
      numeric: true,
    },
    {
      key: 'changes',
      heading: t('screening:lists.changes'),
      cell: list => <Changes list={list} onShow={() => onShow(list)} />,
    },
    {
      key: 'file',
      heading: t('screening:lists.file'),
      cell: list => (
        <>
          {`${list.fileName} (${format.bytes(list.sizeBytes)})`}
          <div className={styles.soft}>
            <code title={list.sha256}>{`SHA-256 ${list.sha256.slice(0, 12)}…`}</code>
          </div>
        </>
      ),
    },
    {
      key: 'state',
      heading: t('screening:lists.state'),
      cell: list => t(list.current ? 'screening:lists.current' : 'screening:lists.replaced'),
      whole: true,
    },
  ]
}

function Changes({ list, onShow }: { readonly list: ListEdition; readonly onShow: () => void }) {
  const t = useText()
  const format = useFormat()
  const { difference } = list
  if (difference === null) return <span className={styles.soft}>{t('screening:lists.first')}</span>
  const { added, changed, removed } = difference
  if (added + changed + removed === 0)
    return <span className={styles.soft}>{t('screening:lists.noChanges')}</span>
  return (
    <Button kind="link" aria-label={t('screening:lists.showChanges', { title: list.title })} onClick={onShow}>
      {t('screening:lists.counted', {
        added: format.number(added),
        changed: format.number(changed),
        removed: format.number(removed),
      })}
    </Button>
  )
}

type RejectedRecord = ListEdition['rejected'][number]

function Rejected({ list }: { readonly list: ListEdition }) {
  const t = useText()
  const format = useFormat()
  const title = t('screening:lists.rejected', { title: list.title })
  const columns: FactColumn<RejectedRecord>[] = [
    {
      key: 'file',
      heading: t('screening:lists.file'),
      cell: record => String(record.params['file'] ?? list.fileName),
    },
    { key: 'line', heading: t('screening:lists.line'), cell: record => record.line, numeric: true },
    {
      key: 'why',
      heading: t('screening:lists.why'),
      cell: record => t.say('screening', `rejected.${record.code}`, record.params),
    },
  ]
  return (
    <Card title={title} flush>
      <FactTable
        caption={title}
        columns={columns}
        rows={list.rejected}
        rowKey={record => `${record.code} ${record.line} ${String(record.params['file'] ?? '')}`}
      />
      {list.rejectedCount > list.rejected.length ? (
        <p className={styles.soft}>
          {t('screening:lists.rejectedMore', {
            shown: format.number(list.rejected.length),
            count: format.number(list.rejectedCount),
          })}
        </p>
      ) : null}
    </Card>
  )
}
