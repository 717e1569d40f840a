import { useState } from 'react'
import type { AuditRow, KitPlan, RemarkView } from '@shared/contract/audits'
import { Answer } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useAnswer, useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './audits.module.css'
import { KitPlanDialog } from './kit-plan-dialog'

/** A plan that was made from a file, waiting for a yes. */
export interface ReturnedKit {
  readonly file: string
  readonly plan: KitPlan
}

/** The kit goes out as a workbook and comes back with verdicts, remarks and findings; below, what auditors wrote. */
export function KitSection({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const remarks = useAnswer('audits.remarks', { auditId: audit.id }, { keep: true })
  const { busy, write, read } = useKit(audit)
  const [returned, setReturned] = useState<ReturnedKit | null>(null)
  const take = async () => setReturned(await read())
  return (
    <Section title={t('audits:kit.title')}>
      <p className={styles.soft}>{t('audits:kit.what')}</p>
      <ButtonGroup>
        <Button off={busy} onClick={write}>
          {t('audits:kit.write')}
        </Button>
        <Button off={busy} onClick={() => void take()}>
          {t('audits:kit.take')}
        </Button>
      </ButtonGroup>
      <Answer of={remarks}>{found => <Remarks remarks={found.remarks} />}</Answer>
      {returned === null ? null : (
        <KitPlanDialog auditId={audit.id} returned={returned} onClose={() => setReturned(null)} />
      )}
    </Section>
  )
}

function useKit(audit: AuditRow) {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const writing = useJob('audits.write-kit')
  const planning = useJob('audits.plan-kit')
  const write = async () => {
    const file = await bridge.pickSave('list', `${audit.title}.xlsx`)
    if (file === null) return
    const ended = await writing.start({ auditId: audit.id, file: file.token })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error, 'audits') })
    if (ended.status === 'done')
      notify({
        tone: 'good',
        text: t('audits:kit.written', { name: file.name }),
        action: { label: t('kit:list.showFile'), run: () => void bridge.showInFolder(file.token) },
      })
  }
  const read = async (): Promise<ReturnedKit | null> => {
    const file = await bridge.pick('list')
    if (file === null) return null
    const ended = await planning.start({ auditId: audit.id, file: file.token })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error, 'audits') })
    return ended.status === 'done' ? { file: file.token, plan: ended.value } : null
  }
  const busy = [writing, planning].some(({ state }) => state.status === 'running')
  return { busy, write: () => void write(), read }
}

function Remarks({ remarks }: { readonly remarks: readonly RemarkView[] }) {
  const t = useText()
  const format = useFormat()
  if (remarks.length === 0) return null
  return (
    <FactTable
      caption={t('audits:kit.remarksCaption')}
      rows={remarks}
      rowKey={remark => remark.id}
      columns={[
        {
          key: 'about',
          heading: t('audits:kit.about'),
          cell: ({ target, about }) => (
            <>
              <div dir="auto">{about ?? t('audits:kit.gone')}</div>
              <div className={styles.soft}>{t(`audits:kit.target.${target}`)}</div>
            </>
          ),
        },
        {
          key: 'said',
          heading: t('audits:kit.said'),
          cell: ({ verdict, text }) => (
            <>
              {verdict === null ? null : <strong>{t(`audits:kit.verdicts.${verdict}`)}</strong>}
              {text === null ? null : <div dir="auto">{text}</div>}
            </>
          ),
        },
        {
          key: 'who',
          heading: t('audits:kit.who'),
          cell: ({ author, takenAt }) => (
            <>
              <div dir="auto">{author}</div>
              <div className={styles.soft}>{format.date(takenAt.slice(0, 10))}</div>
            </>
          ),
        },
      ]}
    />
  )
}
