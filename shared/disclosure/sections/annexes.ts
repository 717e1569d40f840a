import type { CoverageItem } from '../coverage'
import type { DataEditionFacts, EvidenceFacts, RiskFacts, ScreeningFacts, StatementFacts } from '../facts'
import { figure } from '../figure'
import { gap, heading, refTo, said, section, table } from '../layout'
import type { Regime } from '../regime'
import type { Block, Cell, Section } from '../report'
import { counted, onDate, sentence, text, type Speech } from '../sentence'
import { claimText } from './laws'
import { evidenceCount, requirementTable } from './requirements'

const orUnknown = (say: Speech, value: string | null): Cell => text(value ?? say.t('disclosure:notKnown'))
function coverageRow(item: CoverageItem, say: Speech): readonly Cell[] {
  return [
    { kind: 'code', text: item.id },
    text(item.text),
    text(
      say.t('disclosure:laws.levelSure', {
        level: say.t(`disclosure:levels.${item.level}`),
        certainty: item.remark ?? say.t(`disclosure:certainties.${item.certainty}`),
      }),
    ),
    text(say.t(`disclosure:coverage.states.${item.state}`)),
    item.state === 'missing' || item.state === 'not-applicable'
      ? text(say.t('disclosure:coverage.nowhere'))
      : refTo(say, item.sectionId),
    { kind: 'run', content: item.answeredBy },
  ]
}

const COVERAGE_COLUMNS = [
  { id: 'id', width: 2.2 },
  { id: 'item', width: 4.6 },
  { id: 'level', width: 2.7 },
  { id: 'state', width: 2.1 },
  { id: 'where', width: 2 },
  { id: 'by', width: 4.4 },
] as const

function coverageTable(regime: Regime, coverage: readonly CoverageItem[], say: Speech): readonly Block[] {
  const own = coverage.filter(item => item.regime === regime.id)
  const count = (state: string) =>
    figure(`coverage.${regime.id}.${state}`, own.filter(item => item.state === state).length)
  const rows = own.map(item => coverageRow(item, say))
  return [
    ...said(say, 'coverage.intro', {
      regime: regime.name,
      reference: claimText(regime.legalReference, say),
      version: regime.version,
      status: say.t(`disclosure:certainties.${regime.status}`),
    }),
    ...said(say, 'coverage.counts', {
      answered: count('answered'),
      partly: count('partly'),
      missing: count('missing'),
      notApplicable: count('not-applicable'),
    }),
    ...table(say, 'coverage', COVERAGE_COLUMNS, rows, { law: regime.short }).map(found => ({
      ...found,
      id: `coverage-${regime.id}`,
    })),
  ]
}

/** What each regime asks for, item by item, and what answers it. */
export function coverageAnnex(
  regimes: readonly Regime[],
  coverage: readonly CoverageItem[],
  say: Speech,
): Section {
  return section(
    say,
    'annex-coverage',
    regimes.map(regime => coverageTable(regime, coverage, say)),
  )
}

function runBlocks(risk: RiskFacts, say: Speech): readonly Block[] {
  return [
    ...said(say, 'method.run', {
      model: risk.modelVersion,
      profile: risk.countryProfile,
      date: onDate(risk.ranAt.slice(0, 10)),
      run: risk.runId,
    }),
    ...said(say, 'method.inputs', { hash: risk.inputsSha256 }),
  ]
}

/** How the numbers were made, how sure they are and what they are not (risk model, sections 6 and 8). */
export function methodAnnex(facts: StatementFacts, say: Speech): Section {
  const { risk } = facts
  const confidence = (found: RiskFacts) =>
    said(
      say,
      'method.confidence',
      { provisional: counted(say, 'suppliers', figure('risk.provisional', found.provisional)) },
      found.provisional,
    )
  return section(say, 'annex-method', [
    said(say, 'method.model'),
    heading(say, 'confidence'),
    risk === null ? [] : confidence(risk),
    said(say, 'method.missing'),
    heading(say, 'limits'),
    [
      {
        kind: 'bullets',
        items: ['proof', 'workers', 'avoid', 'calibration'].map(limit =>
          sentence(say, `method.limits.${limit}`),
        ),
      },
    ],
    heading(say, 'protection'),
    said(say, 'method.protection'),
    heading(say, 'run'),
    risk === null ? gap(say, 'gaps.noRun') : runBlocks(risk, say),
  ])
}

function editionRow(edition: DataEditionFacts, say: Speech): readonly Cell[] {
  return [
    text(edition.name),
    text(edition.edition),
    onDate(edition.asOf),
    text(edition.licence),
    edition.sha256 === null ? orUnknown(say, null) : { kind: 'code', text: edition.sha256 },
  ]
}

