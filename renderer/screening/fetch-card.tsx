import { LIST_SOURCE_KEYS, LIST_SOURCES, type ListSourceKey } from '@shared/screening/list-sources'
import { useSettings } from '../app/use-settings'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useText } from '../kit/text'
import styles from './screening.module.css'
import type { ScreeningJobs } from './use-screening-jobs'

/** Lists that can be fetched from their publishers; off until somebody allows it. */
export function FetchCard({ jobs }: { readonly jobs: ScreeningJobs }) {
  const t = useText()
  const [settings, save] = useSettings()
  if (settings === null) return null
  const on = settings.fetchLists
  return (
    <Card
      title={t('screening:fetch.title')}
      aside={
        <Button kind="quiet" onClick={() => save({ fetchLists: !on })}>
          {t(on ? 'screening:fetch.turnOff' : 'screening:fetch.turnOn')}
        </Button>
      }
    >
      <p className={styles.soft}>{t(on ? 'screening:fetch.on' : 'screening:fetch.off')}</p>
      {on ? <Sources jobs={jobs} /> : null}
      <p className={styles.soft}>{t('screening:fetch.licence')}</p>
    </Card>
  )
}

function Sources({ jobs }: { readonly jobs: ScreeningJobs }) {
  const t = useText()
  const columns: FactColumn<ListSourceKey>[] = [
    { key: 'list', heading: t('screening:fetch.list'), cell: key => LIST_SOURCES[key].list.title },
    {
      key: 'publisher',
      heading: t('screening:fetch.publisher'),
      cell: key => LIST_SOURCES[key].list.publisher,
    },
    {
      key: 'address',
      heading: t('screening:fetch.address'),
      cell: key => <code>{new URL(LIST_SOURCES[key].addresses[0] ?? '').host}</code>,
    },
    {
      key: 'go',
      heading: '',
      cell: key => (
        <Button
          kind="quiet"
          off={jobs.busy}
          aria-label={t('screening:fetch.goOf', { title: LIST_SOURCES[key].list.title })}
          onClick={() => jobs.fetchList(key)}
        >
          {t('screening:fetch.go')}
        </Button>
      ),
    },
  ]
  return (
    <FactTable
      caption={t('screening:fetch.title')}
      columns={columns}
      rows={LIST_SOURCE_KEYS}
      rowKey={key => key}
    />
  )
}
