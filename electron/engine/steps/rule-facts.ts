import { assess } from '@shared/assessment/score'
import { isSettled as isActionSettled } from '@shared/response/action'
import type { Finding } from '@shared/response/finding'
import { stageOf } from '@shared/response/stage'
import { isSettled } from '@shared/steps/answer'
import { applies } from '@shared/steps/applicability'
import { textIn } from '@shared/steps/local-text'
import { contradictionsOf, isCompared, type RecordFacts } from '@shared/steps/rules/contradictions'
import type { AssessmentFact, RequirementFact, RuleFacts } from '@shared/steps/rules/facts'
import type { Call } from '../call'
import { flagsWithoutFinding, loadedAssessment, type AssessmentFacts } from '../assessment'
import { readAssessments } from '../store/assessment'
import { recordFacts } from '../store/assessed-record'
import { readAudits } from '../store/audits'
import { grouped } from '../store/by-id'
import { readEvidence, readLinks } from '../store/evidence'
import { readActions, readDecisions, readFindings } from '../store/response'
import type { Store } from '../store/store'
import { readSubjects } from '../store/subjects'
import { stepFacts } from './overview'

type Reading = Pick<Call, 'store' | 'assetsDir' | 'today'>

/** Gathers what the rules look at from all topics; requirements and questionnaires are called as the language calls them. */
export async function ruleFacts(call: Reading, language = 'en'): Promise<RuleFacts> {
  const { store, assetsDir } = call
  const [steps, findings, audits] = await Promise.all([
    stepFacts(store, assetsDir),
    readFindings(store),
    readAudits(store),
  ])
  const { doneThreshold, gateThreshold } = steps.framework
  return {
    today: call.today(),
    doneThreshold,
    gateThreshold,
    ...(await proofFacts(store, steps, language)),
    ...(await responsePart(store, findings)),
    assessments: await assessmentPart(call, findings, language),
    audits: audits.map(({ id, title, status, startsOn }) => ({
      id,
      title,
      dueOn: startsOn,
      isSettled: status === 'closed',
      isPlanned: status === 'planned',
    })),
  }
}

type StepFacts = Awaited<ReturnType<typeof stepFacts>>

async function proofFacts(
  store: Store,
  steps: StepFacts,
  language: string,
): Promise<Pick<RuleFacts, 'requirements' | 'evidence'>> {
  const [files, links] = await Promise.all([readEvidence(store), readLinks(store)])
  const endOf = new Map(files.map(file => [file.id, file.validUntil]))
  const usesOf = grouped(links, link => link.evidenceId)
  const proofOf = grouped(links, link => `${link.target.type} ${link.target.id}`)
  return {
    requirements: requirementFacts(steps, language, id =>
      proofOf(`requirement ${id}`).map(link => endOf.get(link.evidenceId) ?? null),
    ),
    evidence: files.map(({ id, title, validUntil }) => ({ id, title, validUntil, uses: usesOf(id).length })),
  }
}

function requirementFacts(
  { framework, answers, kind }: StepFacts,
  language: string,
  provedUntil: (id: string) => RequirementFact['provedUntil'],
): RequirementFact[] {
  return framework.steps.flatMap(step => {
    const stepBegun = step.requirements.some(one => (answers.get(one.id)?.maturity ?? null) !== null)
    return step.requirements.map(requirement => {
      const answer = answers.get(requirement.id) ?? null
      return {
        id: requirement.id,
        title: textIn(requirement.title, language),
        gate: requirement.gate,
        applies: applies(requirement, kind, answer),
        isSettled: isSettled(answer, framework.doneThreshold),
        stepBegun,
        maturity: answer?.maturity ?? null,
        verification: answer?.verification ?? 'none',
        owner: answer?.owner ?? null,
        dueOn: answer?.dueOn ?? null,
        notApplicableReason: answer?.notApplicableReason ?? null,
        provedUntil: provedUntil(requirement.id),
      }
    })
  })
}

/** What endangers people by itself: a strong indicator, support to an armed group, a critical red flag or grade. */
const isGrave = ({ kind, indicatorStrength, redFlagSeverity, grade }: Finding): boolean =>
  kind === 'armed-group-support' ||
  indicatorStrength === 'strong' ||
  redFlagSeverity === 'critical' ||
  grade === 'critical'

async function responsePart(
  store: Store,
  findings: readonly Finding[],
): Promise<Pick<RuleFacts, 'findings' | 'actions'>> {
  const [decisions, actions] = await Promise.all([readDecisions(store), readActions(store)])
  const decided = new Set(decisions.map(decision => decision.findingId))
  const actionsOf = grouped(actions, action => action.findingId)
  return {
    findings: findings.map(finding => ({
      id: finding.id,
      title: finding.title,
      stage: stageOf(finding, decided.has(finding.id), actionsOf(finding.id)),
      isGrave: isGrave(finding),
    })),
    actions: actions.map(action => ({
      id: action.findingId,
      title: action.title,
      dueOn: action.dueOn,
      isSettled: isActionSettled(action),
    })),
  }
}

/** Only the newest assessment of a questionnaire and a subject is looked into. */
async function assessmentPart(
  call: Reading,
  findings: readonly Finding[],
  language: string,
): Promise<AssessmentFact[]> {
  const all = await readAssessments(call.store)
  const subjects = await readSubjects(call.store, all)
  const replaced = new Set(all.map(one => one.previousId))
  const found: AssessmentFact[] = []
  for (const one of all.filter(each => !replaced.has(each.id))) {
    const facts = await loadedAssessment(call, one)
    const name = one.subjectId === null ? undefined : subjects.get(one.subjectId)?.name
    const title = textIn(facts.pack.title, language)
    found.push(await assessmentFact(call, facts, name === undefined ? title : `${title}: ${name}`, findings))
  }
  return found
}

async function assessmentFact(
  call: Reading,
  facts: AssessmentFacts,
  title: string,
  findings: readonly Finding[],
): Promise<AssessmentFact> {
  const { assessment, pack, answered } = facts
  return {
    id: assessment.id,
    title,
    declared: assessment.declaration !== null,
    validUntil: assessment.validUntil,
    isReplaced: false,
    flagsWithoutFinding: flagsWithoutFinding(facts, findings)
      .filter(flag => flag.severity !== 'minor')
      .map(flag => flag.questionId),
    queries: assess(pack, answered).queries.length,
    contradictions: contradictionsOf(pack.id, answered.answers, await recordOf(call, facts), call.today()),
  }
}

async function recordOf(
  { store }: Reading,
  { assessment, pack, answered }: AssessmentFacts,
): Promise<RecordFacts> {
  const nearConflict = answered.places.has('near-conflict')
  const { subjectType, subjectId } = assessment
  const known = isCompared(pack.id) ? await recordFacts(store, subjectType, subjectId) : null
  return {
    workers: null,
    migrantPct: null,
    licenceStatus: null,
    licenceValidUntil: null,
    ...known,
    nearConflict,
  }
}
