import type { Consistency } from '@shared/contract/home'
import { ruleKey } from '@shared/steps/rules/rule-text'
import { positional, type Command } from '../command'
import type { Desk } from '../desk'
import { factSheet, textTable } from '../text-table'
import { workspaceFacts } from '../workspace-facts'

/** Where the five steps stand, what is due, risky and missing: what Home shows, in text. */
export const statusCommand: Command = {
  name: 'status',
  required: ['WS.fivefold'],
  async run(args, desk) {
    const { t } = desk
    const workspace = await desk.open(positional(args, 0))
    const overview = await desk.ask('home.overview', {})
    const { steps, due, risky, missing } = overview
    const consistency = await desk.ask('home.consistency', {})
    const stepRows = steps.map(({ step, donePct, line }) => [
      t(`cli:status.step.${step}`),
      Math.round(donePct),
      t(`home:step.${line.code}`, line.params),
    ])
    const dueRows = due.items.map(item => [item.dueOn, t(`cli:status.kind.${item.kind}`), item.title])
    return {
      exitCode: 0,
      json: { workspace, ...overview, consistency },
      text: [
        factSheet(workspaceFacts(t, workspace)),
        textTable(
          ['stepName', 'donePct', 'line'].map(key => t(`cli:status.${key}`)),
          stepRows,
        ),
        t('cli:status.due', { count: due.total, overdue: due.overdue, days: due.withinDays }),
        ...(dueRows.length > 0
          ? [
              textTable(
                ['dueOn', 'what', 'title'].map(key => t(`cli:status.${key}`)),
                dueRows,
              ),
            ]
          : []),
        risky.scored
          ? t('cli:status.risky', {
              critical: risky.critical,
              high: risky.high,
              provisional: risky.provisional,
            })
          : t('cli:status.not-scored'),
        t('cli:status.missing', { count: missing.total }),
        ...consistencyLines(t, consistency),
      ].join('\n\n'),
    }
  },
}

const SHOWN = 10

/** What doesn't hold together: the counts, then the first sentences, the serious before the rest. */
function consistencyLines(t: Desk['t'], { serious, warning, note, broken }: Consistency): string[] {
  const head = t('cli:status.consistency', { serious, warning, note })
  if (broken.length === 0) return [head]
  const rows = broken
    .slice(0, SHOWN)
    .map(one => [t(`steps:severity.${one.severity}`), one.rule, t(`steps:${ruleKey(one)}`, one.params)])
  return [
    head,
    textTable(
      ['severity', 'rule', 'sentence'].map(key => t(`cli:status.${key}`)),
      rows,
    ),
  ]
}
