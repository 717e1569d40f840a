import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import type { StatementJson } from '@shared/disclosure/report-json'
import { exportName } from '@shared/disclosure/file-name'
import { useBridge } from '../app/bridge'
import { DragFile } from '../app/drag-file'
import { useJob } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Arrived } from '../kit/heard'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { JobProgress } from './job-progress'
import { LeakCheck, WithheldView } from './leak-check'
import { PassedList } from './let-through'
import { ProfileFields, useProfile, type ChosenProfile } from './profile-fields'
import { SignFields, useSigning } from './sign-fields'
import { Fingerprint } from './verdict-view'

function Made({ bundle }: { readonly bundle: OutputOf<'disclosure.bundle'> }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <KeyValues
        pairs={[
          { name: t('disclosure:screen.fileName'), value: <bdi>{bundle.name}</bdi> },
          { name: t('disclosure:screen.fileSize'), value: format.bytes(bundle.sizeBytes) },
          { name: t('disclosure:screen.filesInside'), value: format.number(bundle.files) },
          { name: t('disclosure:screen.evidenceInside'), value: format.number(bundle.evidenceFiles) },
          { name: t('disclosure:screen.evidenceLeftOut'), value: format.number(bundle.evidenceLeftOut) },
          {
            name: t('disclosure:screen.fingerprint'),
            value: <Fingerprint of={bundle.fingerprint} />,
          },
          {
            name: t('verify:fact.signer'),
            value: bundle.signer === null ? t('verify:fact.nobody') : <Fingerprint of={bundle.signer} />,
          },
          { name: t('disclosure:screen.verifyPage'), value: <bdi>{bundle.verifyPage}</bdi> },
        ]}
      />
      <WithheldView withheld={bundle.withheld} />
      <PassedList passed={bundle.leaks.letThrough} />
      <p className={styles.soft}>{t('disclosure:screen.fingerprintHint')}</p>
    </>
  )
}

/** For whom it is stands in its name, so that nobody sends the wrong one. */
const bundleName = (
  { entity, period, regime, edition, status }: StatementJson,
  { profile, language }: ChosenProfile,
): string =>
  exportName(
    {
      entity,
      periodLabel: period,
      kind: `${regime}-bundle`,
      edition,
      status,
      madeFor: { profile },
      language,
    },
    'zip',
  )

/** The bundle for an auditor: everything behind the statement, with the means to check it. */
export function BundleCard({ statement }: { readonly statement: StatementJson }) {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('disclosure.bundle')
  const [evidence, setEvidence] = useState(true)
  const choice = useSigning()
  const of = useProfile('auditor')
  const { profile, leastCount, language } = of
  const { sign, ready } = choice.signing
  const [file, setFile] = useState<string | null>(null)
  const make = async () => {
    const chosen = await bridge.pickSave('bundle', bundleName(statement, of))
    if (chosen === null) return
    setFile(chosen.token)
    void job.start({
      regime: statement.regime,
      profile,
      leastCount,
      language,
      page: (await bridge.settings()).paper,
      file: chosen.token,
      evidence,
      sign,
    })
  }
  const show = () => {
    if (file !== null) void bridge.showInFolder(file)
  }
  return (
    <Card title={t('disclosure:screen.bundleTitle')}>
      <p className={styles.soft}>{t('disclosure:screen.bundleHint')}</p>
      <ProfileFields of={of} what="bundle" />
      <Checkbox
        label={t('disclosure:screen.withEvidence')}
        description={t('disclosure:screen.withEvidenceHint')}
        checked={evidence}
        onChange={event => setEvidence(event.currentTarget.checked)}
      />
      <LeakCheck regime={statement.regime} of={of} what="bundle" evidence={evidence} />
      <SignFields of={choice} />
      <div>
        <Button
          kind="primary"
          off={!ready || !of.isValid || job.state.status === 'running'}
          onClick={() => void make()}
        >
          {t('disclosure:screen.bundleDo')}
        </Button>
      </div>
      <JobProgress state={job.state} onCancel={job.cancel} />
      <Arrived>
        {job.state.status === 'done' ? (
          <Notice
            tone="good"
            actions={
              <>
                {file === null ? null : <DragFile token={file} />}
                <Button onClick={show}>{t('disclosure:screen.showFolder')}</Button>
              </>
            }
          >
            {t('disclosure:screen.bundleMade')}
          </Notice>
        ) : null}
      </Arrived>
      {job.state.status === 'done' ? <Made bundle={job.state.value} /> : null}
    </Card>
  )
}
