import type { Entity } from '../workspace/entity'
import type { StepAnswerDraft } from './answer'
import type { Requirement } from './framework'

/** Whether a requirement is meant for this kind of entity at all. */
export function isMeantFor(requirement: Pick<Requirement, 'appliesTo'>, kind: Entity['kind']): boolean {
  return requirement.appliesTo === 'both' || requirement.appliesTo === kind
}

/**
 * Whether the requirement counts for the entity: meant for its kind, and not excused with a reason.
 * A gate can't be excused: it is what the step stands on.
 */
export function applies(
  requirement: Pick<Requirement, 'appliesTo' | 'gate'>,
  kind: Entity['kind'],
  answer: Pick<StepAnswerDraft, 'notApplicableReason'> | null,
): boolean {
  if (!isMeantFor(requirement, kind)) return false
  return requirement.gate || answer === null || answer.notApplicableReason === null
}
