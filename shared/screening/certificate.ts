import type { Candidate, ScreeningState } from '../contract/screening'
import { dateText } from '../disclosure/figure'
import type { Cell, CoverLine, Report, Section, Table } from '../disclosure/report'
import { LABEL_NAMES, UNITS } from '../disclosure/report'
import type { Speech } from '../disclosure/sentence'
import type { Moment } from '../units/calendar-date'
import type { Uncheckable } from './parse-name'

/** Everything a certificate of screening says; also what stands in its JSON form. */
export interface CertificateFacts {
  readonly entity: string
  readonly madeAt: Moment
  readonly madeBy: string
  readonly run: NonNullable<ScreeningState['run']>
  readonly counts: Pick<ScreeningState, 'open' | 'reopened' | 'toConfirm' | 'decided'>
  /** Names or lists changed after the run. */
  readonly outdated: boolean
  readonly candidates: readonly Candidate[]
  readonly uncheckable: readonly {
    readonly subjectType: string
    readonly name: string
    readonly why: Uncheckable
  }[]
}

const text = (value: string): Cell => ({ kind: 'text', text: value })
const count = (key: string, value: number): Cell => ({ kind: 'figure', key, value, unit: 'count' })
const date = (moment: string | null): Cell => ({ kind: 'date', date: moment?.slice(0, 10) ?? null })

type Tell = (key: string, params?: Readonly<Record<string, string | number>>) => string
const teller =
  (say: Speech): Tell =>
  (key, params) =>
    say.t(`screening:certificate.${key}`, params)

type Heading = readonly [id: string, width: number, align?: 'end']

function table(
  say: Tell,
  id: string,
  number: number,
  headings: readonly Heading[],
  rows: Table['rows'],
): Table {
  return {
    kind: 'table',
    id,
    number,
    caption: say(`table.${id}`),
    columns: headings.map(([column, width, align]) => ({
      id: column,
      head: say(`column.${column}`),
      meaning: say(`column.${column}`),
      align: align ?? 'start',
      width,
    })),
    rows,
  }
}

const stateOf = ({ state, decision }: Candidate): string =>
  state === 'decided' ? (decision?.verdict ?? 'open') : state

/** Why, and who said so when; where two persons decided, both. */
function decisionText(decision: NonNullable<Candidate['decision']>, speech: Speech): string {
  const { reason, decidedBy, decidedAt, confirmedBy, confirmedAt, needsSecond } = decision
  const say = teller(speech)
  const on = (moment: string) => dateText(moment.slice(0, 10), speech.language)
  const by = `${decidedBy}, ${on(decidedAt)}`
  if (confirmedBy !== null && confirmedAt !== null)
    return say('decidedByTwo', { reason, by, second: `${confirmedBy}, ${on(confirmedAt)}` })
  return needsSecond ? say('decidedByOne', { reason, by }) : `${reason} (${by})`
}

function candidateRow(candidate: Candidate, say: Speech): readonly Cell[] {
  const { subject, match, list, entry, decision } = candidate
  return [
    text(subject.name),
    text(match.theirName),
    text(`${list.code} ${entry.key}`),
    { kind: 'figure', key: `score.${candidate.n}`, value: Math.round(match.score * 1000) / 10, unit: 'pct' },
    text(say.t(`screening:state.${stateOf(candidate)}`)),
    text(decision === null ? '' : decisionText(decision, say)),
  ]
}

function resultBlocks({ run, counts }: CertificateFacts, say: Tell): Table {
  const line = (id: string, value: number): readonly Cell[] => [
    text(say(`result.${id}`)),
    count(`screening.${id}`, value),
  ]
  return table(
    say,
    'results',
    1,
    [
      ['what', 4],
      ['number', 1, 'end'],
    ],
    [
      line('subjects', run.subjects),
      line('namesChecked', run.namesChecked),
      line('namesUncheckable', run.namesUncheckable),
      line('candidates', run.candidates),
      line('true', counts.decided.true),
      line('false', counts.decided.false),
      line('unsure', counts.decided.unsure),
      ...(counts.toConfirm === 0 ? [] : [line('toConfirm', counts.toConfirm)]),
      line('toDecide', counts.open + counts.reopened),
    ],
  )
}

