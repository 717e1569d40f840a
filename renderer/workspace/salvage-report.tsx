import { create } from 'zustand'
import type { Salvage } from '@shared/contract/workspace-safety'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

interface SalvagedStore {
  readonly report: Salvage | null
  readonly show: (report: Salvage) => void
  readonly close: () => void
}

/** Outlives the start screen: the salvaged workspace is open when the report is read. */
export const useSalvaged = create<SalvagedStore>()(set => ({
  report: null,
  show: report => set({ report }),
  close: () => set({ report: null }),
}))

/** What a salvage could read and what it could not. */
export function SalvageReport() {
  const t = useText()
  const { report, close } = useSalvaged()
  return (
    <Dialog
      title={t('workspace:rescue.lost')}
      open={report !== null}
      onClose={close}
      actions={
        <Button kind="primary" onClick={close}>
          {t('workspace:rescue.done')}
        </Button>
      }
    >
      {report === null ? null : <Report report={report} />}
    </Dialog>
  )
}

function Report({ report: { rows, lost, evidenceLost, trailWhole } }: { readonly report: Salvage }) {
  const t = useText()
  const format = useFormat()
  const isUnknown = ({ unreadable, orphaned }: Salvage['lost'][number]) =>
    unreadable === null && orphaned === 0
  const unknown = lost.filter(isUnknown)
  const counted = lost.filter(one => !isUnknown(one))
  const name = ({ table }: Salvage['lost'][number]): string =>
    [['trail', `table.${table}`] as const, ['workspace', `rescue.other.${table}`] as const]
      .filter(([topic, key]) => t.knows(topic, key))
      .map(([topic, key]) => t.say(topic, key))[0] ?? table
  const whole = lost.length === 0 && evidenceLost === 0 && trailWhole
  return (
    <>
      <p>{t('workspace:rescue.salvaged', { count: rows })}</p>
      {whole ? <Notice tone="good">{t('workspace:rescue.lostNothing')}</Notice> : null}
      {trailWhole ? null : <Notice tone="warn">{t('workspace:rescue.trail')}</Notice>}
      {evidenceLost === 0 ? null : (
        <Notice tone="warn">{t('workspace:rescue.evidence', { count: evidenceLost })}</Notice>
      )}
      {unknown.length === 0 ? null : (
        <p>{t('workspace:rescue.nothingKnown', { tables: format.list(unknown.map(name)) })}</p>
      )}
      {counted.length === 0 ? null : (
        <FactTable
          caption={t('workspace:rescue.lost')}
          rows={counted}
          rowKey={({ table }) => table}
          columns={[
            {
              key: 'table',
              heading: t('workspace:rescue.table'),
              cell: name,
            },
            {
              key: 'unreadable',
              heading: t('workspace:rescue.unreadable'),
              numeric: true,
              cell: ({ unreadable }) => format.number(unreadable),
            },
            {
              key: 'orphaned',
              heading: t('workspace:rescue.orphaned'),
              numeric: true,
              cell: ({ orphaned }) => format.number(orphaned),
            },
          ]}
        />
      )}
    </>
  )
}
