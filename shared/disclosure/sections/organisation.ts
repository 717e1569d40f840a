import { drawn } from '../charts'
import type { RegisterFacts, StatementFacts, Tally } from '../facts'
import { figure, shareOf } from '../figure'
import { heading, ownWords, said, section, table } from '../layout'
import type { Block, Cell, Inline, Section } from '../report'
import { counted, sentence, text, type Speech } from '../sentence'

const COUNTRIES_SHOWN = 15

function entityBlocks(facts: StatementFacts, say: Speech): readonly Block[] {
  const { entity } = facts
  const known = (value: string | null): Inline => text(value ?? say.t('disclosure:notKnown'))
  return said(say, entity.kind === 'recruiter' ? 'organisation.recruiter' : 'organisation.company', {
    entity: entity.name,
    country: known(entity.country),
    sector: known(entity.sector),
    registration: known(entity.registrationNumber),
    employees: figure('entity.employees', entity.employees),
  })
}

function registerBlocks(register: RegisterFacts, say: Speech): readonly Block[] {
  return [
    ...said(say, 'organisation.register', {
      suppliers: counted(say, 'suppliers', figure('register.suppliers', register.suppliers)),
      sites: counted(say, 'sites', figure('register.sites', register.sites)),
      workers: counted(say, 'workers', figure('register.workers', register.workers)),
    }),
    ...said(say, 'organisation.recruitment', {
      recruiters: counted(say, 'recruiters', figure('register.recruiters', register.recruiters)),
      subAgents: counted(say, 'subAgents', figure('register.subAgents', register.subAgents)),
      licensed: figure('register.licences.licensed', register.licences.licensed),
      notValid: figure(
        'register.licences.notValid',
        register.licences.unlicensed + register.licences.expired,
      ),
      unknown: figure('register.licences.unknown', register.licences.unknown),
      corridors: counted(say, 'corridors', figure('register.corridors', register.corridors)),
    }),
  ]
}

/** The largest tallies, the rest in one row, and "not known" last. */
function shortened(tallies: readonly Tally[], limit: number, restLabel: string): readonly Tally[] {
  const known = tallies.filter(entry => entry.key !== null)
  const unknown = tallies.filter(entry => entry.key === null)
  if (known.length <= limit) return [...known, ...unknown]
  const sum = (pick: (entry: Tally) => number) =>
    known.slice(limit).reduce((total, entry) => total + pick(entry), 0)
  const rest = {
    key: 'others',
    label: restLabel,
    suppliers: sum(entry => entry.suppliers),
    sites: sum(entry => entry.sites),
  }
  return [...known.slice(0, limit), rest, ...unknown]
}

function tallyTable(say: Speech, id: string, tallies: readonly Tally[], total: number): readonly Block[] {
  const rows = tallies.map((entry): readonly Cell[] => {
    const key = `register.${id}.${entry.key ?? 'unknown'}`
    return [
      text(entry.label ?? say.t('disclosure:notKnown')),
      figure(`${key}.suppliers`, entry.suppliers),
      figure(`${key}.sharePct`, shareOf(entry.suppliers, total), 'pct'),
      figure(`${key}.sites`, entry.sites),
    ]
  })
  const columns = [
    { id: 'group', width: 3 },
    { id: 'suppliers', align: 'end' },
    { id: 'share', align: 'end' },
    { id: 'sites', align: 'end' },
  ] as const
  const tables = rows.length === 0 ? [] : table(say, id, columns, rows)
  return id === 'byCountry' ? drawn(say, tables, 'suppliers') : tables
}

function gapRows(register: RegisterFacts, say: Speech): readonly (readonly Cell[])[] {
  const bases = {
    suppliers: register.suppliers,
    sites: register.sites,
    recruiters: register.recruiters + register.subAgents,
    corridors: register.corridors,
  }
  const gaps: readonly (readonly [keyof RegisterFacts['gaps'], keyof typeof bases])[] = [
    ['suppliersWithoutSite', 'suppliers'],
    ['suppliersWithoutCountry', 'suppliers'],
    ['suppliersWithoutTier', 'suppliers'],
    ['suppliersWithoutSector', 'suppliers'],
    ['sitesWithoutPosition', 'sites'],
    ['sitesWithoutWorkers', 'sites'],
    ['sitesWithoutOrigins', 'sites'],
    ['sitesWithoutRecruiterChain', 'sites'],
    ['recruitersWithoutLicenceStatus', 'recruiters'],
    ['corridorsWithoutFees', 'corridors'],
  ]
  return gaps.map(([key, base]) => [
    text(say.t(`disclosure:unknowns.${key}`)),
    figure(`gaps.${key}`, register.gaps[key]),
    figure(`gaps.base.${base}`, bases[base]),
    figure(`gaps.${key}.sharePct`, shareOf(register.gaps[key], bases[base]), 'pct'),
  ])
}

/** What is not known, as numbers (five-step requirement S2.13). Money and remedy registers are named when they do not exist. */
function unknownBlocks(facts: StatementFacts, say: Speech): readonly Block[] {
  const columns = [
    { id: 'gap', width: 3 },
    { id: 'missing', align: 'end' },
    { id: 'of', align: 'end' },
    { id: 'share', align: 'end' },
  ] as const
  const absent = [
    ...(facts.grievances === null ? [sentence(say, 'unknowns.grievances')] : []),
    ...(facts.remedy === null ? [sentence(say, 'unknowns.remedy')] : []),
    ...(facts.screening === null ? [sentence(say, 'unknowns.screening')] : []),
  ]
  return [
    ...said(say, 'organisation.unknown'),
    ...table(say, 'unknowns', columns, gapRows(facts.register, say)),
    ...(absent.length === 0 ? [] : [{ kind: 'bullets' as const, items: absent }]),
  ]
}

/** Who the entity is, whom it buys from and recruits through, and what it does not know about them. */
export function organisationSection(facts: StatementFacts, say: Speech): Section {
  const { register } = facts
  const rest = say.t('disclosure:organisation.otherCountries')
  return section(say, 'organisation', [
    entityBlocks(facts, say),
    ownWords(facts.freeText, 'organisation'),
    heading(say, 'supply-chain'),
    registerBlocks(register, say),
    tallyTable(say, 'byTier', register.byTier, register.suppliers),
    tallyTable(say, 'byCountry', shortened(register.byCountry, COUNTRIES_SHOWN, rest), register.suppliers),
    tallyTable(say, 'bySector', register.bySector, register.suppliers),
    heading(say, 'not-known'),
    unknownBlocks(facts, say),
  ])
}
