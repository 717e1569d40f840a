import { positional, UsageProblem, type Command, type Outcome } from '../command'
import type { Desk } from '../desk'
import { textTable } from '../text-table'

/** Which records have been kept long enough, and with `apply` the bin for exactly those; what waits there for `erase --rule`. */
export const retentionCommand: Command = {
  name: 'retention',
  required: ['WS.fivefold'],
  optional: ['apply'],
  async run(args, desk) {
    const [, verb] = args.positionals
    if (verb !== undefined && verb !== 'apply') throw new UsageProblem('extra-argument', { argument: verb })
    await desk.open(positional(args, 0))
    return verb === undefined ? show(desk) : apply(desk)
  },
}

async function show(desk: Desk): Promise<Outcome> {
  const { t } = desk
  const { rules } = await desk.ask('steps.retention', {})
  const rows = rules.flatMap(({ title, records }) =>
    records.map(record => [
      title,
      record.title,
      record.endedOn,
      t(`cli:word.${record.restricted ? 'yes' : 'no'}`),
    ]),
  )
  const headings = (...keys: string[]) => keys.map(key => t(`cli:retention.${key}`))
  const table = textTable(headings('rule', 'record', 'ended', 'restricted'), rows)
  const waiting = rules.flatMap(({ title, waiting: list }) =>
    list.map(({ name, dueOn }) => [title, name, dueOn]),
  )
  return {
    exitCode: 0,
    json: { rules },
    text: [
      rows.length === 0 ? t('cli:retention.none') : table,
      ...(waiting.length === 0
        ? []
        : [t('cli:retention.waiting'), textTable(headings('rule', 'record', 'since'), waiting)]),
    ].join('\n'),
  }
}

async function apply(desk: Desk): Promise<Outcome> {
  const { rules } = await desk.ask('steps.retention', {})
  const due = rules
    .filter(rule => rule.records.length > 0)
    .map(rule => ({ ruleId: rule.ruleId, recordIds: rule.records.map(record => record.id) }))
  const { binned } =
    due.length === 0 ? { binned: 0 } : await desk.ask('steps.apply-retention', { rules: due })
  const text = binned === 0 ? desk.t('cli:retention.none') : desk.t('cli:retention.binned', { count: binned })
  return { exitCode: 0, json: { binned }, text }
}
