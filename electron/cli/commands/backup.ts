import { lookup } from '@shared/units/lookup'
import type { BackupView, ContentCounts } from '@shared/contract/workspace-safety'
import { option, positional, UsageProblem, type Arguments, type Command, type Outcome } from '../command'
import type { Desk } from '../desk'
import { factSheet, textTable } from '../text-table'
import { workspaceFacts } from '../workspace-facts'

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

const rowOf = ({ name, at, reason, sizeBytes, encrypted }: BackupView, { t }: Desk): readonly string[] => [
  name,
  at,
  t(`workspace:backup.reason.${reason}`),
  megabytes(sizeBytes),
  t(`cli:word.${encrypted ? 'yes' : 'no'}`),
]

async function list(file: string, desk: Desk): Promise<Outcome> {
  const { t } = desk
  const kept = await desk.ask('workspace.backups', { file })
  const headings = ['name', 'at', 'reason', 'size', 'encrypted'].map(key => t(`cli:backup.${key}`))
  const total = t('cli:backup.total', {
    count: kept.backups.length,
    megabytes: megabytes(kept.totalBytes),
    folder: kept.folder,
    keep: kept.settings.keep,
    days: kept.settings.days,
  })
  const rows = kept.backups.map(backup => rowOf(backup, desk))
  return {
    exitCode: 0,
    json: kept,
    text: rows.length === 0 ? total : `${textTable(headings, rows)}\n${total}`,
  }
}

async function make(args: Arguments, desk: Desk): Promise<Outcome> {
  await desk.open(positional(args, 0))
  const result = await desk.ask('workspace.backup', { reason: 'by-hand' })
  return { exitCode: 0, json: result, text: result.made?.name ?? '' }
}

function counted(count: keyof ContentCounts, backup: ContentCounts, now: ContentCounts | undefined): string {
  return now === undefined ? String(backup[count]) : `${backup[count]} (${now[count]})`
}

/** What is in a backup; in brackets what is in the workspace now, where that can be opened. */
async function preview(args: Arguments, desk: Desk): Promise<Outcome> {
  const { t } = desk
  const name = positional(args, 2)
  await desk.open(positional(args, 0))
  const { backup, now } = await desk.withSecret(secret =>
    desk.ask('workspace.preview-backup', { file: null, name, ...secret }),
  )
  const counts = Object.keys(backup.counts) as (keyof ContentCounts)[]
  return {
    exitCode: 0,
    json: { backup, now },
    text: factSheet([
      [t('cli:fact.entity'), backup.entity],
      [t('cli:backup.at'), backup.savedAt],
      ...counts.map(
        key => [t(`workspace:backup.count.${key}`), counted(key, backup.counts, now?.counts)] as const,
      ),
    ]),
  }
}

/** Without opening the workspace: it may be what can't be opened. */
async function restore(args: Arguments, desk: Desk): Promise<Outcome> {
  const into = option(args, 'into')
  const input = {
    file: desk.token(positional(args, 0), 'open'),
    name: positional(args, 2),
    into: into === null ? null : desk.token(into, 'save'),
  }
  const result = await desk.withSecret(secret => desk.ask('workspace.restore', { ...input, ...secret }))
  const facts = workspaceFacts(desk.t, result.workspace)
  const kept = result.kept === null ? [] : [[desk.t('cli:backup.kept'), result.kept] as const]
  return { exitCode: 0, json: result, text: factSheet([...facts, ...kept]) }
}

function whole(args: Arguments, name: string, now: number): number {
  const value = option(args, name)
  if (value === null) return now
  if (!/^\d{1,4}$/.test(value)) throw new UsageProblem('option-value', { option: `--${name}` })
  return Number(value)
}

async function settings(args: Arguments, desk: Desk): Promise<Outcome> {
  const file = desk.token(positional(args, 0), 'open')
  const now = (await desk.ask('workspace.backups', { file })).settings
  const folder = option(args, 'folder')
  await desk.ask('workspace.set-backups', {
    keep: whole(args, 'keep', now.keep),
    days: whole(args, 'days', now.days),
    folder: folder === null ? 'as-now' : folder === 'beside' ? 'beside' : desk.token(folder, 'folder'),
  })
  return list(file, desk)
}

const ACTIONS = lookup<(args: Arguments, desk: Desk) => Promise<Outcome>>({
  list: (args, desk) => list(desk.token(positional(args, 0), 'open'), desk),
  make,
  preview,
  restore,
  settings,
})

/** Backups of a workspace: shown, made, looked into, brought back, set. */
export const backupCommand: Command = {
  name: 'backup',
  required: ['WS.fivefold'],
  optional: ['list|make|preview|restore|settings', 'NAME'],
  options: {
    into: { type: 'string' },
    keep: { type: 'string' },
    days: { type: 'string' },
    folder: { type: 'string' },
  },
  run(args, desk) {
    const verb = args.positionals[1] ?? 'list'
    const action = ACTIONS.get(verb)
    if (action === undefined)
      throw new UsageProblem('unknown-action', { value: verb, known: [...ACTIONS.keys()].join(', ') })
    if ((verb === 'preview' || verb === 'restore') && !args.positionals[2])
      throw new UsageProblem('missing-argument', { argument: 'NAME' })
    return action(args, desk)
  },
}
