import { questionsIn } from '@shared/assessment/pack'
import { assess, type RedFlag } from '@shared/assessment/score'
import { UNSAID, type Finding, type FindingDraft } from '@shared/response/finding'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../call'
import { readFindings } from '../store/response'
import { assessmentFacts, type AssessmentFacts } from './facts'

/**
 * Records a finding for every red flag that has none yet, so that it is decided and acted on like any other, and raises
 * the floors F6 and F9 of the risk score until it is closed with a verification (method 4.4).
 */
export async function recordRedFlags(id: string, call: Call): Promise<{ recorded: number }> {
  const facts = await assessmentFacts(call, id)
  const fresh = flagsWithoutFinding(facts, await readFindings(call.store))
  for (const flag of fresh) await call.ask('response.add-finding', { finding: findingOf(facts, flag, call) })
  return { recorded: fresh.length }
}

/** Red flags of an assessment that no finding speaks of yet. */
export function flagsWithoutFinding(
  facts: AssessmentFacts,
  findings: readonly Pick<Finding, 'subjectId' | 'criterion'>[],
): RedFlag[] {
  const known = new Set(findings.map(finding => `${finding.subjectId}|${finding.criterion}`))
  return assess(facts.pack, facts.answered).redFlags.filter(
    flag => !known.has(`${facts.assessment.subjectId}|${criterionOf(facts, flag)}`),
  )
}

/** What the finding was measured against; it also tells that a question's flag has been recorded before. */
const criterionOf = ({ pack }: AssessmentFacts, flag: RedFlag): string => `${pack.id} ${flag.questionId}`

function findingOf(facts: AssessmentFacts, flag: RedFlag, call: Call): FindingDraft {
  const question = questionsIn(facts.pack).find(one => one.id === flag.questionId)
  return {
    title: `${flag.questionId} ${textIn(question?.text ?? facts.pack.title, 'en')}`.slice(0, 300),
    description: facts.kept.get(flag.questionId)?.note ?? null,
    subjectType: facts.assessment.subjectType,
    subjectId: facts.assessment.subjectId,
    kind: 'red-flag',
    source: 'questionnaire',
    sourceGrade: 'E',
    observedOn: call.today(),
    ...UNSAID,
    redFlagSeverity: flag.severity,
    section: `${facts.pack.id} ${flag.sectionId}`,
    criterion: criterionOf(facts, flag),
  }
}
