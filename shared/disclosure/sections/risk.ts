import { drawn } from '../charts'
import type { CorridorFacts, NearFacts, RiskFacts, ScreeningFacts, StatementFacts } from '../facts'
import { figure } from '../figure'
import { gap, heading, note, ownWords, refTo, said, section, table } from '../layout'
import type { Block, Cell, Section } from '../report'
import { counted, joined, onDate, sentence, text, type Speech } from '../sentence'

const day = (moment: string) => onDate(moment.slice(0, 10))

function bandTable(risk: RiskFacts, say: Speech): readonly Block[] {
  const rows = risk.bands.map((entry): readonly Cell[] => [
    text(say.t(`disclosure:bands.${entry.band}`)),
    figure(`risk.bands.${entry.band}.suppliers`, entry.suppliers),
    figure(`risk.bands.${entry.band}.sites`, entry.sites),
    figure(`risk.bands.${entry.band}.corridors`, entry.corridors),
    figure(`risk.bands.${entry.band}.workers`, entry.workers),
  ])
  const columns = [
    { id: 'band', width: 2 },
    { id: 'suppliers', align: 'end' },
    { id: 'sites', align: 'end' },
    { id: 'corridors', align: 'end' },
    { id: 'workers', align: 'end' },
  ] as const
  return drawn(say, table(say, 'bands', columns, rows), 'suppliers')
}

function countryTable(risk: RiskFacts, say: Speech): readonly Block[] {
  if (risk.countries.length === 0) return []
  const rows = risk.countries.map((entry): readonly Cell[] => [
    text(entry.label),
    figure(`risk.countries.${entry.country}.suppliers`, entry.suppliers),
    figure(`risk.countries.${entry.country}.highOrCritical`, entry.highOrCritical),
  ])
  const columns = [
    { id: 'country', width: 3 },
    { id: 'suppliers', align: 'end' },
    { id: 'highOrCritical', align: 'end' },
  ] as const
  return table(say, 'riskCountries', columns, rows)
}

function bandBlocks(risk: RiskFacts, say: Speech): readonly Block[] {
  const provisional = figure('risk.provisional', risk.provisional)
  return [
    ...said(say, 'risk.method', {
      date: day(risk.ranAt),
      model: risk.modelVersion,
      scored: counted(say, 'suppliers', figure('risk.scoredSuppliers', risk.scoredSuppliers)),
      annex: refTo(say, 'annex-method'),
    }),
    ...bandTable(risk, say),
    ...note(
      'remark',
      sentence(
        say,
        'risk.provisional',
        { provisional: counted(say, 'bands', provisional) },
        risk.provisional,
      ),
    ),
    ...countryTable(risk, say),
    ...said(say, 'risk.work', { annex: refTo(say, 'annex-work') }),
  ]
}

function nearBlocks(near: NearFacts, say: Speech): readonly Block[] {
  return said(
    say,
    'risk.near',
    {
      sites: counted(say, 'sites', figure('risk.near.sites', near.sites)),
      suppliers: counted(say, 'suppliers', figure('risk.near.suppliers', near.suppliers)),
      distance: figure('risk.near.withinKm', near.withinKm, 'km'),
      workers: figure('risk.near.workers', near.workers),
      share: figure('risk.near.workersSharePct', near.workersSharePct, 'pct'),
      annex: refTo(say, 'annex-data'),
    },
    near.sites,
  )
}

function corridorBlocks(corridors: CorridorFacts, say: Speech): readonly Block[] {
  if (corridors.total === 0) return gap(say, 'gaps.noCorridors')
  const sums = said(
    say,
    'risk.corridors',
    {
      corridors: counted(say, 'corridors', figure('register.corridors', corridors.total)),
      workers: counted(say, 'workers', figure('corridors.workersPerYear', corridors.workersPerYear)),
      workersPay: figure('corridors.workersPay', corridors.workersPay),
      aboveOne: figure('corridors.aboveOneMonth', corridors.aboveOneMonth),
      aboveThree: figure('corridors.aboveThreeMonths', corridors.aboveThreeMonths),
      unknown: figure('corridors.burdenNotKnown', corridors.burdenNotKnown),
    },
    corridors.total,
  )
  return [...sums, ...said(say, 'risk.corridorsEach', { annex: refTo(say, 'annex-corridors') })]
}

/** Date, lists and editions, threshold, how many were checked and how many could not be; no result is no clearance. */
function screeningBlocks(screening: ScreeningFacts, say: Speech): readonly Block[] {
  const lists = screening.lists.map(list =>
    sentence(say, 'screening.list', { name: list.name, edition: onDate(list.edition) }),
  )
  return [
    ...said(say, 'screening.run', {
      date: day(screening.ranAt),
      checked: counted(say, 'names', figure('screening.checked', screening.checked)),
      lists: joined(lists, say.language),
      threshold: figure('screening.thresholdPct', screening.thresholdPct, 'pct'),
      notCheckable: counted(say, 'names', figure('screening.notCheckable', screening.notCheckable)),
    }),
    ...said(say, 'screening.result', {
      trueMatches: figure('screening.trueMatches', screening.trueMatches),
      falseMatches: figure('screening.falseMatches', screening.falseMatches),
      unsure: figure('screening.unsure', screening.unsure),
      open: figure('screening.open', screening.open),
    }),
    ...note('remark', sentence(say, 'screening.limit')),
  ]
}

/** Bands, places, corridors and list matches; counts only, places by country. */
export function riskSection(facts: StatementFacts, say: Speech): Section {
  const { risk, screening } = facts
  const noRun = () => gap(say, 'gaps.noRun')
  return section(say, 'risk', [
    ownWords(facts.freeText, 'risk'),
    heading(say, 'bands'),
    risk === null ? noRun() : bandBlocks(risk, say),
    heading(say, 'near-conflict'),
    risk === null ? noRun() : nearBlocks(risk.near, say),
    heading(say, 'corridors'),
    corridorBlocks(facts.corridors, say),
    heading(say, 'screening'),
    screening === null ? gap(say, 'gaps.noScreening') : screeningBlocks(screening, say),
  ])
}
