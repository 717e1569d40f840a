import { Checkbox, PasswordInput, Select } from '@mantine/core'
import { useState } from 'react'
import { IDLE_CHOICES } from '@shared/contract/bridge'
import type { Progress } from '@shared/contract/reply'
import { Refused } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { useNewPassphrase } from '../app/new-passphrase'
import { notify } from '../app/notices'
import { useSettings } from '../app/use-settings'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { Remember } from './remember'
import { useLockNow } from './use-lock'
import styles from './workspace.module.css'

type Open = 'set' | 'remove' | null

/** Whether the file is encrypted, and what can be done about it. */
export function ProtectionCard({ encrypted, name }: { readonly encrypted: boolean; readonly name: string }) {
  const t = useText()
  const lock = useLockNow()
  const [open, setOpen] = useState<Open>(null)
  const [sheet, setSheet] = useState<string | null>(null)
  const close = () => setOpen(null)
  return (
    <Card title={t('workspace:protection.title')}>
      <p>{t(encrypted ? 'workspace:protection.on' : 'workspace:protection.off')}</p>
      {sheet === null ? null : (
        <Notice tone="good">
          {t('workspace:protection.done')} {t('workspace:protection.sheetAt', { path: sheet })}
        </Notice>
      )}
      {open === null ? (
        <ButtonGroup>
          <Button onClick={() => setOpen('set')}>
            {t(encrypted ? 'workspace:protection.change' : 'workspace:protection.set')}
          </Button>
          {encrypted ? (
            <>
              <Button onClick={() => setOpen('remove')}>{t('workspace:protection.remove')}</Button>
              <Button onClick={() => void lock()}>{t('workspace:protection.lock')}</Button>
            </>
          ) : null}
        </ButtonGroup>
      ) : null}
      {open === 'set' ? (
        <SetPassphrase encrypted={encrypted} name={name} onDone={setSheet} close={close} />
      ) : null}
      {open === 'remove' ? <TakeOff close={close} /> : null}
      {encrypted ? (
        <>
          <Remember />
          <IdleLock />
        </>
      ) : null}
    </Card>
  )
}

/** The passphrase that opens the file now, or what stands on its sheet. */
function Current({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const t = useText()
  return (
    <PasswordInput
      label={t('workspace:protection.current')}
      description={t('workspace:protection.currentHint')}
      autoComplete="off"
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

/** A passphrase typed twice, and where the recovery sheet goes: that is written before anything is encrypted. */
function SetPassphrase({
  encrypted,
  name,
  onDone,
  close,
}: {
  readonly encrypted: boolean
  readonly name: string
  readonly onDone: (sheet: string) => void
  readonly close: () => void
}) {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('workspace.protect')
  const { passphrase, isReady, fields } = useNewPassphrase({
    label: t('workspace:protection.new'),
    hint: t('workspace:protection.newHint'),
    again: t('workspace:protection.again'),
  })
  const [current, setCurrent] = useState('')
  const [removeOpen, setRemoveOpen] = useState(true)
  const go = async () => {
    const file = await bridge.pickSave('sheet', t('workspace:protection.sheetName', { name }))
    if (file === null) return
    const end = await job.start({
      passphrase,
      current: encrypted ? current : null,
      sheet: file.token,
      page: (await bridge.settings()).paper,
      removeOpenBackups: removeOpen,
    })
    if (end.status !== 'done') return
    const { removed } = end.value
    if (removed > 0) notify({ tone: 'good', text: t('workspace:protection.removed', { count: removed }) })
    onDone(end.value.sheet)
    close()
  }
  if (job.state.status === 'running') return <Working progress={job.state.progress} cancel={job.cancel} />
  return (
    <div className={styles.wide}>
      <p className={styles.soft}>{t('workspace:protection.how')}</p>
      {encrypted ? <Current value={current} onChange={setCurrent} /> : null}
      {fields}
      <Checkbox
        label={t('workspace:protection.removeOpen')}
        description={t('workspace:protection.removeOpenHint')}
        checked={removeOpen}
        onChange={event => setRemoveOpen(event.currentTarget.checked)}
      />
      {encrypted ? null : <p className={styles.soft}>{t('workspace:protection.remains')}</p>}
      {job.state.status === 'failed' ? <Refused error={job.state.error} /> : null}
      <ButtonGroup end>
        <Button onClick={close}>{t('workspace:protection.cancel')}</Button>
        <Button kind="primary" off={!isReady || (encrypted && current === '')} onClick={() => void go()}>
          {t(encrypted ? 'workspace:protection.goChange' : 'workspace:protection.go')}
        </Button>
      </ButtonGroup>
    </div>
  )
}

const PHASES = ['sheet', 'copy', 'encrypt', 'decrypt', 'backup'] as const

/** What is being done with the file. Until it is done the file is as it was, and it can be given up. */
function Working({ progress, cancel }: { readonly progress: Progress | null; readonly cancel: () => void }) {
  const t = useText()
  const phase = PHASES.find(one => one === progress?.phase) ?? 'sheet'
  return (
    <ProgressBar
      label={t(`workspace:protection.doing.${phase}`)}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
      {...(phase === 'backup' ? {} : { onCancel: cancel })}
    />
  )
}

function TakeOff({ close }: { readonly close: () => void }) {
  const t = useText()
  const job = useJob('workspace.unprotect')
  const [current, setCurrent] = useState('')
  const go = async () => {
    const end = await job.start({ current })
    if (end.status !== 'done') return
    notify({ tone: 'good', text: t('workspace:protection.removedDone') })
    close()
  }
  if (job.state.status === 'running') return <Working progress={job.state.progress} cancel={job.cancel} />
  return (
    <div className={styles.wide}>
      <p>{t('workspace:protection.removeAsk')}</p>
      <Current value={current} onChange={setCurrent} />
      {job.state.status === 'failed' ? <Refused error={job.state.error} /> : null}
      <ButtonGroup end>
        <Button onClick={close}>{t('workspace:protection.cancel')}</Button>
        <Button kind="danger" off={current === ''} onClick={() => void go()}>
          {t('workspace:protection.removeGo')}
        </Button>
      </ButtonGroup>
    </div>
  )
}

/** After how long without a key or a move of the mouse the file is locked. */
function IdleLock() {
  const t = useText()
  const [settings, save] = useSettings()
  if (settings === null) return null
  return (
    <Select
      label={t('workspace:protection.idle')}
      allowDeselect={false}
      data={[
        ...IDLE_CHOICES.map(minutes => ({
          value: String(minutes),
          label: t('workspace:protection.minutes', { count: minutes }),
        })),
        { value: 'never', label: t('workspace:protection.never') },
      ]}
      value={settings.lockAfterMinutes === null ? 'never' : String(settings.lockAfterMinutes)}
      onChange={value => save({ lockAfterMinutes: IDLE_CHOICES.find(one => String(one) === value) ?? null })}
    />
  )
}
