import { beforeAll, describe, expect, it } from 'vitest'
import oecd5 from '../../../assets/frameworks/regimes/oecd5.json'
import { buildStatement } from '../build'
import { cellText, inlineText } from '../figure'
import type { StatementFacts } from '../facts'
import { figureIndex, inlinesOf } from '../plain'
import { regimeSchema } from '../regime'
import type { Report } from '../report'
import { statementJson, statementJsonSchema } from '../report-json'
import type { Speech } from '../sentence'
import { fullFacts } from '../testing/facts'
import { english } from '../testing/speech'
import { untoldFigures } from './counts'
import { PROFILE_IDS, profileOf, type ProfileId } from './profile'
import { leftOutBy, published, untoldTexts, type Published } from './published'

const regime = regimeSchema.parse(oecd5)
let say: Speech
beforeAll(async () => {
  say = await english()
})

/** Few of everything: 1 complaint of 3 resolved, one worker repaid of 12. */
const smallFacts: StatementFacts = {
  ...fullFacts,
  grievances: { received: 3, resolved: 1, medianDaysToFirstResponse: 4 },
  remedy: {
    remedies: 2,
    closed: 1,
    workersOwed: 12,
    workersHelped: 9,
    workersRepaid: 1,
    documentsReturned: 0,
    workersConfirmed: 8,
    workersUnreachable: 0,
    currencies: [{ currency: 'NPR', owed: 90_000, paid: 7500, open: 82_500 }],
    notKnown: 0,
  },
  freeText: { summary: 'Ask Ram Thapa.\n\nWe repaid fees.' },
}

const made = (facts: StatementFacts, id: ProfileId): Published =>
  published(speech => buildStatement(facts, regime, speech), say, {
    profile: profileOf(id),
    indicators: facts.kpis,
    clean: text => text.replaceAll('Ram Thapa', '[withheld]'),
  })

const shown = (report: Report, key: string): string => {
  const item = figureIndex(report).get(key)
  return item === undefined ? 'absent' : cellText(item, 'en', 'not known')
}
const proseOf = (report: Report, id: string): string =>
  report.sections
    .filter(section => section.id === id)
    .flatMap(section => section.blocks)
    .map(block =>
      block.kind === 'paragraph' || block.kind === 'note' ? inlineText(block.content, 'en', 'not known') : '',
    )
    .join('\n')

describe('a statement for the public', () => {
  it('tells no count of people or cases from 1 to 4, nor what one could be worked out from', () => {
    const { report } = made(smallFacts, 'public')
    expect(shown(report, 'grievances.received')).toBe('fewer than 5')
    expect(shown(report, 'grievances.resolved')).toBe('fewer than 5')
    expect(shown(report, 'grievances.medianDaysToFirstResponse')).toBe('withheld')
    expect(shown(report, 'remedy.workersRepaid')).toBe('fewer than 5')
    expect(shown(report, 'remedy.paid.NPR')).toBe('withheld')
    // 9 helped, 8 of them confirmed: one is left.
    expect([shown(report, 'remedy.workersHelped'), shown(report, 'remedy.workersConfirmed')]).toContain(
      'withheld',
    )
  })

  it('prints a true zero as 0 and what is not known as not known', () => {
    const { report } = made(smallFacts, 'public')
    expect(shown(report, 'remedy.documentsReturned')).toBe('0')
    expect(figureIndex(report).get('remedy.documentsReturned')?.withheld).toBeUndefined()
  })

  it('lets no plural tell the number, and explains the words once, where they first stand', () => {
    const { report } = made(smallFacts, 'public')
    const text = proseOf(report, 'remedy')
    expect(text).toContain('fewer than 5 workers')
    expect(text).not.toMatch(/fewer than 5 worker\b/)
    const explained = report.sections.filter(({ id }) =>
      proseOf(report, id).includes('“Fewer than 5” stands for a count of people or cases from 1 to 4.'),
    )
    expect(explained).toHaveLength(1)
    const told = report.sections.findIndex(({ blocks }) => JSON.stringify(blocks).includes('"withheld":'))
    expect(explained[0]).toBe(report.sections[told])
  })

  it('differs in nothing from that of a neighbour whose small numbers are others', () => {
    const other = {
      ...smallFacts,
      grievances: { received: 4, resolved: 2, medianDaysToFirstResponse: 9 },
    }
    expect(statementJson(made(other, 'public').report)).toEqual(
      statementJson(made(smallFacts, 'public').report),
    )
  })

  it('keeps figure and value apart in json: null with the reason', () => {
    const { report } = made(smallFacts, 'public')
    const json = statementJsonSchema.parse(statementJson(report))
    expect(json.madeFor).toEqual({ profile: 'public', leastCount: 5 })
    expect(json.figures['grievances.received']).toEqual({ value: null, unit: 'count', withheld: 'few' })
    expect(json.figures['register.suppliers']?.withheld).toBeUndefined()
  })

  it('takes names out of words of the entity’s own and says in which section', () => {
    const found = made(smallFacts, 'public')
    expect(JSON.stringify(found.report)).not.toContain('Ram Thapa')
    expect(found.cleaned).toEqual([{ section: 'summary', texts: 1 }])
  })

  it('holds none of the words a suppressed number would stand in', () => {
    const found = made(smallFacts, 'public')
    const written = (report: Report) =>
      JSON.stringify(statementJson(report).sections) + inlineText(inlinesOf(report), 'en', 'not known')
    const texts = untoldTexts(found, cell => cellText(cell, 'en', 'not known'))
    expect(texts.length).toBeGreaterThan(8)
    expect(texts.filter(text => written(found.whole).includes(text)).length).toBeGreaterThan(0)
    expect(texts.filter(text => written(found.report).includes(text))).toEqual([])
  })
})

it.each(PROFILE_IDS)('says on the cover and in the annex that it was made for: %s', id => {
  const { report } = made(smallFacts, id)
  expect(report.cover.lines.at(-1)?.id).toBe('profile')
  const about = report.sections.find(section => section.id === 'annex-method')?.blocks.at(-1)
  const leftOut = leftOutBy(profileOf(id)).length
  expect(about?.kind === 'bullets' ? about.items.length : 0).toBe(leftOut)
})

it('tells all counts to an auditor, or none below a limit that was asked for', () => {
  expect(made(smallFacts, 'auditor').untold.size).toBe(0)
  expect(profileOf('auditor', 10).leastCount).toBe(10)
  expect(profileOf('public', 3).leastCount).toBe(5)
})

it('an indicator and the year before do not tell what the figure does not', () => {
  const figures = new Map(
    (
      [
        ['grievances.received', 2, 'count'],
        ['previous.grievances.received', 9, 'count'],
        ['change.grievances.received', -7, 'count'],
        ['kpi.1.2026', 2, 'count'],
        ['kpi.1.2025', 9, 'count'],
        ['kpi.1.target', 1, 'count'],
        ['corridors.1.workersPerYear', null, 'count'],
        ['corridors.1.paid.QAR', 1000, 'amount'],
        ['corridors.1.owed.QAR', 2000, 'amount'],
      ] as const
    ).map(([key, value, unit]) => [key, { kind: 'figure' as const, key, value, unit }]),
  )
  const indicators = [{ number: 1, figure: 'grievances.received' }]
  expect(Object.fromEntries(untoldFigures({ figures, indicators, periodLabel: '2026' }, 5))).toEqual({
    'grievances.received': 'few',
    'change.grievances.received': 'withheld',
    'kpi.1.2026': 'few',
    // Two people behind 2 000 at 1 000 each.
    'corridors.1.owed.QAR': 'withheld',
  })
})
