import type { HomeLine } from '@shared/contract/home'
import type { ScoreRun } from '@shared/contract/risk-run'
import type { StepId } from '@shared/steps/framework'
import type { StepProgress } from '@shared/steps/progress'
import type { Call } from '../call'
import { readAudits } from '../store/audits'

const line = (code: string, params: HomeLine['params'] = {}): HomeLine => ({ code, params })

const requirements = ({ done, applicable, gatesOpen }: StepProgress): HomeLine =>
  gatesOpen.length > 0
    ? line('gates', { count: gatesOpen.length })
    : line('requirements', { done, total: applicable })

const riskLine = (run: ScoreRun | null): HomeLine =>
  run === null
    ? line('not-scored')
    : line('provisional', { count: run.bands.provisional, total: run.suppliers })

async function auditLine(call: Call): Promise<HomeLine> {
  const audits = await readAudits(call.store)
  if (audits.length === 0) return line('no-audit')
  return line('audits', {
    closed: audits.filter(audit => audit.status === 'closed').length,
    total: audits.length,
  })
}

/** For each step the one line that matters most there. */
export async function stepLines(
  call: Call,
  progress: readonly StepProgress[],
  run: ScoreRun | null,
  missing: number,
): Promise<Readonly<Record<StepId, HomeLine>>> {
  const of = (step: StepId): HomeLine => {
    const found = progress.find(one => one.stepId === step)
    return found ? requirements(found) : line('not-started')
  }
  return {
    S1: of('S1'),
    S2: riskLine(run),
    S3: of('S3'),
    S4: await auditLine(call),
    S5: missing > 0 ? line('missing', { count: missing }) : line('complete'),
  }
}
