import type { ScoreJob } from './use-score-job'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { type Job, useJob } from '../app/engine-hooks'

type RiskJob = 'risk.scenario' | 'risk.sensitivity'

/** A job of the model page, with what its progress bar shows. */
export function useRiskJob<N extends RiskJob>(
  name: N,
  firstPhase: string,
): { readonly job: Job<InputOf<N>, OutputOf<N>>; readonly shown: Omit<ScoreJob, 'start'> } {
  const job = useJob(name)
  const { state, cancel } = job
  const running = state.status === 'running'
  const waiting = { phase: firstPhase, done: 0, total: null }
  return {
    job,
    shown: {
      busy: running,
      progress: running ? (state.progress ?? waiting) : null,
      error: state.status === 'failed' ? state.error : null,
      cancel,
    },
  }
}
