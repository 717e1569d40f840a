import { option, positional, UsageProblem, type Command } from '../command'
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
  options: { where: { type: 'string' }, out: { type: 'string' } },
  async run(args, desk) {
    const name = positional(args, 1)
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined
    if (!list) throw new UsageProblem('unknown-list', { list: name, known: Object.keys(lists).join(', ') })
    const where = option(args, 'where')
    if (where !== null) parseWhere(where)
    const out = option(args, 'out')
    if (out !== null) listFormat(out)

    await desk.open(positional(args, 0))
    const all = await list.rows(desk)
    const rows = where === null ? all : filterRows(all, where)
    const written = out === null ? null : desk.path(out)
    if (written !== null) await writeList(written, name, rows)

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
