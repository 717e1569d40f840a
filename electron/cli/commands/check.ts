import { positional, type Command } from '../command'
import { textTable } from '../text-table'

/** Database, foreign keys, trail chain and evidence hashes; exit code 1 when any of them is not whole. */
export const checkCommand: Command = {
  name: 'check',
  required: ['WS.fivefold'],
  async run(args, desk) {
    const { t } = desk
    await desk.open(positional(args, 0))
    const report = await desk.ask('workspace.check', {})
    const { database, foreignKeys, trail, copies, evidence } = report
    const line = (part: string, ok: boolean, count: number, problem: string) =>
      [
        t(`cli:check.${part}`),
        t(ok ? 'cli:check.whole' : 'cli:check.broken'),
        ok ? t(`cli:check.${part}_count`, { count }) : problem,
      ] as const
    const rows = [
      line('database', database.ok, 0, database.problems.join('; ')),
      line(
        'foreignKeys',
        foreignKeys.ok,
        0,
        t('cli:check.foreignKeys_broken', { count: foreignKeys.broken }),
      ),
      line('trail', trail.ok, trail.entries, t('cli:check.trail_broken', { seq: trail.firstBroken })),
      line('copies', copies.ok, copies.merged, t('cli:check.copies_broken', { seq: copies.firstBroken })),
      line('evidence', evidence.ok, evidence.files, evidence.changed.join('; ')),
    ]
    const whole = database.ok && foreignKeys.ok && trail.ok && copies.ok && evidence.ok
    return {
      exitCode: whole ? 0 : 1,
      json: { whole, ...report },
      text: textTable([t('cli:check.part'), t('cli:check.state'), t('cli:check.detail')], rows),
    }
  },
}
