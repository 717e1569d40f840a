import { answerProblem } from '@shared/assessment/answer'
import { questionsIn, type Pack } from '@shared/assessment/pack'
import { examplePack } from '@shared/assessment/workbook/example'
import { readPackSheets, type PackSurroundings, type ReadPack } from '@shared/assessment/workbook/read-pack'
import type { PackProblem, PackProblemCode } from '@shared/assessment/workbook/sheet-table'
import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { requirementsOf } from '@shared/steps/framework'
import { textIn } from '@shared/steps/local-text'
import { canonicalJson } from '@shared/text/canonical-json'
import { translatorFor } from '@shared/text/translator'
import type { Call } from '../call'
import { indicatorsFramework, programPacks, stepsFramework } from '../frameworks'
import { readList } from '../intake'
import { assessmentPacks, keptVersion, packOf, packOfEdition } from '../packs'
import { readAssessmentAnswers, readAssessments } from '../store/assessment'
import { binPackEdition, readPackEditions, usesOfPack } from '../store/packs'
import { writeBytes } from '../write-file'
import { packWorkbook } from './pack-workbook'
import { changesBetween } from './changes-between'
import { packInfo } from './pack-info'

type Plan = OutputOf<'assessment.plan-pack'>

/** A workbook of questions is small; anything larger is another file. */
const MOST_BYTES = 20_000_000
const TOUCHED = ['assessment', 'questionnaires'] as const

/** Writes a questionnaire that is in force as a workbook, or the example to begin with. */
export async function writePack(
  { packId, file }: InputOf<'assessment.write-pack'>,
  call: Call,
): Promise<null> {
  const pack = packId === null ? await example(call) : await packOf(call, packId)
  await writeBytes(call.files.path(file, 'save'), await packWorkbook(pack, call.now()))
  return null
}

async function example(call: Call): Promise<Pack> {
  const say = translatorFor('en')
  const { answerWords } = await surroundings(call)
  const text = (key: string) => say(`assessment:example.${key}`)
  return examplePack(
    {
      title: text('title'),
      intro: text('intro'),
      declaration: text('declaration'),
      section: text('section'),
      licence: text('licence'),
      licenceProof: text('licenceProof'),
      workers: text('workers'),
      workersUnit: text('workersUnit'),
      paid: text('paid'),
      why: text('why'),
      check: text('check'),
    },
    answerWords,
  )
}

/** Ids a workbook may name, and yes and no in every language that the program has them in. */
async function surroundings({ assetsDir }: Pick<Call, 'assetsDir'>): Promise<PackSurroundings> {
  const [packs, steps, indicators] = await Promise.all([
    programPacks(assetsDir),
    stepsFramework(assetsDir),
    indicatorsFramework(assetsDir),
  ])
  const known = [
    ...indicators.indicators,
    ...indicators.conflictPatterns.patterns,
    ...indicators.financialRedFlags.groups.flatMap(group => group.items),
  ]
  const words = packs.map(pack => pack.answerWords)
  const [first] = words
  if (first === undefined) throw new TypeError('no questionnaire in the program')
  const merged = (word: keyof typeof first) =>
    Object.assign({}, ...words.map(one => one[word])) as typeof first.yes
  return {
    requirements: new Set(requirementsOf(steps).map(one => one.id)),
    indicators: new Set(known.map(one => one.id)),
    answerWords: {
      yes: merged('yes'),
      partial: merged('partial'),
      no: merged('no'),
      notKnown: merged('notKnown'),
      notApplicable: merged('notApplicable'),
    },
  }
}

interface MadePlan {
  readonly plan: Plan
  readonly pack: Pack | null
}

/** What taking a workbook in would do. Writes nothing. */
export async function planPack({ file }: InputOf<'assessment.plan-pack'>, call: Call): Promise<MadePlan> {
  const head = call.store.trail.head
  const given = await call.files.read(file, { maxBytes: MOST_BYTES })
  const { sheets } = await readList(given)
  const read = readPackSheets(sheets, await surroundings(call))
  if (read === null) throw new Refusal({ code: 'no-table', detail: 'no-pack', params: { path: given.name } })
  const checked = read.pack === null ? read : await againstOthers(read.pack, call)
  const { pack } = checked
  const nothing = { state: null, before: null, changes: null, answers: { kept: 0, retired: 0 } } as const
  return {
    pack,
    plan: {
      fileName: given.name,
      head,
      problems: [...checked.problems],
      pack: pack === null ? null : packInfo(pack, true),
      ...(pack === null ? nothing : await effectOf(pack, call)),
    },
  }
}

