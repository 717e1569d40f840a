import { rmSync } from 'node:fs'
import { calendarYear, entityNamed, type Period } from '@shared/workspace/entity'
import { calendarDateSchema } from '@shared/units/calendar-date'
import { flag, positional, requiredOption, UsageProblem, type Arguments, type Command } from '../command'
import { PAPER_OPTION, paperOption } from '../paper-option'
import type { Desk } from '../desk'
import { readSecret } from '../secret'
import { factSheet } from '../text-table'
import { workspaceFacts } from '../workspace-facts'

const isDate = (text: string): boolean => calendarDateSchema.safeParse(text).success

/** `2026` is the calendar year; `2025-07-01/2026-06-30` a financial year, both days included. */
export function readPeriod(text: string): Period {
  if (/^\d{4}$/.test(text)) return calendarYear(Number(text))
  const [startsOn = '', endsOn = '', rest] = text.split('/')
  if (rest === undefined && isDate(startsOn) && isDate(endsOn) && startsOn <= endsOn)
    return { label: text, startsOn, endsOn }
  throw new UsageProblem('bad-period', { value: text })
}

async function fill(desk: Desk, path: string, sample: boolean) {
  try {
    return await desk.ask(sample ? 'workspace.fill-sample' : 'workspace.current', {})
  } catch (cause) {
    desk.close()
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
    throw cause
  }
}

/** Asked for only where `--passphrase` says so; it is typed or comes from the environment, and the sheet is written first. */
async function protectionOf(args: Arguments, desk: Desk) {
  if (!flag(args, 'passphrase')) return {}
  const sheet = desk.token(requiredOption(args, 'sheet'), 'save')
  const passphrase = await readSecret('new', desk.t)
  return { protection: { passphrase, sheet, page: paperOption(args) } }
}

export const newCommand: Command = {
  name: 'new',
  required: ['WS.fivefold'],
  options: {
    entity: { type: 'string' },
    period: { type: 'string' },
    sample: { type: 'boolean' },
    passphrase: { type: 'boolean' },
    sheet: { type: 'string' },
    ...PAPER_OPTION,
  },
  async run(args, desk) {
    const workspace = positional(args, 0)
    const entity = entityNamed(requiredOption(args, 'entity'))
    const period = readPeriod(requiredOption(args, 'period'))
    const file = desk.token(workspace, 'save')
    await desk.ask('workspace.create', { file, entity, period, ...(await protectionOf(args, desk)) })
    const info = await fill(desk, desk.path(workspace), flag(args, 'sample'))
    return { exitCode: 0, json: info, text: info ? factSheet(workspaceFacts(desk.t, info)) : '' }
  },
}
