import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { BundleRemark } from '@shared/disclosure/bundle/remarks'
import { useBridge } from '../../app/bridge'
import { EngineRefusal } from '../../app/engine-client'
import { useEngine, useJob } from '../../app/engine-hooks'
import { notify } from '../../app/notices'
import { Button, ButtonGroup } from '../../kit/button'
import { Card } from '../../kit/card'
import { FactTable } from '../../kit/facts'
import { Notice } from '../../kit/notice'
import { useText } from '../../kit/text'
import { JobProgress } from '../job-progress'
import { RefusedHere } from '../refused-here'
import { SignFields, useSigning } from '../sign-fields'
import styles from './auditor.module.css'
import { Breakable } from './breakable'
import type { Notes } from './use-notes'

/** Remarks in a table: of what, which verdict, which words. */
export function RemarksTable({ remarks }: { readonly remarks: readonly BundleRemark[] }) {
  const t = useText()
  return (
    <FactTable
      caption={t('auditor:tab.remarks')}
      columns={[
        { key: 'about', heading: t('auditor:remark.about'), cell: ({ about }) => <Breakable text={about} /> },
        {
          key: 'where',
          heading: t('auditor:remark.where'),
          cell: ({ path, line }) => (
            <>
              <Breakable text={path} />
              {line === null ? null : <div>{t('auditor:line', { line })}</div>}
            </>
          ),
        },
        {
          key: 'verdict',
          heading: t('auditor:remark.verdict'),
          cell: ({ verdict }) => (verdict === null ? '—' : t(`audits:kit.verdicts.${verdict}`)),
        },
        { key: 'text', heading: t('auditor:remark.text'), cell: ({ text }) => text ?? '—' },
      ]}
      rows={remarks}
      rowKey={({ path, line, id }) => `${path} ${line ?? ''} ${id ?? ''}`}
    />
  )
}

/** Remarks of before, to go on with. */
function useContinue(bundle: ChosenFile, notes: Notes) {
  const bridge = useBridge()
  const engine = useEngine()
  const [error, setError] = useState<EngineRefusal | null>(null)
  const go = async () => {
    const chosen = await bridge.pick('remarks')
    if (chosen === null) return
    try {
      notes.load(await engine.call('disclosure.read-remarks', { bundle: bundle.token, file: chosen.token }))
      setError(null)
    } catch (cause) {
      if (!(cause instanceof EngineRefusal)) throw cause
      setError(cause)
    }
  }
  return { error, go }
}

/** All remarks so far; signed and saved as the file that goes back to the owner. */
export function RemarksPart({ bundle, notes }: { readonly bundle: ChosenFile; readonly notes: Notes }) {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('disclosure.save-remarks')
  const choice = useSigning()
  const before = useContinue(bundle, notes)
  const { auditor, remarks, sample } = notes
  const save = async () => {
    const chosen = await bridge.pickSave('remarks', t('auditor:remarks.fileName'))
    if (chosen === null) return
    const done = await job.start({
      bundle: bundle.token,
      file: chosen.token,
      auditor,
      sample,
      remarks: [...remarks],
      sign: choice.signing.sign,
    })
    if (done.status !== 'done') return
    notes.markSaved()
    notify({ tone: 'good', text: t('auditor:remarks.saved', { path: done.value.path }) })
  }
  const off = remarks.length === 0 || auditor.trim() === '' || !choice.signing.ready
  return (
    <Card title={t('auditor:tab.remarks')}>
      <p className={styles.soft}>{t('auditor:remarks.hint')}</p>
      {remarks.length === 0 ? (
        <Notice tone="info">{t('auditor:remarks.none')}</Notice>
      ) : (
        <RemarksTable remarks={remarks} />
      )}
      <TextInput
        label={t('auditor:remarks.auditor')}
        value={auditor}
        onChange={event => notes.setAuditor(event.currentTarget.value)}
      />
      <SignFields of={choice} noKey={t('auditor:remarks.noKey')} />
      <ButtonGroup>
        <Button
          kind="primary"
          off={off || job.state.status === 'running'}
          offBecause={t('auditor:remarks.saveOff')}
          onClick={() => void save()}
        >
          {t(choice.signing.sign === null ? 'auditor:remarks.saveUnsigned' : 'auditor:remarks.save')}
        </Button>
        <Button off={!notes.saved} offBecause={t('auditor:remarks.goOnOff')} onClick={() => void before.go()}>
          {t('auditor:remarks.goOn')}
        </Button>
      </ButtonGroup>
      <RefusedHere error={before.error} />
      <JobProgress state={job.state} onCancel={job.cancel} />
    </Card>
  )
}
