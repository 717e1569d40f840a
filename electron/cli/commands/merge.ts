import type { MergeConflict, MergePlan } from '@shared/contract/merge'
import { SIDES, type Side } from '@shared/trail/merge'
import { option, positional, UsageProblem, type Arguments, type Command, type Outcome } from '../command'
import type { Desk } from '../desk'
import { factSheet, textTable } from '../text-table'

/** Contradictions and names that a terminal shows; `--json` has them all. */
const SHOWN = 30

/** Merges a copy of a workspace that was worked on apart; says only what would happen unless a side is accepted. */
export const mergeCommand: Command = {
  name: 'merge',
  required: ['WS.fivefold', 'COPY.fivefold'],
  options: { accept: { type: 'string' } },
  async run(args, desk) {
    const accept = acceptedSide(args)
    await desk.open(positional(args, 0))
    const copy = positional(args, 1)
    const plan = await desk.ask('trail.merge-plan', { file: desk.token(copy, 'open') })
    return accept === null ? planned(plan, desk) : merged(plan, copy, accept, desk)
  },
}

function acceptedSide(args: Arguments): Side | null {
  const typed = option(args, 'accept')
  if (typed === null) return null
  const side = SIDES.find(one => one === typed)
  if (side === undefined) throw new UsageProblem('accept', { value: typed })
  return side
}

async function merged(plan: MergePlan, copy: string, accept: Side, desk: Desk): Promise<Outcome> {
  const done = await desk.ask('trail.merge', {
    file: desk.token(copy, 'open'),
    heads: { mine: plan.mine.head, theirs: plan.theirs.head },
    accept,
    choices: {},
  })
  const { rows, conflicts, seq } = done
  return {
    exitCode: 0,
    json: { plan, merged: done },
    text: desk.t('cli:merge.done', { count: rows, conflicts, seq }),
  }
}

function planned(plan: MergePlan, { t }: Desk): Outcome {
  const side = ({ entries, actors }: MergePlan['mine']) =>
    t('cli:merge.by', { count: entries, who: actors.join(', ') })
  const facts = [
    ['fileName', plan.fileName],
    ['base', plan.base.seq],
    ['baseAt', plan.base.at],
    ['mine', side(plan.mine)],
    ['theirs', side(plan.theirs)],
    ['conflicts', plan.conflictCount],
    ['alike', plan.alike],
  ] as const
  const isClear = plan.conflictCount === 0
  return {
    exitCode: isClear ? 0 : 1,
    json: { plan },
    text: [
      factSheet(facts.map(([key, value]) => [t(`cli:merge.${key}`), value])),
      countsTable(plan, t),
      ...conflictsTable(plan, t),
      ...notes(plan, t),
      t(isClear ? 'cli:merge.ready' : 'cli:merge.decide'),
    ].join('\n\n'),
  }
}

type Translate = Desk['t']

function countsTable({ counts }: MergePlan, t: Translate): string {
  if (counts.length === 0) return t('cli:merge.nothing')
  return textTable(
    ['table', 'added', 'changed', 'removed'].map(key => t(`cli:merge.${key}`)),
    counts.map(({ table, added, changed, removed }) => [t(`trail:table.${table}`), added, changed, removed]),
  )
}

function conflictsTable({ conflicts, conflictCount }: MergePlan, t: Translate): string[] {
  if (conflicts.length === 0) return []
  const shown = conflicts.slice(0, SHOWN)
  const further = conflictCount - shown.length
  return [
    textTable(
      ['record', 'field', 'here', 'there', 'hereBy', 'thereBy'].map(key => t(`cli:merge.${key}`)),
      shown.flatMap(conflict => conflictRows(conflict, t)),
    ),
    ...(further > 0 ? [t('cli:merge.more', { count: further })] : []),
  ]
}

function conflictRows(conflict: MergeConflict, t: Translate): (string | number | null)[][] {
  const { table, name, kind, mine, theirs } = conflict
  const record = `${t(`trail:table.${table}`)} ${name}`.trim()
  const by = [mine?.actor ?? null, theirs?.actor ?? null]
  if (kind === 'list') return [[record, t('cli:merge.list'), null, null, ...by]]
  if (kind !== 'field') {
    const isMine = kind === 'removed-mine'
    const [here, there] = [isMine ? 'removedHere' : 'worked', isMine ? 'worked' : 'removedThere']
    return [[record, null, t(`cli:merge.${here}`), t(`cli:merge.${there}`), ...by]]
  }
  return conflict.fields.map(({ field, mine: ours, theirs: other, hidden }) => [
    record,
    fieldName(field, t),
    ...(hidden ? [t('cli:merge.hidden'), t('cli:merge.hidden')] : [ours, other]),
    ...by,
  ])
}

/** A field of the person's own is called as they called it. */
function fieldName(field: string, t: Translate): string {
  const [column = '', ...own] = field.split(':')
  return own.length > 0 ? own.join(':') : t(`trail:field.${column}`)
}

function notes({ kept, renumbered, impossible, left }: MergePlan, t: Translate): string[] {
  const names = (records: readonly { table: string; name: string }[]) =>
    records.slice(0, SHOWN).map(({ table, name }) => `${t(`trail:table.${table}`)} ${name}`.trim())
  const told: [string, string[]][] = [
    ['kept', names(kept)],
    ['renumbered', names(renumbered)],
    ['impossible', names(impossible)],
    ['left', left.map(({ table, count }) => `${t(`trail:table.${table}`)} (${count})`)],
  ]
  return told
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => t(`cli:merge.${key}`, { names: list.join('; ') }))
}
