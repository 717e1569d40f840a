import { lookup } from '@shared/units/lookup'
import type { PackPlan } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { flag, option, positional, requiredOption, UsageProblem } from '../command'
import type { Arguments, Command, Outcome } from '../command'
import type { Desk } from '../desk'
import { textTable } from '../text-table'

/** Every questionnaire in one line. */
async function show(desk: Desk): Promise<Outcome> {
  const { packs } = await desk.ask('assessment.packs', {})
  const headings = ['id', 'title', 'version', 'origin', 'questions', 'languages'].map(key =>
    desk.t(`cli:pack.${key}`),
  )
  const rows = packs.map(pack => [
    pack.id,
    textIn(pack.title, 'en'),
    pack.version,
    desk.t(pack.own ? 'assessment:packs.own' : 'assessment:packs.program'),
    pack.questions,
    ['en', ...Object.keys(pack.translations)].join(' '),
  ])
  return { exitCode: 0, json: { packs }, text: textTable(headings, rows) }
}

/** Writes the example workbook, or with `--from` a questionnaire that is there. */
async function template(desk: Desk, args: Arguments): Promise<Outcome> {
  const out = requiredOption(args, 'out')
  const packId = option(args, 'from')
  if (packId !== null) await mustBeThere(desk, packId)
  await desk.ask('assessment.write-pack', { packId, file: desk.token(out, 'save') })
  const path = desk.path(out)
  return { exitCode: 0, json: { file: path }, text: desk.t('cli:pack.written', { path }) }
}

async function mustBeThere(desk: Desk, id: string): Promise<void> {
  const { packs } = await desk.ask('assessment.packs', {})
  const known = packs.map(pack => pack.id)
  if (!known.includes(id)) throw new UsageProblem('unknown-pack', { value: id, known: known.join(', ') })
}

/** Takes a workbook in, or with `--dry-run` only says what it would change. 1 when something has to be put right. */
async function take(desk: Desk, args: Arguments): Promise<Outcome> {
  const file = desk.token(argument(args, 'FILE'), 'open')
  const dryRun = flag(args, 'dry-run')
  const plan = await desk.ask('assessment.plan-pack', { file })
  if (plan.pack !== null && !dryRun) await desk.ask('assessment.take-pack', { file, head: plan.head })
  return {
    exitCode: plan.pack === null ? 1 : 0,
    json: { dryRun, ...plan },
    text: plan.pack === null ? problemsText(desk, plan) : effectText(desk, plan, plan.pack),
  }
}

const problemsText = ({ t }: Desk, plan: PackPlan): string =>
  [
    t('assessment:packs.plan.problems', { file: plan.fileName, count: plan.problems.length }),
    ...plan.problems.map(({ code, sheet, ref, value, known }) => {
      const key = `assessment:packs.problem.${code}`
      return `  ${[sheet, ref ?? ''].join(' ').trim()}: ${t(known === null ? key : [`${key}-known`, key], { value, known })}`
    }),
  ].join('\n')

function effectText({ t }: Desk, plan: PackPlan, pack: NonNullable<PackPlan['pack']>): string {
  const { changes, answers } = plan
  const said = (key: string, ids: readonly { readonly id: string }[]) =>
    ids.length === 0 ? [] : [`  ${t(`assessment:packs.${key}`)}: ${ids.map(one => one.id).join(', ')}`]
  return [
    t(`assessment:packs.plan.${plan.state ?? 'new'}`, {
      title: textIn(pack.title, 'en'),
      version: pack.version,
      before: plan.before,
      questions: pack.questions,
    }),
    ...(changes === null
      ? []
      : [
          ...said('added', changes.added),
          ...said('changed', changes.changed),
          ...said('retired', changes.retired),
        ]),
    ...(answers.kept === 0 ? [] : [`  ${t('assessment:packs.plan.answersKept', { count: answers.kept })}`]),
    ...(answers.retired === 0
      ? []
      : [`  ${t('assessment:packs.plan.answersRetired', { count: answers.retired })}`]),
  ].join('\n')
}

/** Records who has read a translation made by machine and stands for it. */
async function confirm(desk: Desk, args: Arguments): Promise<Outcome> {
  const packId = argument(args, 'ID')
  await mustBeThere(desk, packId)
  const language = requiredOption(args, 'language')
  const name = requiredOption(args, 'by')
  await desk.ask('assessment.confirm-language', { packId, language, name })
  return {
    exitCode: 0,
    json: { packId, language, name },
    text: desk.t('cli:pack.confirmed', { id: packId, language, name }),
  }
}

async function remove(desk: Desk, args: Arguments): Promise<Outcome> {
  const packId = argument(args, 'ID')
  await mustBeThere(desk, packId)
  await desk.ask('assessment.remove-pack', { packId, reason: option(args, 'reason') })
  return { exitCode: 0, json: { packId }, text: desk.t('cli:pack.removed', { id: packId }) }
}

function argument(args: Arguments, name: string): string {
  const typed = args.positionals[2]
  if (typed === undefined) throw new UsageProblem('missing-argument', { argument: name })
  return typed
}

const VERBS = lookup<(desk: Desk, args: Arguments) => Promise<Outcome>>({
  template,
  take,
  confirm,
  remove,
})

export const packCommand: Command = {
  name: 'pack',
  required: ['WS.fivefold'],
  optional: ['template|take|confirm|remove', 'FILE|ID'],
  options: {
    out: { type: 'string' },
    from: { type: 'string' },
    'dry-run': { type: 'boolean' },
    language: { type: 'string' },
    by: { type: 'string' },
    reason: { type: 'string' },
  },
  async run(args, desk) {
    const [, verb] = args.positionals
    const run = verb === undefined ? show : VERBS.get(verb)
    if (run === undefined) throw new UsageProblem('extra-argument', { argument: verb ?? '' })
    await desk.open(positional(args, 0))
    return run(desk, args)
  },
}
