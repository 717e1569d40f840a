import type { StepView } from '@shared/contract/steps'
import type { EvidenceFacts, StepFacts } from '@shared/disclosure/facts'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../../call'

const numbersFor = (requirementId: string, evidence: readonly EvidenceFacts[]): readonly number[] =>
  evidence.filter(file => file.requirementIds.includes(requirementId)).map(file => file.number)

function stepFacts(step: StepView, evidence: readonly EvidenceFacts[], language: string): StepFacts {
  const { progress } = step
  return {
    id: step.id,
    title: textIn(step.title, language),
    progressPct: progress.scorePct,
    gatesReady: progress.gatesTotal - progress.gatesOpen.length,
    gatesTotal: progress.gatesTotal,
    requirements: step.requirements.map(({ requirement, answer, applies }) => ({
      id: requirement.id,
      title: textIn(requirement.title, language),
      gate: requirement.gate,
      applicable: applies,
      maturity: answer?.maturity ?? null,
      evidence: numbersFor(requirement.id, evidence),
    })),
  }
}

/** The five steps with maturity and the numbers of the evidence behind each requirement. */
export async function gatherSteps(
  call: Call,
  evidence: readonly EvidenceFacts[],
  language: string,
): Promise<readonly StepFacts[]> {
  const { steps } = await call.ask('steps.list', {})
  return steps.map(step => stepFacts(step, evidence, language))
}