function listTable({ run }: CertificateFacts, say: Tell): Table {
  return table(
    say,
    'lists',
    3,
    [
      ['list', 3],
      ['edition', 1.2],
      ['entries', 1, 'end'],
      ['hash', 3],
    ],
    run.editions.map(({ code, title, generatedAt, entries, sha256 }) => [
      text(title),
      date(generatedAt),
      count(`list.${code}.entries`, entries),
      { kind: 'code', text: sha256 },
    ]),
  )
}

function section(id: string, number: number, title: string, blocks: Section['blocks']): Section {
  return { id, number: String(number), annex: false, title, blocks }
}

function sections(facts: CertificateFacts, speech: Speech): Section[] {
  const say = teller(speech)
  const paragraph = (words: string) =>
    ({ kind: 'paragraph', content: [{ kind: 'text', text: words }] }) as const
  const note = (words: string) =>
    ({ kind: 'note', tone: 'remark', content: [{ kind: 'text', text: words }] }) as const
  const threshold = Math.round(facts.run.threshold * 1000) / 10
  const candidates = table(
    say,
    'candidates',
    4,
    [
      ['ours', 3],
      ['theirs', 3],
      ['entry', 1.5],
      ['score', 1, 'end'],
      ['state', 1.4],
      ['reason', 3],
    ],
    facts.candidates.map(candidate => candidateRow(candidate, speech)),
  )
  const uncheckable = table(
    say,
    'uncheckable',
    2,
    [
      ['name', 3],
      ['kind', 1.5],
      ['why', 4],
    ],
    facts.uncheckable.map(({ name, subjectType, why }) => [
      text(name),
      text(speech.t(`screening:subject.${subjectType}`)),
      text(speech.t(`screening:uncheckable.${why}`)),
    ]),
  )
  return [
    section('result', 1, say('section.result'), [
      ...(facts.outdated ? [note(say('outdated'))] : []),
      resultBlocks(facts, say),
      paragraph(say('threshold', { threshold })),
    ]),
    section(
      'uncheckable',
      2,
      say('section.uncheckable'),
      facts.uncheckable.length === 0 ? [paragraph(say('allChecked'))] : [uncheckable],
    ),
    section('lists', 3, say('section.lists'), [listTable(facts, say)]),
    section(
      'candidates',
      4,
      say('section.candidates'),
      facts.candidates.length === 0 ? [paragraph(say('none'))] : [candidates],
    ),
    section('limits', 5, say('section.limits'), [
      note(say('noClearance')),
      paragraph(speech.t('screening:limits')),
      paragraph(say('method')),
    ]),
  ]
}

function coverLines(facts: CertificateFacts, say: Tell): CoverLine[] {
  const line = (id: string, words: string): CoverLine => ({
    id,
    label: say(`cover.${id}`),
    content: [{ kind: 'text', text: words }],
  })
  const onDay = (id: string, moment: string): CoverLine => ({
    id,
    label: say(`cover.${id}`),
    content: [{ kind: 'date', date: moment.slice(0, 10) }],
  })
  return [onDay('screened', facts.run.at), onDay('made', facts.madeAt), line('by', facts.madeBy)]
}

function words<K extends string>(
  names: readonly K[],
  word: (name: K) => string,
): Readonly<Record<K, string>> {
  return Object.fromEntries(names.map(name => [name, word(name)])) as Record<K, string>
}

/**
 * The certificate of the newest screening run as a report that is printed and written as the statement is. Pure: the same
 * facts and language give the same report.
 */
export function buildCertificate(facts: CertificateFacts, speech: Speech): Report {
  const say = teller(speech)
  return {
    language: speech.language,
    direction: speech.direction,
    kind: 'screening-certificate',
    entity: facts.entity,
    periodLabel: facts.run.at.slice(0, 10),
    edition: 1,
    status: 'final',
    generatedAt: facts.madeAt,
    cover: {
      title: say('title'),
      subtitle: facts.entity,
      lines: coverLines(facts, say),
      signatureLabel: speech.t('disclosure:cover.signature'),
      counsel: say('noClearance'),
    },
    sections: sections(facts, speech),
    regimes: [],
    coverage: [],
    labels: words(LABEL_NAMES, name => speech.t(`disclosure:labels.${name}`)),
    unitLabels: words(UNITS, unit => speech.t(`disclosure:units.${unit}`)),
    madeFor: null,
  }
}
