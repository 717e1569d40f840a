import { lookup } from '../units/lookup'
import type { Condition, RowsSource, Source } from './bundle/trace'

interface Period {
  readonly start: string
  readonly end: string
}

const is = (field: string, value: string | number | boolean | null): Condition => ({ field, op: 'is', value })
const within = (field: string, value: readonly (string | null)[]): Condition => ({
  field,
  op: 'in',
  value: [...value],
})
const above = (field: string, value: number): Condition => ({ field, op: 'above', value })
const during = (field: string, { start, end }: Period): Condition[] => [
  { field, op: 'from', value: start },
  { field, op: 'to', value: end },
]

const rows = (
  path: string,
  where: Condition[][] = [],
  take: RowsSource['take'] = 'count',
  field: string | null = null,
): RowsSource => ({ kind: 'rows', path, where, take, field })

const SUPPLIERS = 'records/suppliers.jsonl'
const SITES = 'records/sites.jsonl'
const RECRUITERS = 'records/recruiters.jsonl'
const CORRIDORS = 'records/corridors.jsonl'
const FINDINGS = 'records/findings.jsonl'
const ACTIONS = 'records/actions.jsonl'
const DECISIONS = 'records/decisions.jsonl'
const AUDITS = 'records/audits.jsonl'
const STEPS = 'records/five-steps.json'
const EVIDENCE = 'evidence/index.json'
const SCREENING = 'screening/run.json'
const scores = (subject: string) => `scores/${subject}.jsonl`

type Make = (match: readonly string[], period: Period, radiusKm: number) => Source | null

const NOT_SETTLED: Condition[][] = [
  [
    { field: 'status', op: 'not', value: 'done' },
    { field: 'status', op: 'not', value: 'cancelled' },
  ],
]
const settledIn = (period: Period) => [is('status', 'done'), ...during('completedOn', period)]
const severityOf = (name: string) => is('severity', name === 'notRated' ? null : Number(name))
const closedIn = (period: Period) => [is('status', 'closed'), ...during('closing.closedOn', period)]

const GAPS = lookup<() => RowsSource>({
  suppliersWithoutSite: () => rows(SUPPLIERS, [[is('sites', 0)]]),
  suppliersWithoutCountry: () => rows(SUPPLIERS, [[is('country', null)]]),
  suppliersWithoutTier: () => rows(SUPPLIERS, [[is('tier', null)]]),
  suppliersWithoutSector: () => rows(SUPPLIERS, [[is('sector', null)]]),
  sitesWithoutPosition: () => rows(SITES, [[is('positioned', false)]]),
  sitesWithoutWorkers: () => rows(SITES, [[is('workers', null)]]),
  sitesWithoutOrigins: () => rows(SITES, [[is('origins', 0)]]),
  sitesWithoutRecruiterChain: () => rows(SITES, [[within('recruiterChain', [null, 'unknown'])]]),
  recruitersWithoutLicenceStatus: () => rows(RECRUITERS, [[is('licenceStatus', null)]]),
  corridorsWithoutFees: () => rows(CORRIDORS, [[is('feeLines', 0)]]),
})
const BASE_OF = (gap: string): string =>
  ['suppliers', 'sites', 'recruiters', 'corridors'].find(base => gap.startsWith(base)) ?? ''

const TALLY_FIELDS = lookup({
  byTier: 'tier',
  byCountry: 'country',
  bySector: 'sector',
})

/** A group of the register: suppliers and sites with one value; the rest of a long list has no plain count. */
const tally: Make = ([, kind = '', key = '', what = '']) => {
  if (what === 'sharePct')
    return { kind: 'share', part: `register.${kind}.${key}.suppliers`, whole: 'register.suppliers' }
  const path = what === 'suppliers' ? SUPPLIERS : SITES
  if (key === 'others') return rows(path, [], 'see')
  return rows(path, [[is(TALLY_FIELDS.get(kind) ?? kind, key === 'unknown' ? null : key)]])
}

const WORK_FIELDS = lookup({
  number: 'work.number',
  severity: 'work.severity',
  likelihood: 'work.likelihood',
  residual: 'residual',
})
const CORRIDOR_FIELDS = lookup({
  number: 'number',
  workersPerYear: 'corridor.workersPerYear',
  months: 'burden.months',
})

