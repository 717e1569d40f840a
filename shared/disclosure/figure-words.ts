import { lookup } from '../units/lookup'
/** How the reader's language says what a key of a figure is made of. */
export interface FigureVoice {
  /** The text under a key of the catalogues (`topic:path`); `null` where there is none. */
  say(key: string): string | null
  number(value: number): string
  country(code: string): string
}

type Word = (voice: FigureVoice) => string | null
type Make = (match: readonly string[]) => readonly Word[]

const say =
  (key: string): Word =>
  voice =>
    voice.say(key)
const caption = (table: string): Word => say(`disclosure:tables.${table}.caption`)
const head = (table: string, column: string): Word => say(`disclosure:tables.${table}.columns.${column}.head`)
const field = (name: string): Word => say(`verify:field.${name}`)
const text =
  (plain: string): Word =>
  () =>
    plain
const count =
  (digits: string): Word =>
  voice =>
    voice.number(Number(digits))

/** A group of suppliers: a tier, a country or a sector. */
const group =
  (kind: string, key: string): Word =>
  voice => {
    if (key === 'unknown') return voice.say('kit:notKnown')
    if (key === 'others') return voice.say('disclosure:organisation.otherCountries')
    if (kind === 'byCountry') return voice.country(key)
    return kind === 'byTier' ? voice.number(Number(key)) : voice.say(`risk:sector.${key}`)
  }

const COLUMNS = lookup({
  sharePct: 'share',
  residual: 'score',
  workersPerYear: 'workers',
  peopleAffected: 'people',
  progressPct: 'progress',
  sizeBytes: 'size',
})
const column = (table: string, name: string): Word => head(table, COLUMNS.get(name) ?? name)

