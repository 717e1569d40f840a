import { positional, requiredOption, type Command } from '../command'
import { textTable } from '../text-table'

/** Reads what can be read of a damaged workspace into a new one; exit code 1 when something was lost. */
export const salvageCommand: Command = {
  name: 'salvage',
  required: ['WS.fivefold'],
  options: { into: { type: 'string' } },
  async run(args, desk) {
    const { t } = desk
    const input = {
      file: desk.token(positional(args, 0), 'open'),
      into: desk.token(requiredOption(args, 'into'), 'save'),
    }
    const report = await desk.withSecret(secret => desk.ask('workspace.salvage', { ...input, ...secret }))
    const { rows, lost, evidenceLost, trailWhole } = report
    const whole = lost.length === 0 && evidenceLost === 0 && trailWhole
    const facts = [
      t('cli:salvage.rows', { count: rows }),
      ...(trailWhole ? [] : [t('cli:salvage.trail')]),
      ...(evidenceLost === 0 ? [] : [t('cli:salvage.evidence', { count: evidenceLost })]),
    ]
    const table = textTable(
      ['table', 'unreadable', 'orphaned'].map(key => t(`cli:salvage.${key}`)),
      lost.map(({ table: name, unreadable, orphaned }) => [
        t(`trail:table.${name}`, { defaultValue: name }),
        unreadable === null ? t('cli:salvage.unknown') : String(unreadable),
        String(orphaned),
      ]),
    )
    return {
      exitCode: whole ? 0 : 1,
      json: report,
      text: [...facts, ...(lost.length === 0 ? [] : [table])].join('\n'),
    }
  },
}
