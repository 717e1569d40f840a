import type { BinRow, ErasurePlan } from '@shared/contract/bin'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { calledInBin } from '@shared/trail/bin'
import {
  flag,
  option,
  positional,
  UsageProblem,
  type Arguments,
  type Command,
  type Outcome,
} from '../command'
import { terminal } from '../confirm'
import type { Desk } from '../desk'
import { factSheet, textTable } from '../text-table'

type Because = Pick<InputOf<'trail.erase'>, 'reason' | 'ruleId'>

/** What is removed, and why; `null` = nobody has said why yet. */
interface Asked {
  readonly rows: readonly BinRow[]
  readonly because: Because | null
}

/**
 * Removes records of the bin for good. Without records it shows the bin; with them it says first what would be lost, and does it
 * only with a reason (or by a rule) and a yes.
 */
export const eraseCommand: Command = {
  name: 'erase',
  required: ['WS.fivefold'],
  optional: ['RECORD'],
  more: true,
  options: {
    rule: { type: 'string' },
    reason: { type: 'string' },
    backups: { type: 'boolean' },
    yes: { type: 'boolean' },
  },
  async run(args, desk) {
    const named = args.positionals.slice(1)
    const rule = option(args, 'rule')
    if (rule !== null && (named.length > 0 || option(args, 'reason') !== null))
      throw new UsageProblem('rule-alone')
    await desk.open(positional(args, 0))
    const { rows } = await desk.ask('trail.bin', {})
    if (rule === null && named.length === 0) return shown(rows, desk)
    return planned(rule === null ? byName(named, args, rows) : byRule(rule, rows), args, desk)
  },
}

/** A space that may be broken is how people type it. */
const nameOf = (row: Pick<BinRow, 'name' | 'to'>): string => calledInBin(row, 'en').replaceAll('\u00a0', ' ')

const recordsOf = (rows: readonly BinRow[]) => rows.map(({ kind, id }) => ({ kind, id }))

function shown(rows: readonly BinRow[], { t }: Desk): Outcome {
  const headings = ['kind', 'name', 'at', 'rule', 'id'].map(key => t(`cli:erase.${key}`))
  const lines = rows.map(({ kind, binnedAt, removal, id, ...row }) => [
    t(`trail:table.${kind}`),
    nameOf(row),
    binnedAt.slice(0, 10),
    removal === null ? '' : `${removal.title} (${removal.dueOn})`,
    id,
  ])
  return {
    exitCode: 0,
    json: { rows },
    text: rows.length === 0 ? t('cli:erase.empty') : textTable(headings, lines),
  }
}

/** Records by id, or by a name that only one of the bin has. */
function byName(named: readonly string[], args: Arguments, rows: readonly BinRow[]): Asked {
  const reason = option(args, 'reason')?.trim()
  if (reason === '') throw new UsageProblem('option-value', { option: '--reason' })
  const found = named.map(word => {
    const fits = rows.filter(row => row.id === word || nameOf(row) === word)
    const [only] = fits
    if (only === undefined || fits.length > 1) throw new UsageProblem('not-in-bin', { value: word })
    return only
  })
  return { rows: [...new Set(found)], because: reason === undefined ? null : { reason, ruleId: null } }
}

/** What waits by a rule, called by its name or id. */
function byRule(rule: string, rows: readonly BinRow[]): Asked {
  const waiting = rows.filter(
    ({ removal }) => removal?.waits === true && (removal.ruleId === rule || removal.title === rule),
  )
  const rules = new Set(waiting.map(({ removal }) => removal?.ruleId ?? ''))
  const [ruleId] = rules
  if (ruleId === undefined || rules.size > 1) throw new UsageProblem('no-rule-waits', { value: rule })
  return { rows: waiting, because: { reason: null, ruleId } }
}

/** The plan, and where everything is said that it needs, its carrying out. */
async function planned({ rows, because }: Asked, args: Arguments, desk: Desk): Promise<Outcome> {
  const { t } = desk
  const plan = await desk.ask('trail.erase-plan', { records: recordsOf(rows) })
  const text = planText(rows, plan, flag(args, 'backups'), desk)
  const only = (key: string): Outcome => ({
    exitCode: 0,
    json: { plan, erased: null },
    text: `${text}\n\n${t(`cli:erase.${key}`)}`,
  })
  if (because === null) return only('needsReason')
  if (!flag(args, 'yes')) {
    const tell = () => text.split('\n').forEach(line => desk.teller.line(line))
    const answer = await terminal.asked(tell, t('cli:erase.ask', { count: rows.length }), t('cli:erase.word'))
    if (answer === null) return only('needsYes')
    if (!answer) return { exitCode: 1, json: { plan, erased: null }, text: t('cli:erase.left') }
  }
  const backups = flag(args, 'backups') ? held(plan).map(({ name }) => name) : []
  const done = await desk.ask('trail.erase', {
    records: recordsOf(rows),
    ...because,
    head: plan.head,
    backups,
  })
  return outcome(plan, backups, done, desk)
}

/** Backups that surely hold it. One that can't be looked into is named, and never removed on a guess. */
const held = ({ backups }: ErasurePlan) => backups.filter(({ holds }) => holds === true)

/** Ends with 1 where a text of it still stands beside the workspace: in a backup, or in free pages of the file. */
function outcome(
  plan: ErasurePlan,
  backups: readonly string[],
  done: OutputOf<'trail.erase'>,
  { t }: Desk,
): Outcome {
  const left = plan.backups.filter(({ name }) => !backups.includes(name))
  const text = [
    t('cli:erase.done', { count: done.erased }),
    ...(done.backups === 0 ? [] : [t('cli:erase.backupsGone', { count: done.backups })]),
    ...(done.clean ? [] : [t('trail:bin.erase.later')]),
    ...(left.length === 0 ? [] : [t('cli:erase.stillIn'), ...backupLines(left, t)]),
  ].join('\n')
  return {
    exitCode: left.length === 0 && done.clean ? 0 : 1,
    json: { plan, erased: done, stillIn: left.map(({ name }) => name) },
    text,
  }
}

const backupLines = (backups: ErasurePlan['backups'], t: Desk['t']): string[] =>
  backups.map(({ name, holds }) => `  ${holds === true ? name : t('trail:bin.erase.unsure', { name })}`)

function planText(rows: readonly BinRow[], plan: ErasurePlan, takesBackups: boolean, { t }: Desk): string {
  const counted = (list: ErasurePlan['gone']) =>
    list.map(({ table, count }) => `${t(`trail:table.${table}`)} ${count}`).join(', ')
  const facts: [string, string][] = [
    [t('cli:erase.chosen'), rows.map(nameOf).join('; ')],
    [t('trail:bin.erase.lost'), counted(plan.gone)],
  ]
  if (plan.files.length > 0) facts.push([t('cli:erase.files'), plan.files.join('; ')])
  if (plan.emptied.length > 0) facts.push([t('trail:bin.erase.stays'), counted(plan.emptied)])
  if (plan.held.length > 0) facts.push([t('cli:erase.held'), plan.held.join('; ')])
  const { backups } = plan
  return [
    factSheet(facts),
    t('trail:bin.erase.history', { count: plan.entries }),
    t('trail:bin.erase.steps', { count: plan.steps }),
    ...(backups.length === 0
      ? [t('trail:bin.erase.noBackups')]
      : [t(`cli:erase.${takesBackups ? 'backupsGo' : 'backupsStay'}`), ...backupLines(backups, t)]),
    `${t('trail:bin.erase.notReached')}: ${t('trail:bin.erase.elsewhere')}`,
  ].join('\n')
}
