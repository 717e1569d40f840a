import type { EditionInfo, LoadedFile, LoadKind } from '@shared/contract/reference'
import { LOAD_KINDS } from '@shared/contract/reference'
import type { EditionPreview } from '@shared/contract/risk'
import { flag, positional, requiredOption, UsageProblem } from '../command'
import type { Arguments, Command, Outcome } from '../command'
import type { Desk } from '../desk'
import { domainSentence } from '../sentences'
import { textTable } from '../text-table'

/** What the person calls each kind of outside data that can be loaded. */
const KINDS = ['sanctions', ...LOAD_KINDS] as const

function originOf({ t }: Desk, edition: EditionInfo): string {
  if (!edition.builtIn) return edition.fileName ?? ''
  return t(edition.ofThisVersion ? 'cli:data.built-in' : 'cli:data.built-in-before')
}

async function show(desk: Desk): Promise<Outcome> {
  const { t } = desk
  const { editions, proposed } = await desk.ask('reference.editions', {})
  const { lists } = await desk.ask('screening.lists', {})
  const rows = [
    ...[...editions, ...proposed].map(edition => [
      edition.kind,
      edition.edition,
      edition.asOf,
      edition.entries,
      originOf(desk, edition),
      edition.state === 'proposed' ? t('cli:data.proposed') : t('cli:data.in-use'),
      edition.id,
    ]),
    ...lists.map(list => [
      'sanctions',
      list.title,
      list.generatedAt,
      list.entries,
      list.fileName,
      t('cli:data.in-use'),
      '',
    ]),
  ]
  const headings = ['kind', 'edition', 'asOf', 'entries', 'from', 'state', 'id'].map(key =>
    t(`cli:data.${key}`),
  )
  return { exitCode: 0, json: { editions, proposed, lists }, text: textTable(headings, rows) }
}

async function loadSanctions(desk: Desk, files: readonly string[]): Promise<Outcome> {
  const json = await desk.ask('screening.load-list', { files: files.map(file => desk.token(file, 'open')) })
  const lines = json.loaded.flatMap(({ edition, already }) => {
    const { title, entries, names, rejectedCount, difference } = edition
    const key = already ? 'cli:data.list-there' : 'cli:data.list-loaded'
    const line = desk.t(key, { title, entries, names, count: rejectedCount })
    return already || difference === null
      ? [line]
      : [line, desk.t('cli:data.list-changes', { ...difference })]
  })
  return { exitCode: 0, json, text: lines.join('\n') }
}

function refuseRows(desk: Desk, file: string, { rejected, rejectedCount }: LoadedFile): void {
  const [first] = rejected
  if (!first) return
  throw new UsageProblem(
    'rows-rejected',
    {
      count: rejectedCount,
      path: desk.path(file),
      row: first.row,
      column: first.column ?? '',
      reason: domainSentence(desk.t, 'reference', `rejected.${first.code}`, {}),
    },
    { rejected },
  )
}

/** Who decides and why; asked for before the file is read, so that nobody waits for a missing word. */
function decisionOf(args: Arguments): { name: string; reason: string } | null {
  if (!flag(args, 'accept')) return null
  return { name: requiredOption(args, 'by'), reason: requiredOption(args, 'reason') }
}

function changeRows(desk: Desk, { changes }: EditionPreview): (string | number)[][] {
  const { t } = desk
  return changes.map(({ subject, name, parent, before, after, moved }) => [
    t(`cli:data.subject.${subject}`),
    parent === null ? name : `${parent}: ${name}`,
    t(`kit:band.${before.band}`),
    before.residual.toFixed(1),
    t(`kit:band.${after.band}`),
    after.residual.toFixed(1),
    [t(`risk:moved.${moved.code}`), moved.name ?? ''].filter(text => text !== '').join(': '),
  ])
}

function previewText(desk: Desk, preview: EditionPreview): string {
  const { t } = desk
  const { counts, retires, changes, more } = preview
  const lines = (['supplier', 'site', 'corridor'] as const).map(subject =>
    t(`cli:data.counts.${subject}`, { ...counts[subject] }),
  )
  const headings = ['subject', 'name', 'before', '', 'after', '', 'why'].map(key =>
    key === '' ? '' : t(`cli:data.change.${key}`),
  )
  return [
    ...retires.map(old => t('cli:data.replaces', { edition: old.edition, asOf: old.asOf })),
    ...lines,
    ...(changes.length === 0 ? [] : ['', textTable(headings, changeRows(desk, preview))]),
    ...(more === 0 ? [] : [t('cli:data.more', { count: more })]),
  ].join('\n')
}

