import { useState } from 'react'
import type { TakenRemark } from '@shared/contract/auditor'
import type { ChosenFile } from '@shared/contract/bridge'
import { inGroups } from '@shared/disclosure/bundle/signature'
import { Answer } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useAnswer, useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { ConfirmBar } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { Breakable } from './auditor/breakable'
import { RemarksTable } from './auditor/remarks-part'
import styles from './disclosure.module.css'
import { JobProgress } from './job-progress'

function Taken({ remarks }: { readonly remarks: readonly TakenRemark[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <FactTable
      caption={t('auditor:take.taken')}
      columns={[
        { key: 'about', heading: t('auditor:remark.about'), cell: ({ about }) => <Breakable text={about} /> },
        {
          key: 'verdict',
          heading: t('auditor:remark.verdict'),
          cell: ({ verdict }) => (verdict === null ? '—' : t(`audits:kit.verdicts.${verdict}`)),
        },
        { key: 'text', heading: t('auditor:remark.text'), cell: ({ text }) => text ?? '—' },
        {
          key: 'author',
          heading: t('auditor:take.who'),
          cell: ({ author, signer, takenAt }) => (
            <>
              <bdi>{author}</bdi>
              <div className={styles.soft}>
                {signer === null
                  ? t('auditor:take.notSigned')
                  : t('auditor:take.signedWith', { key: inGroups(signer).slice(0, 19) })}
                {' · '}
                {format.moment(takenAt)}
              </div>
            </>
          ),
        },
      ]}
      rows={remarks}
      rowKey={({ id }) => id}
    />
  )
}

/** Remarks of an auditor on a bundle of this workspace: looked at first, then taken in. */
export function TakeRemarksCard() {
  const t = useText()
  const bridge = useBridge()
  const format = useFormat()
  const plan = useJob('disclosure.plan-remarks')
  const take = useJob('disclosure.take-remarks')
  const taken = useAnswer('disclosure.remarks', {})
  const [file, setFile] = useState<ChosenFile | null>(null)
  const choose = async () => {
    const chosen = await bridge.pick('remarks')
    if (chosen === null) return
    setFile(chosen)
    void plan.start({ file: chosen.token })
  }
  const found = plan.state.status === 'done' ? plan.state.value : null
  const confirm = async () => {
    if (file === null || found === null) return
    const done = await take.start({ file: file.token, head: found.head })
    if (done.status !== 'done') return
    plan.reset()
    notify({ tone: 'good', text: t('auditor:take.done', { n: format.number(done.value.remarks) }) })
  }
  return (
    <Card title={t('auditor:take.title')}>
      <p className={styles.soft}>{t('auditor:take.hint')}</p>
      <div>
        <Button onClick={() => void choose()}>{t('auditor:take.choose')}</Button>
      </div>
      <JobProgress state={plan.state} onCancel={plan.cancel} />
      <JobProgress state={take.state} onCancel={take.cancel} />
      {found === null ? null : (
        <>
          <Notice tone={found.signer === null ? 'warn' : 'good'}>
            {found.signer === null
              ? t('auditor:take.unsigned', { auditor: found.auditor })
              : t('auditor:take.from', {
                  auditor: found.auditor,
                  signer: found.signer.name ?? found.signer.fingerprint.slice(0, 16),
                })}
          </Notice>
          <RemarksTable remarks={found.remarks} />
          {found.takenBefore ? (
            <Notice tone="info">{t('auditor:take.before')}</Notice>
          ) : (
            <ConfirmBar confirm={t('auditor:take.do')} onCancel={plan.reset} onConfirm={() => void confirm()}>
              {t('auditor:take.ask', { n: format.number(found.remarks.length) })}
            </ConfirmBar>
          )}
        </>
      )}
      <Answer of={taken}>
        {({ remarks }) => (remarks.length === 0 ? null : <Taken remarks={remarks} />)}
      </Answer>
    </Card>
  )
}
