import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { sha256Schema } from '@shared/disclosure/manifest'
import type { Verdict } from '@shared/disclosure/verdict'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { JobProgress } from './job-progress'

function Problems({ problems }: { readonly problems: Verdict['problems'] }) {
  const t = useText()
  return (
    <ul className={styles.problems}>
      {problems.map(({ code, path }) => (
        <li key={`${code} ${path ?? ''}`}>{t(`disclosure:verify.${code}`, { path })}</li>
      ))}
    </ul>
  )
}

function VerdictView({ verdict }: { readonly verdict: Verdict }) {
  const t = useText()
  const format = useFormat()
  const unknown = t('disclosure:notKnown')
  return (
    <>
      <Notice tone={verdict.valid ? 'good' : 'bad'} urgent={!verdict.valid}>
        {t(verdict.valid ? 'disclosure:verify.valid' : 'disclosure:verify.invalid')}
        {verdict.valid ? null : <Problems problems={verdict.problems} />}
      </Notice>
      <KeyValues
        pairs={[
          { name: t('disclosure:cover.labels.entity'), value: verdict.entity ?? unknown },
          { name: t('disclosure:cover.labels.period'), value: verdict.period ?? unknown },
          { name: t('disclosure:cover.labels.edition'), value: format.number(verdict.edition) },
          { name: t('disclosure:screen.madeOn'), value: format.moment(verdict.generatedAt) },
          { name: t('disclosure:screen.filesChecked'), value: format.number(verdict.filesChecked) },
          {
            name: t('disclosure:screen.fingerprint'),
            value: <code className={styles.hash}>{verdict.fingerprint ?? unknown}</code>,
          },
        ]}
      />
      <p className={styles.soft}>{t('disclosure:screen.verifyLimit')}</p>
    </>
  )
}

/** Checks any bundle, one of ours or one that was handed over; needs nothing but the file. */
export function VerifyCard() {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('disclosure.verify')
  const [expected, setExpected] = useState('')
  const typed = expected.trim().toLowerCase()
  const wrong = typed !== '' && !sha256Schema.safeParse(typed).success
  const choose = async () => {
    const chosen = await bridge.pick('bundle')
    if (chosen === null) return
    void job.start({ file: chosen.token, expectedFingerprint: typed === '' ? null : typed })
  }
  return (
    <Card title={t('disclosure:screen.verifyTitle')}>
      <p className={styles.soft}>{t('disclosure:screen.verifyHint')}</p>
      <TextInput
        label={t('disclosure:screen.expected')}
        description={t('disclosure:screen.expectedHint')}
        value={expected}
        error={wrong ? t('disclosure:screen.expectedWrong') : null}
        onChange={event => setExpected(event.currentTarget.value)}
      />
      <div>
        <Button off={wrong || job.state.status === 'running'} onClick={() => void choose()}>
          {t('disclosure:screen.verifyDo')}
        </Button>
      </div>
      <JobProgress state={job.state} onCancel={job.cancel} />
      {job.state.status === 'done' ? <VerdictView verdict={job.state.value} /> : null}
    </Card>
  )
}
