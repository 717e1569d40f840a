import type { CheckReport } from '@shared/contract/workspace'
import { option, positional, type Command } from '../command'
import type { Desk } from '../desk'
import { textTable } from '../text-table'

/** What the signed heads of the history say; one that does not fit is named with its day. */
function headsLine({ heads }: CheckReport, t: Desk['t']): string {
  const { firstBroken, newest, count } = heads
  if (firstBroken !== null) {
    const { entries, at, state } = firstBroken
    return t(`trail:heads.broken.${state}`, { entries, day: at.slice(0, 10), after: heads.soundUpTo })
  }
  if (newest === null) return t('trail:heads.none')
  const { entries, at, fingerprint, name } = newest
  return t('trail:heads.newest', { count, entries, day: at.slice(0, 10), who: name ?? fingerprint })
}

/** How many entries there are, and of how many something was removed for good. */
const trailCount = ({ entries, blanked }: CheckReport['trail'], t: Desk['t']): string =>
  [
    t('cli:check.trail_count', { count: entries }),
    ...(blanked === 0 ? [] : [t('cli:check.trail_blanked', { count: blanked })]),
  ].join(', ')

/** Database, foreign keys, trail chain and evidence hashes; exit code 1 when any of them is not whole. */
export const checkCommand: Command = {
  name: 'check',
  required: ['WS.fivefold'],
  options: { head: { type: 'string' } },
  async run(args, desk) {
    const { t } = desk
    await desk.open(positional(args, 0))
    const head = option(args, 'head')
    const report = await desk.ask('workspace.check', {
      head: head === null ? null : desk.token(head, 'open'),
    })
    const { database, foreignKeys, trail, copies, heads, evidence } = report
    const said = (part: string, ok: boolean, detail: string) =>
      [t(`cli:check.${part}`), t(ok ? 'cli:check.whole' : 'cli:check.broken'), detail] as const
    const line = (part: string, ok: boolean, count: number, problem: string) =>
      said(part, ok, ok ? t(`cli:check.${part}_count`, { count }) : problem)
    const rows = [
      line('database', database.ok, 0, database.problems.join('; ')),
      line(
        'foreignKeys',
        foreignKeys.ok,
        0,
        t('cli:check.foreignKeys_broken', { count: foreignKeys.broken }),
      ),
      said(
        'trail',
        trail.ok,
        trail.ok ? trailCount(trail, t) : t('cli:check.trail_broken', { seq: trail.firstBroken }),
      ),
      line('copies', copies.ok, copies.merged, t('cli:check.copies_broken', { seq: copies.firstBroken })),
      said('heads', heads.ok, headsLine(report, t)),
      line('evidence', evidence.ok, evidence.files, evidence.changed.join('; ')),
    ]
    const whole = database.ok && foreignKeys.ok && trail.ok && copies.ok && heads.ok && evidence.ok
    return {
      exitCode: whole ? 0 : 1,
      json: { whole, ...report },
      text: textTable([t('cli:check.part'), t('cli:check.state'), t('cli:check.detail')], rows),
    }
  },
}
