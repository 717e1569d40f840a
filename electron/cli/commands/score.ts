import type { RankedRow } from '@shared/contract/risk'
import { ALL_RANKED } from '@shared/risk/ranking'
import { positional, type Command } from '../command'
import type { Desk } from '../desk'
import { allRows } from '../pages'
import { domainSentence } from '../sentences'
import { textTable } from '../text-table'

const SHOWN = 10
const ROWS_AT_ONCE = 5000

const ranking = (desk: Desk, runId: string): Promise<readonly RankedRow[]> =>
  allRows(
    stretch =>
      desk.ask('risk.ranked', {
        ...ALL_RANKED,
        runId,
        ...stretch,
      }),
    ROWS_AT_ONCE,
  )

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

const withSentences = (desk: Desk, row: RankedRow) => ({
  ...row,
  drivers: row.drivers.map(driver => ({
    ...driver,
    text: domainSentence(desk.t, 'risk', `driver.${driver.code}`, driver.params),
  })),
})

export const scoreCommand: Command = {
  name: 'score',
  required: ['WS.fivefold'],
  async run(args, desk) {
    const { t } = desk
    await desk.open(positional(args, 0))
    const run = await desk.ask('risk.run', {})
    const suppliers = (await ranking(desk, run.id)).map(row => withSentences(desk, row))
    const { critical, high, medium, low, provisional } = run.bands
    const headings = ['name', 'country', 'residual', 'band', 'confidence', 'driver'].map(key =>
      t(`cli:score.${key}`),
    )
    const rows = suppliers
      .slice(0, SHOWN)
      .map(row => [
        row.name,
        row.country,
        oneDecimal(row.residual),
        row.band,
        row.confidence,
        row.drivers[0]?.text ?? null,
      ])
    return {
      exitCode: 0,
      json: { run, suppliers },
      text: [
        t('cli:score.head', {
          count: run.suppliers,
          model: run.model,
          critical,
          high,
          medium,
          low,
          provisional,
        }),
        textTable(headings, rows),
      ].join('\n\n'),
    }
  },
}
