import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import { typedFingerprint } from '@shared/disclosure/bundle/signature'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import { useAuditor } from './auditor-state'
import styles from './disclosure.module.css'
import { JobProgress } from './job-progress'
import { VerdictView } from './verdict-view'

/** A fingerprint that is typed: nothing, one, or not one yet. */
function useFingerprint() {
  const [typed, setTyped] = useState('')
  const value = typedFingerprint(typed)
  return { typed, setTyped, value, wrong: typed.trim() !== '' && value === null }
}

function FingerprintField({
  label,
  hint,
  of,
}: {
  readonly label: string
  readonly hint: string
  readonly of: ReturnType<typeof useFingerprint>
}) {
  const t = useText()
  return (
    <TextInput
      label={label}
      description={hint}
      value={of.typed}
      error={of.wrong ? t('disclosure:screen.expectedWrong') : null}
      onChange={event => of.setTyped(event.currentTarget.value)}
    />
  )
}

/** Checks any bundle, one of ours or one that was handed over; needs nothing but the file. */
export function VerifyCard() {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('disclosure.verify')
  const audit = useAuditor(state => state.open)
  const [file, setFile] = useState<ChosenFile | null>(null)
  const expected = useFingerprint()
  const held = useFingerprint()
  const check = (chosen: ChosenFile) => {
    setFile(chosen)
    void job.start({ file: chosen.token, expectedFingerprint: expected.value, after: held.value })
  }
  const choose = async () => {
    const chosen = await bridge.pick('bundle')
    if (chosen !== null) check(chosen)
  }
  return (
    <Card title={t('disclosure:screen.verifyTitle')}>
      <p className={styles.soft}>{t('disclosure:screen.verifyHint')}</p>
      <FingerprintField
        label={t('disclosure:screen.expected')}
        hint={t('disclosure:screen.expectedHint')}
        of={expected}
      />
      <FingerprintField label={t('signing:held')} hint={t('signing:heldHint')} of={held} />
      <ButtonGroup>
        <Button
          off={expected.wrong || held.wrong || job.state.status === 'running'}
          onClick={() => void choose()}
        >
          {t('disclosure:screen.verifyDo')}
        </Button>
        {file !== null && job.state.status === 'done' && job.state.value.fingerprint !== null ? (
          <Button kind="quiet" onClick={() => audit(file)}>
            {t('auditor:open')}
          </Button>
        ) : null}
      </ButtonGroup>
      <JobProgress state={job.state} onCancel={job.cancel} />
      {job.state.status === 'done' ? (
        <VerdictView
          verdict={job.state.value}
          onKnown={() => {
            if (file !== null) check(file)
          }}
        />
      ) : null}
    </Card>
  )
}