/** What the numbers of a table are called: what the table shows, whose line it is, and the head of the column. */
const RULES: readonly (readonly [RegExp, Make])[] = [
  [
    /^register\.(byTier|byCountry|bySector)\.(.+)\.(suppliers|sites|sharePct)$/,
    ([, kind = '', key = '', what = '']) => [caption(kind), group(kind, key), column(kind, what)],
  ],
  [
    /^gaps\.base\.(\w+)$/,
    ([, of = '']) => [
      caption('unknowns'),
      head('unknowns', 'of'),
      say(`disclosure:keyFigures.register_${of}`),
    ],
  ],
  [
    /^gaps\.(\w+?)(\.sharePct)?$/,
    ([, gap = '', share]) => [
      say(`disclosure:unknowns.${gap}`),
      ...(share === undefined ? [] : [head('unknowns', 'share')]),
    ],
  ],
  [
    /^risk\.bands\.(\w+)\.(suppliers|sites|corridors|workers)$/,
    ([, band = '', what = '']) => [caption('bands'), say(`kit:band.${band}`), column('bands', what)],
  ],
  [
    /^risk\.countries\.(\w+)\.(suppliers|highOrCritical)$/,
    ([, code = '', what = '']) => [
      caption('riskCountries'),
      voice => voice.country(code),
      column('riskCountries', what),
    ],
  ],
  [
    /^risk\.work\.(\d+)\.(number|severity|likelihood|residual)$/,
    ([, at = '', what = '']) => [caption('work'), count(at), column('work', what)],
  ],
  [
    /^corridors\.(\d+)\.(number|months|workersPerYear)$/,
    ([, at = '', what = '']) => [caption('corridors'), count(at), column('corridors', what)],
  ],
  [
    /^corridors\.(\d+)\.(owed|paid)\.([A-Z]{3})$/,
    ([, at = '', what = '', currency = '']) => [
      caption('corridors'),
      count(at),
      column('corridors', what),
      text(currency),
    ],
  ],
  [
    /^coverage\.(\w+)\.([a-z-]+)$/,
    ([, regime = '', state = '']) => [text(regime), say(`disclosure:coverage.states.${state}`)],
  ],
  [/^screening\.checked$/, () => [field('namesChecked')]],
  [/^screening\.notCheckable$/, () => [field('namesUncheckable')]],
  [/^screening\.thresholdPct$/, () => [say('disclosure:headings.screening'), field('threshold')]],
  [
    /^screening\.(trueMatches|falseMatches|unsure|open)$/,
    ([, what = '']) => [say('disclosure:headings.screening'), field(what)],
  ],
  [
    /^screening\.lists\.(\d+)\.entries$/,
    ([, at = '']) => [caption('lists'), count(at), head('lists', 'entries')],
  ],
  [
    /^response\.findings\.(\d|notRated)\.(open|closed|peopleAffected)$/,
    ([, severity = '', what = '']) => [
      caption('findings'),
      say(`disclosure:severities.${severity}`),
      column('findings', what),
    ],
  ],
  [
    /^response\.decisions\.(continue|suspend|disengage)$/,
    ([, option = '']) => [caption('decisions'), say(`disclosure:decisions.${option}`)],
  ],
  [
    /^audits\.(\d+)\.findings\.(\w+)$/,
    ([, at = '', grade = '']) => [caption('auditFindings'), count(at), column('auditFindings', grade)],
  ],
  [
    /^audits\.(\d+)\.findingsClosed$/,
    ([, at = '']) => [caption('auditFindings'), count(at), head('auditFindings', 'closed')],
  ],
  [
    /^audits\.(\d+)\.interviews$/,
    ([, at = '']) => [caption('audits'), count(at), head('audits', 'interviews')],
  ],
  [
    /^audits\.(\d+)\.checklists\.(\d+)\.(\w+)$/,
    ([, at = '', list = '', what = '']) => [
      caption('auditChecklists'),
      count(at),
      count(list),
      column('auditChecklists', what),
    ],
  ],
  [
    /^evidence\.(\d+)\.(number|sizeBytes)$/,
    ([, at = '', what = '']) => [caption('evidence'), count(at), column('evidence', what)],
  ],
  [
    /^steps\.(S\d)\.(progressPct|gatesReady|gatesTotal)$/,
    ([, step = '', what = '']) => [caption('progress'), say(`app:step.${step}`), column('progress', what)],
  ],
  [
    /^requirements\.(S\d\.\d+)\.(maturity|evidence)$/,
    ([, id = '', what = '']) => [caption('requirements'), text(id), column('requirements', what)],
  ],
  [/^grievances\.(\w+)$/, ([, name = '']) => [say('app:rail.grievances'), field(name)]],
  [
    /^remedy\.(owed|paid|open)\.([A-Z]{3})$/,
    ([, what = '', currency = '']) => [caption('remedy'), column('remedy', what), text(currency)],
  ],
  [/^remedy\.(\w+)$/, ([, name = '']) => [say('app:rail.remedy'), field(name)]],
  [/^questionnaires\.(\w+)$/, ([, name = '']) => [say('app:rail.questionnaires'), field(name)]],
  [/^(?:registers|training)\.(\w+)$/, ([, name = '']) => [field(name)]],
  [
    /^kpi\.(\d+)\.(baseline|target)$/,
    ([, at = '', what = '']) => [caption('kpis'), count(at), column('kpis', what)],
  ],
  [/^kpi\.(\d+)\.(.+)$/, ([, at = '', period = '']) => [caption('kpis'), count(at), text(period)]],
  [
    /^editions\.(\d+)\.number$/,
    ([, at = '']) => [caption('editionChain'), count(at), head('editionChain', 'number')],
  ],
  [/^entity\.employees$/, () => [say('disclosure:who.question.employees')]],
]

/** Figures that stand in sentences: the key figures of the statement, and those that only a bundle names. */
const named = (key: string): readonly Word[] => {
  const path = key.replaceAll('.', '_')
  return [voice => voice.say(`disclosure:keyFigures.${path}`) ?? voice.say(`auditor:figure.${path}`)]
}

/** The same figure of the statement before, and what it became since. */
function comparedWords(key: string, voice: FigureVoice): readonly string[] | null {
  const match = /^(previous|change)\.(.+)$/.exec(key)
  const [, of = '', same = ''] = match ?? []
  const words = match === null ? null : figureWords(same, voice)
  const side = voice.say(`auditor:figure.${of}`)
  return words === null || side === null ? null : [...words, side]
}

/**
 * What a figure of a statement is called in the reader's language, from the wider to the narrower; `null` where its key has no words.
 * They are those of the statement itself: its key figures, its tables and the heads of their columns.
 */
export function figureWords(key: string, voice: FigureVoice): readonly string[] | null {
  const make = RULES.find(([form]) => form.test(key))
  const ways = [named(key), ...(make === undefined ? [] : [make[1](make[0].exec(key) ?? [])])]
  for (const way of ways) {
    const words = way.map(word => word(voice))
    if (words.every(word => word !== null)) return words
  }
  return comparedWords(key, voice)
}
