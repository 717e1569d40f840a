import { useState } from 'react'
import type { PackPlan } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { useText } from '../kit/text'

export interface PackWorkbook {
  readonly plan: PackPlan | null
  readonly busy: boolean
  /** Writes a questionnaire, or with `null` the example, under a name to begin with. */
  readonly write: (packId: string | null, name: string) => void
  readonly choose: () => void
  readonly commit: () => void
  readonly close: () => void
}

/** Questionnaires out to workbooks, and a workbook in after a look at what it would change. */
export function usePackWorkbook(): PackWorkbook {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const writing = useJob('assessment.write-pack')
  const reading = useJob('assessment.plan-pack')
  const taking = useJob('assessment.take-pack')
  const [open, setOpen] = useState<{ readonly file: string; readonly plan: PackPlan } | null>(null)
  const failed = (error: Parameters<typeof errorText>[0]) =>
    notify({ tone: 'bad', text: errorText(error, 'assessment') })
  const write = async (packId: string | null, name: string) => {
    const file = await bridge.pickSave('list', `${name}.xlsx`)
    if (file === null) return
    const ended = await writing.start({ packId, file: file.token })
    if (ended.status === 'failed') failed(ended.error.error)
    if (ended.status === 'done') notify({ tone: 'good', text: t('assessment:packs.written') })
  }
  const choose = async () => {
    const chosen = await bridge.pick('list')
    if (chosen === null) return
    const ended = await reading.start({ file: chosen.token })
    if (ended.status === 'failed') failed(ended.error.error)
    if (ended.status === 'done') setOpen({ file: chosen.token, plan: ended.value })
  }
  const commit = async () => {
    if (open?.plan.pack == null) return
    const title = textIn(open.plan.pack.title, t.language)
    const ended = await taking.start({ file: open.file, head: open.plan.head })
    setOpen(null)
    if (ended.status === 'failed') failed(ended.error.error)
    if (ended.status === 'done') notify({ tone: 'good', text: t('assessment:packs.plan.done', { title }) })
  }
  return {
    plan: open?.plan ?? null,
    busy: [writing, reading, taking].some(job => job.state.status === 'running'),
    write: (packId, name) => void write(packId, name),
    choose: () => void choose(),
    commit: () => void commit(),
    close: () => setOpen(null),
  }
}
