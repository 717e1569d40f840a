import type { ReactNode } from 'react'
import type { BackupView } from '@shared/contract/workspace-safety'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './workspace.module.css'

/** Backups, newest first: when, why, how large, with what can be done with each. */
export function BackupTable({
  backups,
  action,
}: {
  readonly backups: readonly BackupView[]
  readonly action: (backup: BackupView) => ReactNode
}) {
  const t = useText()
  const format = useFormat()
  return (
    <div className={styles.backups}>
      <FactTable
        caption={t('workspace:backup.list')}
        rows={backups}
        rowKey={backup => backup.name}
        columns={[
          { key: 'when', heading: t('workspace:backup.when'), cell: ({ at }) => format.moment(at) },
          {
            key: 'why',
            heading: t('workspace:backup.why'),
            cell: ({ reason, encrypted }) =>
              `${t(`workspace:backup.reason.${reason}`)}${encrypted ? `, ${t('workspace:backup.encrypted')}` : ''}`,
          },
          {
            key: 'size',
            heading: t('workspace:backup.size'),
            numeric: true,
            cell: ({ sizeBytes }) => format.bytes(sizeBytes),
          },
          { key: 'do', heading: '', cell: action },
        ]}
      />
    </div>
  )
}
