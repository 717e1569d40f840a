import { flag, positional, type Command } from '../command'
import { textTable } from '../text-table'

/** What somebody changed in an exported Word document; `--take` takes over own words that nobody changed here meanwhile. */
export const returnedCommand: Command = {
  name: 'returned',
  required: ['WS.fivefold', 'EDITED.docx'],
  options: { take: { type: 'boolean' } },
  async run(args, desk) {
    const { t } = desk
    await desk.open(positional(args, 0))
    const found = await desk.ask('disclosure.compare', { file: desk.token(positional(args, 1), 'open') })
    const proposed = found.own.filter(change => change.state === 'proposed')
    const taken = flag(args, 'take') ? proposed : []
    if (taken.length > 0)
      await desk.ask('disclosure.edit', {
        regime: found.regime,
        ownWords: Object.fromEntries(taken.map(change => [change.place, change.returned])),
      })
    const rows = [...found.own, ...found.prose].map(change => [
      change.place,
      t(`disclosure:returned.state.${change.state}`),
      'lost' in change ? change.lost.join(', ') : null,
      'found' in change ? change.found.join(', ') : null,
    ])
    const headings = ['place', 'change', 'lost', 'found'].map(key => t(`cli:returned.${key}`))
    const open = found.own.some(change => change.state === 'conflict')
    const refused = found.prose.some(change => change.state === 'figures')
    return {
      exitCode: open || refused ? 1 : 0,
      json: { ...found, taken: taken.map(change => change.place) },
      text: [
        rows.length === 0 ? t('disclosure:returned.none') : textTable(headings, rows),
        t('cli:returned.taken', { count: taken.length }),
      ].join('\n\n'),
    }
  },
}