/** Ids of the program are taken, and a version once used says one thing for good. */
async function againstOthers(pack: Pack, call: Call): Promise<ReadPack> {
  const program = await programPacks(call.assetsDir)
  if (program.some(one => one.id === pack.id)) return refused('id-taken', pack.id)
  const editions = (await readPackEditions(call.store)).filter(one => one.packId === pack.id)
  const same = editions.find(one => one.version === pack.version)
  if (same === undefined) return { pack, problems: [] }
  const isSame = canonicalJson(await packOfEdition(call, same)) === canonicalJson(pack)
  const isNewest = same.id === editions.at(-1)?.id
  return isSame && isNewest ? { pack, problems: [] } : refused('version-taken', pack.version)
}

const refused = (code: PackProblemCode, value: string): ReadPack => {
  const problem: PackProblem = { code, sheet: 'Pack', ref: null, value, known: null }
  return { pack: null, problems: [problem] }
}

async function effectOf(
  pack: Pack,
  call: Call,
): Promise<Pick<Plan, 'state' | 'before' | 'changes' | 'answers'>> {
  const before = (await assessmentPacks(call)).find(one => one.id === pack.id)
  const answers = await answersUnder(pack, call)
  if (before === undefined) return { state: 'new', before: null, changes: null, answers }
  if (before.version === pack.version)
    return { state: 'same', before: before.version, changes: null, answers }
  return { state: 'newer', before: before.version, changes: changesBetween(before, pack), answers }
}

/** How many of the answers there are can stand under a version. */
async function answersUnder(pack: Pack, call: Call): Promise<Plan['answers']> {
  const questions = new Map(questionsIn(pack).map(one => [one.id, one]))
  const answers = { kept: 0, retired: 0 }
  for (const one of await readAssessments(call.store)) {
    if (one.packId !== pack.id) continue
    for (const { questionId, value } of (await readAssessmentAnswers(call.store, one.id)).values()) {
      const question = questions.get(questionId)
      const stands = question !== undefined && answerProblem(question, value) === null
      answers[stands ? 'kept' : 'retired'] += 1
    }
  }
  return answers
}

/** Takes a workbook in, in one step that undo takes back; refused when something was saved since the look at it. */
export async function takePack(
  { file, head }: InputOf<'assessment.take-pack'>,
  call: Call,
): Promise<OutputOf<'assessment.take-pack'>> {
  const { plan, pack } = await planPack({ file }, call)
  if (plan.head !== head)
    throw new Refusal({ code: 'conflict', params: { expected: head, found: plan.head } })
  if (pack === null) {
    const params = { count: plan.problems.length, path: plan.fileName }
    throw new Refusal({ code: 'refused', detail: 'pack-problems', params })
  }
  if (plan.state !== 'same') {
    const kept = keptVersion(call, pack, plan.fileName)
    await call.change({
      topic: 'assessment',
      action: 'assessment.take-pack',
      summary: { title: textIn(pack.title, 'en'), version: pack.version },
      undo: 'step',
      rows: kept.rows,
      bulk: kept.bulk,
      touched: TOUCHED,
    })
  }
  return { packId: pack.id, version: pack.version }
}

/** Puts every version of a questionnaire of the house into the bin. */
export async function removePack(
  { packId, reason }: InputOf<'assessment.remove-pack'>,
  call: Call,
): Promise<null> {
  const pack = await packOf(call, packId)
  const params = { title: textIn(pack.title, 'en') }
  const editions = (await readPackEditions(call.store)).filter(one => one.packId === packId && one.own)
  if (editions.length === 0) throw new Refusal({ code: 'refused', detail: 'pack-of-program', params })
  const count = await usesOfPack(call.store, packId)
  if (count > 0) throw new Refusal({ code: 'refused', detail: 'pack-used', params: { ...params, count } })
  await call.change({
    topic: 'assessment',
    action: 'assessment.remove-pack',
    summary: params,
    reason,
    undo: 'step',
    rows: editions.map(one => binPackEdition(one.id, call.now())),
    touched: TOUCHED,
  })
  return null
}
