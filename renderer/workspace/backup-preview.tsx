import { useState } from 'react'
import type { BackupView, ContentCounts, Contents } from '@shared/contract/workspace-safety'
import { Refused } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useAnswer, useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { classNames } from '../kit/class-names'
import { ConfirmBar } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { inOrder, Waiting } from '../kit/waiting'
import { SecretField } from './unlock-card'
import styles from './workspace.module.css'

const COUNTS = ['suppliers', 'sites', 'recruiters', 'corridors', 'findings', 'evidence', 'changes'] as const

/** What is in a backup beside what is there now, and the two ways to bring it back. */
export function BackupPreview({
  backup,
  workspace,
  onDone,
}: {
  readonly backup: BackupView
  readonly workspace: string
  readonly onDone: () => void
}) {
  const t = useText()
  const format = useFormat()
  const [secret, setSecret] = useState<string | null>(null)
  const given = secret === null ? {} : { secret }
  const preview = useAnswer('workspace.preview-backup', { file: null, name: backup.name, ...given })
  const asks = preview.error?.error.code === 'passphrase-needed'
  return (
    <section
      className={classNames(styles.preview, inOrder)}
      aria-label={t('workspace:backup.looking', { when: format.moment(backup.at) })}
    >
      <h3>{t('workspace:backup.looking', { when: format.moment(backup.at) })}</h3>
      {asks ? <AskSecret take={setSecret} /> : null}
      {preview.error === null || asks ? null : <Refused error={preview.error} />}
      {preview.isPending ? <Waiting /> : null}
      {preview.data === undefined ? null : <Compared backup={preview.data.backup} now={preview.data.now} />}
      <BringBack backup={backup} workspace={workspace} secret={secret} onDone={onDone} />
    </section>
  )
}

/** A backup made under another passphrase asks for that one. */
function AskSecret({ take }: { readonly take: (secret: string) => void }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  return (
    <div className={styles.wide}>
      <SecretField bySheet={false} value={typed} change={setTyped} />
      <div>
        <Button off={typed === ''} onClick={() => take(typed)}>
          {t('workspace:unlock.open')}
        </Button>
      </div>
    </div>
  )
}

interface Line {
  readonly key: string
  readonly what: string
  readonly then: string
  readonly now: string
}

function Compared({ backup, now }: { readonly backup: Contents; readonly now: Contents | null }) {
  const t = useText()
  const format = useFormat()
  const line = (key: string, what: string, of: (contents: Contents) => string): Line => ({
    key,
    what,
    then: of(backup),
    now: now === null ? '' : of(now),
  })
  const count = (key: keyof ContentCounts) =>
    line(key, t(`workspace:backup.count.${key}`), ({ counts }) => format.number(counts[key]))
  return (
    <FactTable
      caption={t('workspace:backup.then')}
      rowKey={({ key }) => key}
      rows={[
        line('entity', t('workspace:backup.entity'), ({ entity, period }) => `${entity}, ${period.label}`),
        line('savedAt', t('workspace:backup.lastChange'), ({ savedAt }) => format.moment(savedAt)),
        ...COUNTS.map(count),
      ]}
      columns={[
        { key: 'what', heading: t('workspace:backup.what'), cell: ({ what }) => what },
        { key: 'then', heading: t('workspace:backup.then'), numeric: true, cell: ({ then }) => then },
        { key: 'now', heading: t('workspace:backup.now'), numeric: true, cell: ({ now }) => now },
      ]}
    />
  )
}

function BringBack({
  backup,
  workspace,
  secret,
  onDone,
}: {
  readonly backup: BackupView
  readonly workspace: string
  readonly secret: string | null
  readonly onDone: () => void
}) {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const restore = useJob('workspace.restore')
  const [asking, setAsking] = useState(false)
  const bring = async (into: string | null) => {
    const given = secret === null ? {} : { secret }
    const end = await restore.start({ file: null, name: backup.name, into, ...given })
    setAsking(false)
    if (end.status !== 'done') return
    const { kept } = end.value
    const text = kept === null ? 'workspace:backup.restored' : 'workspace:backup.keptAs'
    notify({ tone: 'good', text: t(text, { name: kept ?? '' }) })
    onDone()
  }
  const intoNew = async () => {
    const file = await bridge.pickSave('workspace', t('workspace:backup.restoredName', { name: workspace }))
    if (file !== null) await bring(file.token)
  }
  if (restore.state.status === 'running')
    return (
      <ProgressBar
        label={t('workspace:backup.restored')}
        done={restore.state.progress?.done ?? 0}
        total={restore.state.progress?.total ?? null}
        onCancel={restore.cancel}
      />
    )
  return (
    <>
      {restore.state.status === 'failed' ? <Refused error={restore.state.error} /> : null}
      {asking ? (
        <ConfirmBar
          confirm={t('workspace:backup.replace')}
          onConfirm={() => void bring(null)}
          onCancel={() => setAsking(false)}
        >
          {t('workspace:backup.replaceAsk', { when: format.moment(backup.at) })}
        </ConfirmBar>
      ) : (
        <ButtonGroup end>
          <Button onClick={() => void intoNew()}>{t('workspace:backup.intoNew')}</Button>
          <Button onClick={() => setAsking(true)}>{t('workspace:backup.replace')}…</Button>
        </ButtonGroup>
      )}
    </>
  )
}