/** What a key is counted from, by its form: first match wins. */
const RULES: readonly (readonly [RegExp, Make])[] = [
  [/^register\.suppliers$|^gaps\.base\.suppliers$/, () => rows(SUPPLIERS)],
  [/^register\.sites$|^gaps\.base\.sites$/, () => rows(SITES)],
  [/^register\.corridors$|^gaps\.base\.corridors$/, () => rows(CORRIDORS)],
  [/^gaps\.base\.recruiters$/, () => rows(RECRUITERS)],
  [/^register\.workers$/, () => rows(SITES, [], 'sum', 'workers')],
  [/^register\.recruiters$/, () => rows(RECRUITERS, [[is('kind', 'recruiter')]])],
  [/^register\.subAgents$/, () => rows(RECRUITERS, [[is('kind', 'sub_agent')]])],
  [/^register\.licences\.licensed$/, () => rows(RECRUITERS, [[is('licenceStatus', 'licensed')]])],
  [/^register\.licences\.unknown$/, () => rows(RECRUITERS, [[is('licenceStatus', null)]])],
  [
    /^register\.licences\.notValid$/,
    () => rows(RECRUITERS, [[within('licenceStatus', ['unlicensed', 'expired'])]]),
  ],
  [/^register\.(byTier|byCountry|bySector)\.(.+)\.(suppliers|sites|sharePct)$/, tally],
  [
    /^gaps\.(\w+)\.sharePct$/,
    ([, gap = '']) => ({ kind: 'share', part: `gaps.${gap}`, whole: `gaps.base.${BASE_OF(gap)}` }),
  ],
  [/^gaps\.(\w+)$/, ([, gap = '']) => GAPS.get(gap)?.() ?? null],
  [/^risk\.scoredSuppliers$/, () => rows(scores('suppliers'))],
  [/^risk\.provisional$/, () => rows(scores('suppliers'), [[is('provisional', true)]])],
  [
    /^risk\.bands\.(\w+)\.(suppliers|sites|corridors)$/,
    ([, band = '', subject = '']) => rows(scores(subject), [[is('band', band)]]),
  ],
  [
    /^risk\.bands\.(\w+)\.workers$/,
    ([, band = '']) => rows(SUPPLIERS, [[is('band', band)]], 'sum', 'workers'),
  ],
  [
    /^risk\.countries\.(\w+)\.suppliers$/,
    ([, country = '']) => rows(scores('suppliers'), [[is('country', country)]]),
  ],
  [
    /^risk\.countries\.(\w+)\.highOrCritical$/,
    ([, country = '']) =>
      rows(scores('suppliers'), [[is('country', country), within('band', ['high', 'critical'])]]),
  ],
  [
    /^risk\.near\.(sites|suppliers)$/,
    ([, what = ''], _, radiusKm) =>
      rows(
        scores('sites'),
        [[{ field: 'nearest.edgeKm', op: 'to', value: radiusKm }]],
        what === 'sites' ? 'count' : 'distinct',
        what === 'sites' ? null : 'supplier',
      ),
  ],
  [
    /^risk\.near\.workers$/,
    (_, __, radiusKm) =>
      rows(SUPPLIERS, [[{ field: 'nearestKm', op: 'to', value: radiusKm }]], 'sum', 'workers'),
  ],
  [/^risk\.near\.withinKm$/, () => rows('method/risk-model.json', [], 'value', 'exposureKm')],
  [
    /^risk\.work\.(\d+)\.(\w+)$/,
    ([, number = '', field = '']) =>
      rows(
        scores('suppliers'),
        [[is('work.number', Number(number))]],
        'value',
        WORK_FIELDS.get(field) ?? field,
      ),
  ],
  [/^corridors\.workersPerYear$/, () => rows(CORRIDORS, [], 'sum', 'corridor.workersPerYear')],
  [/^corridors\.workersPay$/, () => rows(CORRIDORS, [[above('burden.months', 0)]])],
  [/^corridors\.aboveOneMonth$/, () => rows(CORRIDORS, [[above('burden.months', 1)]])],
  [/^corridors\.aboveThreeMonths$/, () => rows(CORRIDORS, [[above('burden.months', 3)]])],
  [/^corridors\.burdenNotKnown$/, () => rows(CORRIDORS, [[is('burden.months', null)]])],
  [
    /^corridors\.(\d+)\.(number|workersPerYear|months)$/,
    ([, number = '', field = '']) =>
      rows(CORRIDORS, [[is('number', Number(number))]], 'value', CORRIDOR_FIELDS.get(field) ?? field),
  ],
  [/^corridors\.(\d+)\./, ([, number = '']) => rows(CORRIDORS, [[is('number', Number(number))]], 'see')],
  [/^screening\.checked$/, () => rows(SCREENING, [], 'value', 'run.namesChecked')],
  [/^screening\.notCheckable$/, () => rows(SCREENING, [], 'value', 'run.namesUncheckable')],
  [/^screening\.thresholdPct$/, () => rows(SCREENING, [], 'see')],
  [/^screening\.lists\./, () => rows(SCREENING, [], 'see')],
  [
    /^screening\.(trueMatches|falseMatches|unsure|open)$/,
    ([, what = '']) => rows(SCREENING, [], 'value', `counts.${what}`),
  ],
  [/^response\.findings\.total$/, (_, period) => rows(FINDINGS, [[is('status', 'open')], closedIn(period)])],
  [/^response\.findings\.open$/, () => rows(FINDINGS, [[is('status', 'open')]])],
  [
    /^response\.findings\.(\d|notRated)\.open$/,
    ([, name = '']) => rows(FINDINGS, [[severityOf(name), is('status', 'open')]]),
  ],
  [
    /^response\.findings\.(\d|notRated)\.closed$/,
    ([, name = ''], period) => rows(FINDINGS, [[severityOf(name), ...closedIn(period)]]),
  ],
  [
    /^response\.findings\.(\d|notRated)\.peopleAffected$/,
    ([, name = ''], period) =>
      rows(
        FINDINGS,
        [
          [severityOf(name), is('status', 'open')],
          [severityOf(name), ...closedIn(period)],
        ],
        'sum',
        'workersAffected',
      ),
  ],
  [/^response\.actions\.total$/, (_, period) => rows(ACTIONS, [...NOT_SETTLED, settledIn(period)])],
  [/^response\.actions\.done$/, (_, period) => rows(ACTIONS, [settledIn(period)])],
  [/^response\.actions\.open$/, () => rows(ACTIONS, NOT_SETTLED)],
  [/^response\.actions\.overdue$/, () => rows(ACTIONS, [[...(NOT_SETTLED[0] ?? []), is('due', 'overdue')]])],
  [
    /^response\.actions\.donePct$/,
    () => ({ kind: 'share', part: 'response.actions.done', whole: 'response.actions.total' }),
  ],
  [/^response\.medianDaysToClose$/, (_, period) => rows(ACTIONS, [settledIn(period)], 'see')],
  [/^response\.decisions\.total$/, (_, period) => rows(DECISIONS, [during('decidedOn', period)])],
  [
    /^response\.decisions\.(\w+)$/,
    ([, option = ''], period) => rows(DECISIONS, [[is('option', option), ...during('decidedOn', period)]]),
  ],
  [/^audits\.total$/, () => rows(AUDITS, [[{ field: 'number', op: 'not', value: null }]])],
  [
    /^audits\.(\d+)\.interviews$/,
    ([, number = '']) => rows(AUDITS, [[is('number', Number(number))]], 'value', 'interviews'),
  ],
  [/^audits\.(\d+)\./, ([, number = '']) => rows(AUDITS, [[is('number', Number(number))]], 'see')],
  [/^evidence\.total$/, () => rows(EVIDENCE)],
  [
    /^evidence\.(\d+)\.(number|sizeBytes)$/,
    ([, number = '', field = '']) => rows(EVIDENCE, [[is('number', Number(number))]], 'value', field),
  ],
  [
    /^steps\.(S\d)\.progressPct$/,
    ([, id = '']) => rows(STEPS, [[is('id', id)]], 'value', 'progress.scorePct'),
  ],
  [
    /^steps\.(S\d)\.gatesTotal$/,
    ([, id = '']) => rows(STEPS, [[is('id', id)]], 'value', 'progress.gatesTotal'),
  ],
  [/^(?:steps|requirements)\.(S\d)/, ([, id = '']) => rows(STEPS, [[is('id', id)]], 'see')],
  [/^grievances\.(\w+)$/, ([, field = '']) => rows('records/grievances.json', [], 'value', field)],
  [
    /^remedy\.(owed|paid|open)\.([A-Z]{3})$/,
    ([, field = '', currency = '']) =>
      rows('records/remedy.json', [], 'value', `currencies.${currency}.${field}`),
  ],
  [/^remedy\.(\w+)$/, ([, field = '']) => rows('records/remedy.json', [], 'value', field)],
  [/^edition\.number$/, () => rows('manifest.json', [], 'value', 'edition')],
  [/^corridors\.shown$/, () => rows(CORRIDORS, [], 'see')],
  [/^risk\.work\.shown$/, () => rows(scores('suppliers'), [], 'see')],
  [/^risk\.near\.workersSharePct$/, () => rows(SUPPLIERS, [], 'see')],
  [
    /^coverage\.([A-Z0-9]+)\.(answered|partly|missing|not-applicable)$/,
    ([, regime = '', state = '']) =>
      rows('records/coverage.json', [[is('regime', regime), is('state', state)]], 'count'),
  ],
  [/^questionnaires\.(\w+)$/, ([, field = '']) => rows('records/questionnaires.json', [], 'value', field)],
  [/^(?:registers|training)\.(\w+)$/, ([, field = '']) => rows('records/registers.json', [], 'value', field)],
]

/**
 * What a figure of the statement is counted from in the bundle; `null` where the bundle has no rows for it: it was typed
 * in, is a number of the edition before, or stands for people whose records stay out of a bundle.
 */
export function sourceOf(key: string, period: Period, radiusKm: number | null): Source | null {
  for (const [form, make] of RULES) {
    const match = form.exec(key)
    if (match !== null) return make(match, period, radiusKm ?? 0)
  }
  return null
}
