import { COVERAGE_STATES, type CoverageItem } from '../coverage'
import type { StatementFacts } from '../facts'
import { figure } from '../figure'
import type { ReportingEntityFacts, SignOffFacts } from '../law-facts'
import { gap, heading, lawSectionId, note, ownWords, paragraph, refTo, said, section, table } from '../layout'
import type { Certainty, Claim, Regime } from '../regime'
import type { Block, Cell, Inline, Section } from '../report'
import { onDate, sentence, text, type Speech } from '../sentence'
import { itemWordsKey } from '../coverage'

const certainty = (say: Speech, value: Certainty): string => say.t(`disclosure:certainties.${value}`)

/** What a regime file says, followed by how sure that is. */
export function claimText(claim: Claim, say: Speech): string {
  const remark = claim.remark ?? certainty(say, claim.certainty)
  return say.t('disclosure:laws.claim', { text: claim.text, remark })
}

/** The entities that answer a regime: those who say so, or else the one that keeps the records. */
function answering({ laws: { entities } }: StatementFacts, regime: Regime): readonly ReportingEntityFacts[] {
  const found = entities.filter(entity => entity.regimes.includes(regime.id))
  return found.length === 0 ? entities.filter(entity => entity.relation === 'self') : found
}

/** Their names. */
export const answeringNames = (facts: StatementFacts, regime: Regime): string =>
  answering(facts, regime)
    .map(entity => entity.name)
    .join('; ') || facts.entity.name

/** Where the items of a regime are answered one by one: the base report in the annex of coverage, others in one of their own. */
export const placeOf = (regimes: readonly Regime[], regime: Regime) =>
  regime.id === 'OECD5'
    ? ('annex-coverage' as const)
    : lawSectionId(regime.id, regimes.filter(one => one.id !== 'OECD5').indexOf(regime))

function lawRows(
  facts: StatementFacts,
  regimes: readonly Regime[],
  coverage: readonly CoverageItem[],
  say: Speech,
): readonly (readonly Cell[])[] {
  return regimes.map(regime => {
    const own = coverage.filter(item => item.regime === regime.id)
    const due = facts.laws.deadlines[regime.id] ?? null
    return [
      text(regime.name),
      text(answeringNames(facts, regime)),
      refTo(say, placeOf(regimes, regime)),
      ...COVERAGE_STATES.map(state =>
        figure(`coverage.${regime.id}.${state}`, own.filter(item => item.state === state).length),
      ),
      due === null ? text(say.t('disclosure:laws.noDay')) : onDate(due),
    ]
  })
}

const LAW_COLUMNS = [
  { id: 'law', width: 4.2 },
  { id: 'entity', width: 3.2 },
  { id: 'where', width: 2.2 },
  { id: 'answered', width: 2.1, align: 'end' },
  { id: 'partly', width: 1.6, align: 'end' },
  { id: 'missing', width: 1.8, align: 'end' },
  { id: 'not-applicable', width: 2.2, align: 'end' },
  { id: 'due', width: 2.1 },
] as const

function entityTable(facts: StatementFacts, regimes: readonly Regime[], say: Speech): readonly Block[] {
  const { entities } = facts.laws
  if (entities.length === 0) return []
  const rows = entities.map((entity): readonly Cell[] => [
    text(entity.name),
    text(say.t(`disclosure:relations.${entity.relation}`)),
    text(entity.country ?? say.t('disclosure:notKnown')),
    text(entity.registrationNumber ?? say.t('disclosure:notKnown')),
    text(
      regimes
        .filter(regime => answering(facts, regime).includes(entity))
        .map(regime => regime.short)
        .join('; ') || say.t('disclosure:laws.none'),
    ),
  ])
  const columns = [
    { id: 'name', width: 3 },
    { id: 'relation', width: 2 },
    { id: 'country', width: 2 },
    { id: 'registration', width: 2 },
    { id: 'laws', width: 3.4 },
  ] as const
  return table(say, 'entities', columns, rows)
}

const signedOff = (who: SignOffFacts | null, say: Speech): readonly Inline[] =>
  who === null
    ? sentence(say, 'laws.nobody')
    : sentence(say, 'laws.signedOff', {
        name: who.name,
        role: who.role,
        capacity: say.t(`disclosure:capacities.${who.capacity ?? 'none'}`),
        date: onDate(who.date),
      })

