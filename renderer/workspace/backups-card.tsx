import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { Answer, Refused } from '../app/answer'
import { useAnswer, useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { BackupPreview } from './backup-preview'
import { BackupSettings } from './backup-settings'
import { BackupTable } from './backup-table'
import styles from './workspace.module.css'

/** The backups of the open workspace: made, looked into, brought back, set. */
export function BackupsCard({ workspace }: { readonly workspace: string }) {
  const t = useText()
  const kept = useAnswer('workspace.backups', { file: null }, { keep: true })
  return (
    <Card title={t('workspace:backup.title')}>
      <p>{t('workspace:backup.lead')}</p>
      <Answer of={kept}>
        {value => <Backups kept={value} workspace={workspace} again={() => void kept.refetch()} />}
      </Answer>
    </Card>
  )
}

function Backups({
  kept,
  workspace,
  again,
}: {
  readonly kept: OutputOf<'workspace.backups'>
  readonly workspace: string
  readonly again: () => void
}) {
  const t = useText()
  const format = useFormat()
  const [seen, setSeen] = useState<string | null>(null)
  const [setting, setSetting] = useState(false)
  const open = kept.backups.find(({ name }) => name === seen)
  const total = t('workspace:backup.total', {
    count: kept.backups.length,
    size: format.bytes(kept.totalBytes),
  })
  return (
    <>
      {kept.backups.length === 0 ? (
        <p className={styles.soft}>{t('workspace:backup.none')}</p>
      ) : (
        <BackupTable
          backups={kept.backups}
          action={({ name }) => (
            <Button kind="quiet" onClick={() => setSeen(name === seen ? null : name)}>
              {t('workspace:backup.look')}
            </Button>
          )}
        />
      )}
      {open === undefined ? null : (
        <BackupPreview key={open.name} backup={open} workspace={workspace} onDone={() => setSeen(null)} />
      )}
      <p className={styles.soft}>
        {total}. {t('workspace:backup.folder')}: <bdi>{kept.folder}</bdi>
      </p>
      <MakeBackup again={again} onSettings={() => setSetting(!setting)} />
      {setting ? <BackupSettings kept={kept} /> : null}
    </>
  )
}

function MakeBackup({ again, onSettings }: { readonly again: () => void; readonly onSettings: () => void }) {
  const t = useText()
  const job = useJob('workspace.backup')
  const make = async () => {
    const end = await job.start({ reason: 'by-hand' })
    if (end.status !== 'done' || end.value.made === null) return
    notify({ tone: 'good', text: t('workspace:backup.made', { name: end.value.made.name }) })
    again()
  }
  if (job.state.status === 'running')
    return (
      <ProgressBar
        label={t('workspace:backup.making')}
        done={job.state.progress?.done ?? 0}
        total={job.state.progress?.total ?? null}
        onCancel={job.cancel}
      />
    )
  return (
    <>
      {job.state.status === 'failed' ? <Refused error={job.state.error} /> : null}
      <ButtonGroup>
        <Button onClick={() => void make()}>{t('workspace:backup.make')}</Button>
        <Button kind="quiet" onClick={onSettings}>
          {t('workspace:backup.settings')}
        </Button>
      </ButtonGroup>
    </>
  )
}
