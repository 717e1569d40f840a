import { useState } from 'react'
import type { WorkbookPlan } from '@shared/contract/steps'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { ExportList } from '../app/export-list'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { useText } from '../kit/text'
import { WorkbookDialog } from './workbook-dialog'

/** All requirements out to a workbook, and a filled one back in after a look at what it would change. */
export function WorkbookTools() {
  const t = useText()
  const work = useWorkbook()
  return (
    <>
      <ExportList
        endpoint="steps.export"
        name={t('steps:sheet.name')}
        label={t('steps:sheet.export')}
        seen={{}}
      />
      <Button kind="quiet" off={work.busy} onClick={work.choose}>
        {t('steps:sheet.import')}
      </Button>
      {work.plan === null ? null : (
        <WorkbookDialog plan={work.plan} busy={work.busy} onCommit={work.commit} onClose={work.close} />
      )}
    </>
  )
}

function useWorkbook() {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const reading = useJob('steps.plan-import')
  const writing = useJob('steps.commit-import')
  const [open, setOpen] = useState<{ readonly file: string; readonly plan: WorkbookPlan } | null>(null)
  const choose = async () => {
    const chosen = await bridge.pick('list')
    if (chosen === null) return
    const ended = await reading.start({ file: chosen.token, language: t.language })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error, 'steps') })
    if (ended.status === 'done') setOpen({ file: chosen.token, plan: ended.value })
  }
  const commit = async () => {
    if (open === null) return
    const { file, plan } = open
    const ended = await writing.start({ file, language: t.language, head: plan.head })
    setOpen(null)
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error, 'steps') })
    if (ended.status === 'done')
      notify({ tone: 'good', text: t('steps:import.done', { count: ended.value.changed }) })
  }
  return {
    plan: open?.plan ?? null,
    busy: reading.state.status === 'running' || writing.state.status === 'running',
    choose: () => void choose(),
    commit: () => void commit(),
    close: () => setOpen(null),
  }
}
