import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { OutputOf } from '@shared/contract/contract'
import { Refused } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useAnswer, useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { Waiting } from '../kit/waiting'
import { BackupTable } from './backup-table'
import { useSalvaged } from './salvage-report'
import { SecretField } from './unlock-card'
import styles from './workspace.module.css'

/** What can be done about a file that does not open: bring back a backup, or read what can be read. */
export function RescueCard({ file }: { readonly file: ChosenFile }) {
  const t = useText()
  const [secret, setSecret] = useState('')
  const kept = useAnswer('workspace.backups', { file: file.token })
  const given = secret === '' ? {} : { secret }
  const asks = kept.data?.backups.some(({ encrypted }) => encrypted) === true
  return (
    <Card title={t('workspace:rescue.title', { name: file.name })}>
      {/* All at once: what came a moment later would move the button that the hand goes to. */}
      {kept.isPending ? (
        <Waiting />
      ) : (
        <>
          {asks ? <SecretField bySheet={false} value={secret} change={setSecret} /> : null}
          {kept.data === undefined ? null : <Restore file={file} kept={kept.data} secret={given} />}
          {kept.error === null ? null : <Refused error={kept.error} />}
          <SalvageInto file={file} secret={given} />
        </>
      )}
    </Card>
  )
}

interface Secret {
  readonly secret?: string
}

function Restore({
  file,
  kept,
  secret,
}: {
  readonly file: ChosenFile
  readonly kept: OutputOf<'workspace.backups'>
  readonly secret: Secret
}) {
  const t = useText()
  const restore = useJob('workspace.restore')
  const bring = async (name: string) => {
    const end = await restore.start({ file: file.token, name, into: null, ...secret })
    if (end.status === 'done') notify({ tone: 'good', text: t('workspace:backup.restored') })
  }
  if (kept.backups.length === 0)
    return <p className={styles.soft}>{t('workspace:rescue.noBackups', { folder: kept.folder })}</p>
  const running = restore.state.status === 'running'
  return (
    <>
      <p>{t('workspace:rescue.restoreHint')}</p>
      <BackupTable
        backups={kept.backups}
        action={({ name }) => (
          <Button kind="quiet" off={running} onClick={() => void bring(name)}>
            {t('workspace:rescue.restore')}
          </Button>
        )}
      />
      {restore.state.status === 'failed' ? <Refused error={restore.state.error} /> : null}
    </>
  )
}

function SalvageInto({ file, secret }: { readonly file: ChosenFile; readonly secret: Secret }) {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('workspace.salvage')
  const show = useSalvaged(state => state.show)
  const go = async () => {
    const stem = file.name.replace(/\.fivefold$/, '')
    const into = await bridge.pickSave('workspace', t('workspace:rescue.salvagedName', { name: stem }))
    if (into === null) return
    const end = await job.start({ file: file.token, into: into.token, ...secret })
    if (end.status === 'done') show(end.value)
  }
  if (job.state.status === 'running')
    return (
      <ProgressBar
        label={t('workspace:rescue.salvaging')}
        done={job.state.progress?.done ?? 0}
        total={job.state.progress?.total ?? null}
        onCancel={job.cancel}
      />
    )
  return (
    <>
      <p>{t('workspace:rescue.salvageHint')}</p>
      <div>
        <Button onClick={() => void go()}>{t('workspace:rescue.salvage')}</Button>
      </div>
      {job.state.status === 'failed' ? <Refused error={job.state.error} /> : null}
    </>
  )
}
