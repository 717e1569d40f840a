import type { StatementFacts } from '../facts'

type LawPart = Pick<StatementFacts, 'laws' | 'registers' | 'questionnaires' | 'kpis' | 'history'>

/** A group that answers several laws, with indicators over the years. */
export const fullLawFacts: LawPart = {
  laws: {
    entities: [
      {
        name: 'Harbour Textiles Ltd',
        relation: 'self',
        country: 'United Kingdom',
        registrationNumber: '00123456',
        regimes: ['UKMSA', 'NOTA'],
      },
      {
        name: 'Harbour Textiles Canada Inc.',
        relation: 'subsidiary',
        country: 'Canada',
        registrationNumber: null,
        regimes: ['CANADA'],
      },
    ],
    deadlines: { UKMSA: '2027-06-30', CANADA: '2027-05-31', NOTA: '2027-06-30' },
    signatory: null,
    publications: [{ regime: 'NOTA', on: '2027-01-20', where: 'https://harbour.example/statement' }],
    notApplicable: { 'CANADA.05': 'No measure taken led to a loss of income.' },
    editions: [
      { number: 2, status: 'final', approvedOn: '2026-01-20', approver: 'A. Okafor', reason: null },
      { number: 3, status: 'draft', approvedOn: null, approver: null, reason: 'Corrected counts of workers' },
    ],
  },
  registers: { policies: 3, trainings: 2, audience: 420, covered: 377, suppliersWithClauses: 512 },
  questionnaires: { campaigns: 1, recipients: 640, sent: 630, answered: 402, flagged: 38 },
  kpis: [
    {
      number: 1,
      figure: 'response.actions.donePct',
      title: null,
      unit: 'pct',
      baseline: { label: '2024', value: 41.5 },
      target: { label: '2028', value: 90 },
      values: [{ label: '2024', value: 41.5 }],
    },
    {
      number: 2,
      figure: null,
      title: 'Hours of worker interviews',
      unit: 'count',
      baseline: null,
      target: null,
      values: [
        { label: '2025', value: 310 },
        { label: '2026', value: 455 },
      ],
    },
  ],
  history: [{ label: '2025', figures: { 'response.actions.donePct': 52.4 } }],
}

/** Nothing decided and nothing recorded yet. */
export const emptyLawFacts: LawPart = {
  laws: { entities: [], deadlines: {}, signatory: null, publications: [], notApplicable: {}, editions: [] },
  registers: { policies: 0, trainings: 0, audience: null, covered: null, suppliersWithClauses: 0 },
  questionnaires: null,
  kpis: [],
  history: [],
}