async function loadReference(desk: Desk, kind: LoadKind, file: string, args: Arguments): Promise<Outcome> {
  const { t } = desk
  const decision = decisionOf(args)
  const skipRejected = flag(args, 'skip-rejected')
  const loaded = await desk.ask('reference.load', { kind, file: desk.token(file, 'open'), skipRejected })
  if (loaded.ids.length === 0) refuseRows(desk, file, loaded)
  const previews: EditionPreview[] = []
  for (const id of loaded.ids) {
    previews.push(await desk.ask('risk.preview-edition', { id }))
    if (decision !== null) await desk.ask('reference.accept', { id, ...decision })
  }
  const text = [
    t('cli:data.loaded', { count: loaded.loaded }),
    ...(loaded.rejectedCount === 0 ? [] : [t('cli:data.left-out', { count: loaded.rejectedCount })]),
    ...previews.map(preview => previewText(desk, preview)),
    decision === null
      ? t('cli:data.waits', { ids: loaded.ids.join(' ') })
      : t('cli:data.accepted', { ...decision }),
  ]
  return { exitCode: 0, json: { ...loaded, previews, accepted: decision !== null }, text: text.join('\n') }
}

function onlyId(args: Arguments): string {
  const [, , id, extra] = args.positionals
  if (id === undefined) throw new UsageProblem('missing-argument', { argument: 'ID' })
  if (extra !== undefined) throw new UsageProblem('extra-argument', { argument: extra })
  return id
}

/** Decides on editions that were loaded before. */
async function decide(desk: Desk, verb: 'accept' | 'reject' | 'retire', args: Arguments): Promise<Outcome> {
  const id = onlyId(args)
  const decision = { id, name: requiredOption(args, 'by'), reason: requiredOption(args, 'reason') }
  await desk.open(positional(args, 0))
  const done = await desk.ask(`reference.${verb}`, decision)
  return { exitCode: 0, json: { id, ...done }, text: desk.t(`cli:data.done.${verb}`, { ...decision }) }
}

/** Puts a past edition up for a decision again. */
async function reconsider(desk: Desk, args: Arguments): Promise<Outcome> {
  const id = onlyId(args)
  await desk.open(positional(args, 0))
  await desk.ask('reference.reconsider', { id })
  return { exitCode: 0, json: { id }, text: desk.t('cli:data.done.reconsider') }
}

async function load(desk: Desk, args: Arguments): Promise<Outcome> {
  const [, , kind, ...files] = args.positionals
  const [file, extra] = files
  const known = KINDS.find(name => name === kind)
  if (!known) throw new UsageProblem('unknown-kind', { kind: kind ?? '', known: KINDS.join(', ') })
  if (file === undefined) throw new UsageProblem('missing-argument', { argument: 'FILE' })
  if (known !== 'sanctions') {
    if (extra !== undefined) throw new UsageProblem('extra-argument', { argument: extra })
    decisionOf(args)
  }
  await desk.open(positional(args, 0))
  return known === 'sanctions' ? loadSanctions(desk, files) : loadReference(desk, known, file, args)
}

async function preview(desk: Desk, args: Arguments): Promise<Outcome> {
  const id = onlyId(args)
  await desk.open(positional(args, 0))
  const found = await desk.ask('risk.preview-edition', { id })
  return { exitCode: 0, json: found, text: previewText(desk, found) }
}

/** Writes a pack for another organisation. */
async function share(desk: Desk, args: Arguments): Promise<Outcome> {
  const file = args.positionals[2]
  if (file === undefined) throw new UsageProblem('missing-argument', { argument: 'FILE' })
  const [giver, licence] = [requiredOption(args, 'giver'), requiredOption(args, 'licence')]
  await desk.open(positional(args, 0))
  const shared = await desk.ask('reference.share', {
    file: desk.token(file, 'save'),
    giver,
    licence,
    note: null,
    places: true,
    flags: flag(args, 'flags'),
    nameParties: flag(args, 'name-parties'),
  })
  return { exitCode: 0, json: shared, text: desk.t('cli:data.shared', { ...shared }) }
}

export const dataCommand: Command = {
  name: 'data',
  required: ['WS.fivefold'],
  optional: ['load', 'KIND', 'FILE'],
  more: true,
  options: {
    accept: { type: 'boolean' },
    'skip-rejected': { type: 'boolean' },
    by: { type: 'string' },
    reason: { type: 'string' },
    giver: { type: 'string' },
    licence: { type: 'string' },
    flags: { type: 'boolean' },
    'name-parties': { type: 'boolean' },
  },
  async run(args, desk) {
    const [, verb] = args.positionals
    switch (verb) {
      case undefined:
        await desk.open(positional(args, 0))
        return show(desk)
      case 'load':
        return load(desk, args)
      case 'share':
        return share(desk, args)
      case 'preview':
        return preview(desk, args)
      case 'accept':
      case 'reject':
      case 'retire':
        return decide(desk, verb, args)
      case 'reconsider':
        return reconsider(desk, args)
      default:
        throw new UsageProblem('extra-argument', { argument: verb })
    }
  },
}