/** The credits that licences ask for, in full. */
function credits(editions: readonly DataEditionFacts[], say: Speech): readonly Block[] {
  const items = editions.map(({ name, credit }) => sentence(say, 'data.credit', { name, credit }))
  return items.length === 0 ? [] : [...heading(say, 'credits'), { kind: 'bullets', items }]
}

function listBlocks(screening: ScreeningFacts, say: Speech): readonly Block[] {
  const rows = screening.lists.map((list, index): readonly Cell[] => [
    text(list.name),
    onDate(list.edition),
    figure(`screening.lists.${index + 1}.entries`, list.entries),
    { kind: 'code', text: list.sha256 },
  ])
  const columns = [
    { id: 'list', width: 3 },
    { id: 'edition', width: 2 },
    { id: 'entries', align: 'end' },
    { id: 'sha256', width: 4 },
  ] as const
  return table(say, 'lists', columns, rows)
}

/** Editions of all outside data with licence and credit, and the lists used for screening. */
export function dataAnnex(facts: StatementFacts, say: Speech): Section {
  const columns = [
    { id: 'name', width: 2.4 },
    { id: 'edition', width: 2.6 },
    { id: 'asOf', width: 1.8 },
    { id: 'licence', width: 4.6 },
    { id: 'sha256', width: 4.6 },
  ] as const
  const rows = facts.dataEditions.map(edition => editionRow(edition, say))
  return section(say, 'annex-data', [
    rows.length === 0 ? gap(say, 'gaps.noEditions') : table(say, 'editions', columns, rows),
    credits(facts.dataEditions, say),
    facts.screening === null ? gap(say, 'gaps.noScreening') : listBlocks(facts.screening, say),
  ])
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/wordprocessingml|msword|opendocument\.text/, 'word'],
  [/spreadsheet|ms-excel|^text\/csv$/, 'sheet'],
  [/^image\//, 'image'],
  [/^(audio|video)\//, 'recording'],
  [/^text\//, 'text'],
]

/** A media type as people call it; what has no such name is simply a file. */
function fileKind(say: Speech, mediaType: string): string {
  const known = KINDS.find(([pattern]) => pattern.test(mediaType))
  return say.t(`disclosure:fileKinds.${known?.[1] ?? 'other'}`)
}

function evidenceRow(item: EvidenceFacts, isTitled: boolean, say: Speech): readonly Cell[] {
  return [
    figure(`evidence.${item.number}.number`, item.number, 'level'),
    ...(isTitled ? [text(item.title ?? say.t('disclosure:restricted'))] : []),
    text(fileKind(say, item.mediaType)),
    onDate(item.addedOn),
    item.validUntil === null ? text(say.t('disclosure:noEnd')) : onDate(item.validUntil),
    orUnknown(say, item.language),
    figure(`evidence.${item.number}.sizeBytes`, item.sizeBytes, 'bytes'),
    text(item.requirementIds.join(', ')),
    { kind: 'code', text: item.sha256 },
  ]
}

/** Every file that stands behind a claim, with its hash; no column of titles where none is told. */
export function evidenceAnnex(facts: StatementFacts, say: Speech): Section {
  const isTitled = facts.evidence.some(({ title }) => title !== null)
  const columns = [
    { id: 'number', width: 1, align: 'end' },
    ...(isTitled ? [{ id: 'title', width: 4 }] : []),
    { id: 'type', width: 1.8 },
    { id: 'added', width: 2 },
    { id: 'validUntil', width: 2 },
    { id: 'language', width: 2.1 },
    { id: 'size', width: 1.9, align: 'end' },
    { id: 'requirements', width: 1.8 },
    { id: 'sha256', width: 4.6 },
  ] as const
  if (facts.evidence.length === 0) return section(say, 'annex-evidence', [gap(say, 'gaps.noEvidence')])
  return section(say, 'annex-evidence', [
    said(say, 'evidence.intro', { files: counted(say, 'evidence', evidenceCount(facts.evidence)) }),
    table(
      say,
      'evidence',
      columns,
      facts.evidence.map(item => evidenceRow(item, isTitled, say)),
    ),
  ])
}

/** All requirements of the five steps with their maturity. */
export function requirementsAnnex(facts: StatementFacts, say: Speech): Section {
  return section(say, 'annex-requirements', [
    said(say, 'requirements.intro'),
    requirementTable(facts.steps, say, 'requirements'),
  ])
}
