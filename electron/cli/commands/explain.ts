import type { Explanation } from '@shared/contract/risk'
import { changeWords, togetherWords, type ChangeSpeech } from '@shared/risk/change-words'
import { positional, type Command } from '../command'
import type { Desk } from '../desk'
import { domainSentence } from '../sentences'
import { factSheet, textTable } from '../text-table'

function factorTable({ t }: Desk, explanation: Explanation): string {
  const site = explanation.sites[explanation.worstSite]
  if (!site) return ''
  const headings = ['part', 'factor', 'value', 'score', 'weight', 'points', 'quality'].map(key =>
    t(`cli:explain.${key}`),
  )
  const rows = site.factors.map(line => [
    line.part,
    domainSentence(t, 'risk', `factor.${line.factor}`, {}),
    line.value,
    line.score,
    line.weight,
    line.points,
    line.quality,
  ])
  return `${t('cli:explain.worst-site', { name: site.name })}\n${textTable(headings, rows)}`
}

/** What would change the band, a line each; nothing in the lowest band. */
function changeLines({ t }: Desk, { changes, combinations }: Explanation): string {
  const speech: ChangeSpeech = {
    say: (key, params) => domainSentence(t, 'risk', key, params),
    number: String,
  }
  const ways = [
    ...changes.map(change => changeWords(change, speech)),
    ...combinations.map(way => togetherWords(way, speech)),
  ]
  return ways.length === 0 ? '' : [t('cli:explain.changes'), ...ways.map(way => `- ${way}`)].join('\n')
}

function text(desk: Desk, explanation: Explanation): string {
  const { t } = desk
  const {
    supplier,
    residual,
    band,
    range,
    inherent,
    confidence,
    provisional,
    run,
    outdated,
    drivers,
    floors,
  } = explanation
  const reasons = [
    ...floors.map(floor => domainSentence(t, 'risk', `driver.floor.${floor.reason}`, floor.params)),
    ...drivers.map(driver => domainSentence(t, 'risk', `driver.${driver.code}`, driver.params)),
  ]
  return [
    factSheet([
      [t('cli:explain.supplier'), supplier.name],
      [t('cli:explain.country'), supplier.country],
      [
        t('cli:explain.residual'),
        `${residual.toFixed(1)} (${range.low.toFixed(1)} – ${range.high.toFixed(1)}), ${band}`,
      ],
      [t('cli:explain.inherent'), inherent],
      [t('cli:explain.confidence'), confidence],
      [t('cli:explain.provisional'), t(provisional ? 'cli:word.yes' : 'cli:word.no')],
      [t('cli:explain.run'), `${run.asOf}, ${run.model}`],
      [t('cli:explain.outdated'), t(outdated ? 'cli:word.yes' : 'cli:word.no')],
    ]),
    [...new Set(reasons)].map(reason => `- ${reason}`).join('\n'),
    changeLines(desk, explanation),
    factorTable(desk, explanation),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

/** Everything behind the newest score of one supplier. */
export const explainCommand: Command = {
  name: 'explain',
  required: ['WS.fivefold', 'SUPPLIER-ID-OR-NAME'],
  async run(args, desk) {
    await desk.open(positional(args, 0))
    const explanation = await desk.ask('risk.explain', { runId: null, supplier: positional(args, 1) })
    return { exitCode: 0, json: explanation, text: text(desk, explanation) }
  },
}
