import type { EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import { useBridge } from '../app/bridge'
import { useJob, type JobState } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { useText } from '../kit/text'

/** Says what went wrong, if anything did; gives the value of a job that is done. */
function useEnded() {
  const errorText = useErrorText()
  return <Out>(ended: JobState<Out>): Out | null => {
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error, 'audits') })
    return ended.status === 'done' ? ended.value : null
  }
}

/** Writes a workbook where the person says, and shows where it lies. */
export function useWriteWorkbook<N extends 'audits.write-kit' | 'audits.write-report'>(
  endpoint: N,
  written: 'audits:kit.written' | 'audits:report.written',
) {
  const t = useText()
  const bridge = useBridge()
  const valueOf = useEnded()
  const { state, start } = useJob(endpoint)
  const write = async (name: string, inputFor: (file: string) => InputOf<N>) => {
    const file = await bridge.pickSave('list', `${name}.xlsx`)
    if (file === null || valueOf(await start(inputFor(file.token))) === null) return
    notify({
      tone: 'good',
      text: t(written, { name: file.name }),
      action: { label: t('kit:list.showFile'), run: () => void bridge.showInFolder(file.token) },
    })
  }
  return { busy: state.status === 'running', write }
}

/** A plan that was made from a file, waiting for a yes. */
export interface Returned<Plan> {
  readonly file: string
  readonly plan: Plan
}

/** Asks for a file and makes a plan from it. */
export function usePlanFromFile<N extends 'audits.plan-kit' | 'audits.plan-report'>(endpoint: N) {
  const bridge = useBridge()
  const valueOf = useEnded()
  const { state, start } = useJob(endpoint)
  const plan = async (inputFor: (file: string) => InputOf<N>): Promise<Returned<OutputOf<N>> | null> => {
    const file = await bridge.pick('list')
    if (file === null) return null
    const made = valueOf(await start(inputFor(file.token)))
    return made === null ? null : { file: file.token, plan: made }
  }
  return { busy: state.status === 'running', plan }
}

/** Takes a planned file in and says what came of it. */
export function useTakeIn<N extends Extract<EndpointName, 'audits.take-kit' | 'audits.take-report'>>(
  endpoint: N,
  told: (value: OutputOf<N>) => string,
) {
  const valueOf = useEnded()
  const { state, start } = useJob(endpoint)
  const take = async (input: InputOf<N>, onDone: (value: OutputOf<N>) => void) => {
    const value = valueOf(await start(input))
    if (value === null) return
    onDone(value)
    notify({ tone: 'good', text: told(value) })
  }
  return { busy: state.status === 'running', take }
}
