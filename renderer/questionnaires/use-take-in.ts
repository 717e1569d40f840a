import { useState } from 'react'
import type { FileChoice, FilePlan } from '@shared/contract/questionnaires'
import { useBridge } from '../app/bridge'
import { useEngine, useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useText } from '../kit/text'
import type { ShownJob } from './job-line'

/** A workbook in the review, with what the person has decided about it. */
export interface ReviewedFile {
  readonly plan: FilePlan
  readonly choice: FileChoice
}

export interface TakeIn {
  /** The workbooks in review; `null` = none is being taken in. */
  readonly files: readonly ReviewedFile[] | null
  readonly job: ShownJob
  readonly busy: boolean
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  /** Changes what was decided about one workbook, and looks at it again. */
  readonly decide: (file: string, change: Partial<FileChoice>) => void
  readonly commit: () => void
  readonly close: () => void
}

/** Answers of a workbook that a person has to look at. */
export const toDecide = ({ plan }: ReviewedFile): number =>
  plan.counts.proposed + plan.counts.checked + plan.counts.refused

/** What needs a person stands first: workbooks that can't be taken in yet, then those with something to decide. */
const need = (file: ReviewedFile): number => (file.plan.ready ? (toDecide(file) > 0 ? 1 : 2) : 0)

const undecided = (file: string): FileChoice => ({ file, recipientId: null, accepted: [], proposals: [] })

/** Taking workbooks in: chosen, looked at, decided, written in one step. Nothing is written before `commit`. */
export function useTakeIn(campaignId: string): TakeIn {
  const t = useText()
  const bridge = useBridge()
  const engine = useEngine()
  const planning = useJob('questionnaires.plan')
  const taking = useJob('questionnaires.take-in')
  const [files, setFiles] = useState<readonly ReviewedFile[] | null>(null)

  const look = async (choices: FileChoice[]) => {
    if (choices.length === 0) return
    const state = await planning.start({ campaignId, files: choices })
    if (state.status !== 'done') return
    const seen = new Map(state.value.files.map(plan => [plan.file, plan]))
    const reviewed = choices.flatMap(choice => {
      const plan = seen.get(choice.file)
      return plan === undefined ? [] : [{ plan, choice }]
    })
    setFiles(old => merged(old ?? [], reviewed))
  }
  const chooseFolder = async () => {
    const folder = await bridge.pickFolder()
    if (folder === null) return
    const found = await engine.call('questionnaires.folder', { folder: folder.token })
    if (found.files.length === 0) notify({ tone: 'info', text: t('questionnaires:takeIn.emptyFolder') })
    await look(found.files.map(file => undecided(file.token)))
  }
  const commit = async () => {
    const ready = (files ?? []).filter(({ plan }) => plan.ready)
    if (ready.length === 0) return
    const state = await taking.start({ campaignId, files: ready.map(({ choice }) => choice) })
    if (state.status !== 'done') return
    const { taken } = state.value
    const gone = new Set(state.value.files.flatMap(file => (file.taken ? file.file : [])))
    const left = (files ?? []).filter(({ plan }) => !gone.has(plan.file))
    setFiles(left.length === 0 ? null : left)
    notify({ tone: 'good', text: t('questionnaires:takeIn.done', { count: taken }) })
    if (left.length > 0)
      notify({ tone: 'info', text: t('questionnaires:takeIn.left', { count: left.length }) })
  }
  const busy = [planning, taking].some(({ state }) => state.status === 'running')
  return {
    files,
    job: taking.state.status === 'idle' || planning.state.status === 'running' ? planning : taking,
    busy,
    chooseFiles: () =>
      void bridge.pickMany('questionnaires').then(chosen => look(chosen.map(file => undecided(file.token)))),
    chooseFolder: () => void chooseFolder(),
    decide: (file, change) => {
      const known = (files ?? []).find(({ plan }) => plan.file === file)
      if (known !== undefined) void look([{ ...known.choice, ...change }])
    },
    commit: () => void commit(),
    close: () => setFiles(null),
  }
}

/** Files that were looked at again take the place they had; new ones come at the end. */
function merged(old: readonly ReviewedFile[], fresh: readonly ReviewedFile[]): ReviewedFile[] {
  const again = new Map(fresh.map(one => [one.plan.file, one]))
  const known = new Set(old.map(one => one.plan.file))
  return [
    ...old.map(one => again.get(one.plan.file) ?? one),
    ...fresh.filter(one => !known.has(one.plan.file)).sort((a, b) => need(a) - need(b)),
  ]
}
