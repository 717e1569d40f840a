import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { InputOf } from '@shared/contract/contract'
import { LIST_EXPORT_FORMATS } from '@shared/contract/list-export'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { option, positional, UsageProblem, type Arguments, type Command, type Outcome } from '../command'
import type { Desk } from '../desk'
import { flatRow } from '../lists/flat'
import { listFormat, writeList } from '../lists/list-file'
import { lists } from '../lists/lists'
import { textTable } from '../text-table'
import { filterRows, parseWhere } from '../where'

const cell = (value: string | number | boolean | null | undefined): string | number | null =>
  typeof value === 'boolean' ? String(value) : (value ?? null)

export const listCommand: Command = {
  name: 'list',
  required: ['WS.fivefold', Object.keys(lists).join('|')],
  options: { where: { type: 'string' }, out: { type: 'string' }, layout: { type: 'string' } },
  async run(args, desk) {
    const name = positional(args, 1)
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined
    if (!list) throw new UsageProblem('unknown-list', { list: name, known: Object.keys(lists).join(', ') })
    const where = option(args, 'where')
    const chosenBy = where === null ? [] : parseWhere(where).map(({ field }) => field)
    const out = option(args, 'out')
    if (out !== null) listFormat(out)
    if (option(args, 'layout') !== null) return inOsHubLayout(args, desk)

    await desk.open(positional(args, 0))
    const all = await list.rows(desk)
    const rows = where === null ? all : filterRows(all, where)
    const written = out === null ? null : desk.path(out)
    if (written !== null) {
      await desk.deliver(async delivery => {
        await writeList(written, name, rows)
        await tellList(desk, delivery.at(written), {
          list: name,
          format: listFormat(written),
          rows: rows.length,
          chosenBy,
        })
      })
    }

    const table = () =>
      textTable(
        list.columns,
        rows.map(flatRow).map(row => list.columns.map(key => cell(row[key]))),
      )
    return {
      exitCode: 0,
      json: {
        list: name,
        total: all.length,
        shown: rows.length,
        rows,
        ...(written ? { file: written } : {}),
      },
      text:
        written === null
          ? `${table()}\n\n${desk.t('cli:list.count', { count: rows.length, total: all.length })}`
          : desk.t('cli:list.written', { count: rows.length, path: written }),
    }
  },
}

/** Tells the history what was written, which gets its name afterwards; what can't be told does not leave. */
async function tellList(
  desk: Desk,
  path: string,
  said: Omit<InputOf<'trail.tell-list'>, 'sha256'>,
): Promise<void> {
  const hash = createHash('sha256').update(await readFile(path))
  await desk.ask('trail.tell-list', { ...said, sha256: hash.digest('hex') })
}

/** Lists that can be written in a layout of somebody else's, and its name. */
const OSH = { layout: 'osh', lists: ['suppliers', 'sites'] } as const

/** `--layout osh`: facilities in the upload columns of Open Supply Hub, whatever suppliers or sites would show. */
async function inOsHubLayout(args: Arguments, desk: Desk): Promise<Outcome> {
  const layout = option(args, 'layout')
  const name = positional(args, 1)
  const out = option(args, 'out')
  const format = out === null ? null : LIST_EXPORT_FORMATS.find(known => known === listFormat(out))
  const isKnown = layout === OSH.layout && OSH.lists.some(known => known === name)
  if (!isKnown || out === null || !format || option(args, 'where') !== null)
    throw new UsageProblem('list-layout', { known: OSH.layout })
  await desk.open(positional(args, 0))
  const { rows } = await desk.ask('suppliers.export-os-hub', {
    filter: ALL_SUPPLIERS,
    sort: [{ by: 'name', descending: false }],
    file: desk.token(out, 'save'),
    format,
    language: 'en',
  })
  const path = desk.path(out)
  return {
    exitCode: 0,
    json: { list: name, layout: OSH.layout, total: rows, file: path },
    text: desk.t('cli:list.written', { count: rows, path }),
  }
}