function signOffBlocks(facts: StatementFacts, regimes: readonly Regime[], say: Speech): readonly Block[] {
  const published = facts.laws.publications
    .filter(one => regimes.some(regime => regime.id === one.regime))
    .map(one =>
      sentence(say, 'laws.published', {
        regime: regimes.find(regime => regime.id === one.regime)?.short ?? one.regime,
        where: one.where,
        date: onDate(one.on),
      }),
    )
  return [
    ...heading(say, 'sign-off'),
    {
      kind: 'bullets',
      items: [
        sentence(say, 'laws.approval', { who: signedOff(facts.edition.approval, say) }),
        sentence(say, 'laws.signature', { who: signedOff(facts.laws.signatory, say) }),
        ...published,
      ],
    },
  ]
}

function chain(facts: StatementFacts, say: Speech): readonly Block[] {
  const { editions } = facts.laws
  if (editions.length < 2) return []
  const rows = editions.map((edition): readonly Cell[] => [
    figure(`editions.${edition.number}.number`, edition.number, 'level'),
    text(say.t(`disclosure:editionStates.${edition.status}`)),
    edition.approvedOn === null ? text(say.t('disclosure:laws.notYet')) : onDate(edition.approvedOn),
    text(edition.approver ?? say.t('disclosure:laws.notYet')),
    text(edition.reason ?? say.t('disclosure:laws.firstEdition')),
  ])
  const columns = [
    { id: 'number', width: 1.2, align: 'end' },
    { id: 'status', width: 1.4 },
    { id: 'approvedOn', width: 2 },
    { id: 'approver', width: 2.4 },
    { id: 'reason', width: 5 },
  ] as const
  return [...heading(say, 'editions'), ...table(say, 'editionChain', columns, rows)]
}

/** Which entity answers which law, how much of it, by when; who approved and signed; earlier editions. */
export function lawsSection(
  facts: StatementFacts,
  regimes: readonly Regime[],
  coverage: readonly CoverageItem[],
  say: Speech,
): Section {
  return section(say, 'laws', [
    said(say, regimes.length === 1 ? 'laws.introOne' : 'laws.intro', { annex: refTo(say, 'annex-coverage') }),
    table(say, 'laws', LAW_COLUMNS, lawRows(facts, regimes, coverage, say)),
    entityTable(facts, regimes, say),
    signOffBlocks(facts, regimes, say),
    chain(facts, say),
    ownWords(facts.freeText, 'laws'),
  ])
}

function itemBlocks(item: CoverageItem, facts: StatementFacts, say: Speech): readonly Block[] {
  const state = say.t(`disclosure:coverage.states.${item.state}`)
  const level = say.t(`disclosure:levels.${item.level}`)
  return [
    { kind: 'heading', id: item.id, text: say.t('disclosure:law.item', { id: item.id, text: item.text }) },
    ...ownWords(facts.freeText, itemWordsKey(item.id)),
    ...paragraph(
      sentence(say, item.state === 'missing' || item.state === 'not-applicable' ? 'law.open' : 'law.found', {
        level,
        state,
        by: item.answeredBy,
        section: refTo(say, item.sectionId),
      }),
    ),
  ]
}

/** The day from which a law is in force, and later, from which its duties begin. */
function inForce({ inForce: days }: Regime, say: Speech): readonly Block[] {
  if (days.from === null) return said(say, 'law.noStart')
  const known = { from: onDate(days.from), certainty: certainty(say, days.certainty) }
  return days.appliesFrom === null
    ? said(say, 'law.since', known)
    : said(say, 'law.sinceApplies', { ...known, applies: onDate(days.appliesFrom) })
}

function languages(regime: Regime, say: Speech): readonly Block[] {
  if (regime.statementLanguages.every(language => language === say.language)) return []
  const nameOf = (code: string): string => say.t(`disclosure:languages.${code}`, { defaultValue: code })
  const wanted = regime.statementLanguages.map(nameOf).join(', ')
  return gap(say, 'law.languages', { wanted, language: nameOf(say.language) })
}

/** One law in its own order: each item with what answers it, and the entity's own words to it. */
export function lawSection(
  facts: StatementFacts,
  regimes: readonly Regime[],
  regime: Regime,
  coverage: readonly CoverageItem[],
  say: Speech,
): Section {
  const title = say.t(`disclosure:law.title.${regime.purpose}`, { law: regime.short })
  const own = coverage.filter(item => item.regime === regime.id)
  return section(
    say,
    placeOf(regimes, regime),
    [
      said(say, 'law.intro', {
        name: regime.name,
        entity: answeringNames(facts, regime),
        reference: claimText(regime.legalReference, say),
      }),
      inForce(regime, say),
      languages(regime, say),
      note('remark', sentence(say, 'law.signOff', { rule: claimText(regime.signOff, say) })),
      note('remark', sentence(say, 'law.where', { rule: claimText(regime.publishedWhere, say) })),
      ...own.map(item => itemBlocks(item, facts, say)),
    ],
    title,
  )
}
