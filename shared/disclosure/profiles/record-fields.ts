import type { Source } from '../bundle/trace'
import type { Profile } from './profile'

/** Fields by file; a file that is not named is left out, a new field stays out until it is named here. */
type Fields = Readonly<Record<string, readonly string[]>>

/** Sums and published data, which every profile hands over. What the sums tell of people is that of the statement. */
const SUMS: Fields = {
  'records/coverage.json': ['regime', 'id', 'level', 'state', 'text'],
  'records/grievances.json': ['received', 'resolved', 'medianDaysToFirstResponse'],
  'records/remedy.json': [
    'remedies',
    'closed',
    'workersOwed',
    'workersHelped',
    'workersRepaid',
    'documentsReturned',
    'workersConfirmed',
    'workersUnreachable',
    'currencies',
    'notKnown',
  ],
  'records/registers.json': ['policies', 'trainings', 'audience', 'covered', 'suppliersWithClauses'],
  'records/questionnaires.json': ['campaigns', 'recipients', 'sent', 'answered', 'flagged'],
  'records/five-steps.json': [
    'id',
    'title',
    'progress',
    'requirements.requirement.id',
    'requirements.requirement.title',
    'requirements.requirement.gate',
    'requirements.applies',
    'requirements.answer.maturity',
    'requirements.answer.assessedOn',
  ],
  'screening/run.json': ['run', 'counts'],
  'method/risk-model.json': ['exposureKm'],
  'evidence/index.json': ['number', 'sizeBytes'],
  'data/editions.json': [
    'id',
    'kind',
    'edition',
    'asOf',
    'builtIn',
    'licence',
    'credits',
    'sources',
    'coverage',
    'entries',
    'sha256',
  ],
  'manifest.json': ['edition'],
}

const SCORE = [
  'id',
  'country',
  'residual',
  'inherent',
  'band',
  'confidence',
  'range',
  'provisional',
  'floors',
]
const AUDIT = [
  'id',
  'number',
  'subjectType',
  'auditorType',
  'announcement',
  'status',
  'startsOn',
  'endsOn',
  'criteria',
  'findings',
]

/** Rows that name nobody: suppliers by country, tier and sector. Counts of people stay out, or sums would give small ones away. */
const UNNAMED: Fields = {
  ...SUMS,
  'records/suppliers.jsonl': ['id', 'country', 'tier', 'sector', 'sites', 'band'],
  'records/sites.jsonl': [
    'id',
    'supplier',
    'country',
    'region',
    'lat',
    'lon',
    'sector',
    'tier',
    'positioned',
    'origins',
    'recruiterChain',
  ],
  'records/recruiters.jsonl': ['id', 'kind', 'country', 'licenceStatus', 'licenceValidUntil'],
  'records/corridors.jsonl': ['id', 'number', 'feeLines', 'burden.months'],
  'records/audits.jsonl': AUDIT,
  'scores/run.json': ['id', 'at', 'as_of', 'editions', 'inputs_hash', 'outputs_hash'],
  'scores/suppliers.jsonl': [...SCORE, 'work'],
  'scores/sites.jsonl': [...SCORE, 'supplier'],
  'scores/corridors.jsonl': SCORE,
}

