import { positional, UsageProblem, type Command, type Outcome } from '../command'
import type { Desk } from '../desk'
import { domainSentence } from '../sentences'
import { textTable } from '../text-table'

/** What the person calls each kind of outside data that can be loaded. */
const KINDS = ['sanctions', 'hotspots'] as const

async function show(desk: Desk): Promise<Outcome> {
  const { t } = desk
  const { editions } = await desk.ask('reference.editions', {})
  const { lists } = await desk.ask('screening.lists', {})
  const rows = [
    ...editions.map(edition => [
      edition.kind,
      edition.edition,
      edition.asOf,
      edition.entries,
      edition.builtIn ? t('cli:data.built-in') : (edition.fileName ?? ''),
    ]),
    ...lists.map(list => ['sanctions', list.title, list.generatedAt, list.entries, list.fileName]),
  ]
  const headings = ['kind', 'edition', 'asOf', 'entries', 'from'].map(key => t(`cli:data.${key}`))
  return { exitCode: 0, json: { editions, lists }, text: textTable(headings, rows) }
}

async function loadSanctions(desk: Desk, file: string): Promise<Outcome> {
  const loaded = await desk.ask('screening.load-list', { file: desk.token(file, 'open') })
  const { title, entries, names, rejected } = loaded.edition
  const key = loaded.already ? 'cli:data.list-there' : 'cli:data.list-loaded'
  return { exitCode: 0, json: loaded, text: desk.t(key, { title, entries, names, count: rejected.length }) }
}

async function loadHotspots(desk: Desk, file: string): Promise<Outcome> {
  const result = await desk.ask('reference.load', {
    kind: 'hotspots',
    file: desk.token(file, 'open'),
    skipRejected: false,
  })
  const [first] = result.rejected
  if (first)
    throw new UsageProblem(
      'rows-rejected',
      {
        count: result.rejected.length,
        path: desk.path(file),
        row: first.row,
        column: first.column ?? '',
        reason: domainSentence(desk.t, 'reference', `rejected.${first.code}`, {}),
      },
      { rejected: result.rejected },
    )
  return { exitCode: 0, json: result, text: desk.t('cli:data.hotspots-loaded', { count: result.loaded }) }
}

export const dataCommand: Command = {
  name: 'data',
  required: ['WS.fivefold'],
  optional: ['load', 'KIND', 'FILE'],
  async run(args, desk) {
    const [, verb, kind, file] = args.positionals
    if (verb === undefined) {
      await desk.open(positional(args, 0))
      return show(desk)
    }
    if (verb !== 'load') throw new UsageProblem('extra-argument', { argument: verb })
    const known = KINDS.find(name => name === kind)
    if (!known) throw new UsageProblem('unknown-kind', { kind: kind ?? '', known: KINDS.join(', ') })
    if (file === undefined) throw new UsageProblem('missing-argument', { argument: 'FILE' })
    await desk.open(positional(args, 0))
    return known === 'sanctions' ? loadSanctions(desk, file) : loadHotspots(desk, file)
  },
}