/** Rows with the names of suppliers and places, without people and without what was noted for the work. */
const NAMED: Fields = {
  ...SUMS,
  'records/suppliers.jsonl': [...(UNNAMED['records/suppliers.jsonl'] ?? []), 'name', 'workers', 'nearestKm'],
  'records/sites.jsonl': [
    ...(UNNAMED['records/sites.jsonl'] ?? []),
    'name',
    'supplierName',
    'workers',
    'city',
    'address',
  ],
  'records/recruiters.jsonl': [...(UNNAMED['records/recruiters.jsonl'] ?? []), 'name', 'licenceNumber'],
  'records/corridors.jsonl': [
    'id',
    'number',
    'feeLines',
    'burden',
    'corridor.id',
    'corridor.name',
    'corridor.recruiterChain',
    'corridor.legalContext',
    'corridor.workersPerYear',
    'corridor.monthlyWage',
    'corridor.visa',
    'corridor.contractSubstituted',
    'corridor.documentsRetained',
    'corridor.recruiterId',
    'corridor.supplierId',
    'corridor.siteId',
    'stops',
    'fees',
    'recruiters',
    'owed',
  ],
  'records/findings.jsonl': [
    'id',
    'title',
    'kind',
    'status',
    'stage',
    'severity',
    'scale',
    'scopeOfImpact',
    'irremediability',
    'likelihood',
    'subject',
    'subjectId',
    'subjectType',
    'workersAffected',
    'observedOn',
    'createdAt',
    'closing.closedOn',
    'option',
    'indicatorId',
    'indicatorStrength',
    'requirementId',
    'auditId',
    'grade',
    'floors',
  ],
  'records/actions.jsonl': [
    'id',
    'title',
    'kind',
    'status',
    'due',
    'dueOn',
    'startsOn',
    'completedOn',
    'createdAt',
    'findingId',
    'subject',
    'risk',
  ],
  'records/decisions.jsonl': ['id', 'findingId', 'option', 'decidedOn', 'reviewOn'],
  'records/audits.jsonl': [...AUDIT, 'title', 'subject', 'subjectId', 'interviews', 'languages', 'auditor'],
  'screening/candidates.jsonl': [
    'n',
    'runId',
    'state',
    'subject',
    'list',
    'entry.key',
    'entry.type',
    'entry.names',
    'entry.countries',
    'match.ourName',
    'match.theirName',
    'match.score',
    'decision.verdict',
  ],
  'scores/run.json': ['id', 'at', 'as_of', 'editions', 'summary', 'inputs_hash', 'outputs_hash'],
  'scores/suppliers.jsonl': [
    ...SCORE,
    'name',
    'work',
    'drivers',
    'changes',
    'combinations',
    'wouldChange',
    'parts',
  ],
  'scores/sites.jsonl': [...SCORE, 'name', 'supplier', 'drivers', 'nearest'],
  'scores/corridors.jsonl': [...SCORE, 'name', 'drivers', 'parts'],
  'data/places.json': ['asOf', 'hotspots', 'routes', 'countries', 'events'],
}

/** What the fields that are handed over may still hold of those who recorded them. */
const NEVER = new Set([
  'by',
  'why',
  'decided',
  'decidedBy',
  'fileName',
  'note',
  'notes',
  'overruled',
  'sheet',
])

/** Fields of a file that a profile hands over: `all`, a list, or `null` where it leaves the file out. */
export function fieldsOf(path: string, profile: Profile): 'all' | readonly string[] | null {
  if (profile.records === 'all') return 'all'
  const fields = profile.records === 'sums' ? SUMS : profile.suppliers === 'name' ? NAMED : UNNAMED
  return fields[path] ?? null
}

function deepWithout(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepWithout)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (NEVER.has(key) ? [] : [[key, deepWithout(item)]])),
  )
}

function picked(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map(item => picked(item, fields))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).flatMap(([key, item]) => {
    if (fields.includes(key)) return [[key, deepWithout(item)]]
    const below = fields
      .filter(field => field.startsWith(`${key}.`))
      .map(field => field.slice(key.length + 1))
    return below.length === 0 ? [] : [[key, picked(item, below)]]
  })
  return Object.fromEntries(entries) as unknown
}

function cleanedTexts(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map(item => cleanedTexts(item, clean))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanedTexts(item, clean)]))
}

/**
 * A record as a profile hands it over: the fields that are named, at any depth, and no others.
 * @param clean takes out of a text what a profile does not tell, for example a worker’s name in the title of a finding
 */
export const shownOf = (
  row: unknown,
  fields: 'all' | readonly string[],
  clean: (text: string) => string = text => text,
): unknown => (fields === 'all' ? row : cleanedTexts(picked(row, fields), clean))

/** Whether a figure can be counted again from what a profile hands over. */
export function isTraceable(source: Source, profile: Profile): boolean {
  if (source.kind === 'share') return true
  const fields = fieldsOf(source.path, profile)
  if (fields === 'all' || fields === null) return fields === 'all'
  const needed = [
    ...source.where.flat().map(condition => condition.field),
    ...(source.field ?? '').split('\n'),
  ]
  return needed
    .filter(field => field !== '')
    .every(field => fields.some(one => field === one || field.startsWith(`${one}.`)))
}
