import type { FixedTable, SmelterColumn, SmelterList, TemplateProfile, TemplateQuestion } from './profile'

/**
 * Cell maps of the three templates of the Responsible Minerals Initiative, read from the workbooks: CMRT 6.5 (25 April
 * 2025; same rows from 6.01 on), EMRT 2.1 and AMRT 1.3 (17 October 2025). Maps of addresses and answer lists only; no text
 * of the templates is kept here.
 */
const D = 'Declaration'

const YES_NO = ['Yes', 'No']
const YES_NO_UNKNOWN = [...YES_NO, 'Unknown']
const WITH_NOT_DECLARING = [...YES_NO_UNKNOWN, 'Not declaring']
const SHARES = ['100%', 'Greater than 90%', 'Greater than 75%', 'Greater than 50%', '50% or less', 'None']
const surveyed = (...templates: string[]) => [
  ...templates.map(template => `Yes, in conformance with ${template}`),
  'Yes, using other format (describe)',
  'No',
]
const FILING = ['Yes, with the SEC', 'Yes, with the EU', 'Yes, with the SEC and the EU', 'No']

const at = (ref: string) => ({ sheet: D, ref })

/** Company block from its first row; the extended templates put the choice of minerals between scope and identifier. */
const companyBlock = (identifierRow: number): TemplateProfile['company'] => ({
  name: at('D8'),
  scope: at('D9'),
  scopeText: at('D10'),
  uniqueId: at(`D${identifierRow}`),
  uniqueIdAuthority: at(`D${identifierRow + 1}`),
  address: at(`D${identifierRow + 2}`),
  contactName: at(`D${identifierRow + 3}`),
  contactEmail: at(`D${identifierRow + 4}`),
  contactPhone: at(`D${identifierRow + 5}`),
  authorizerName: at(`D${identifierRow + 6}`),
  authorizerTitle: at(`D${identifierRow + 7}`),
  authorizerEmail: at(`D${identifierRow + 8}`),
  authorizerPhone: at(`D${identifierRow + 9}`),
  effectiveOn: at(`D${identifierRow + 10}`),
})

const question = (
  id: string,
  row: number,
  answers: readonly string[],
  subject: TemplateQuestion['subject'] = null,
): TemplateQuestion => ({
  id,
  sheet: D,
  ref: `D${row}`,
  comment: `G${row}`,
  subject,
  answers: [...answers],
})

/** The order of the rows, which is not that of the alphabet. */
const METALS = ['tantalum', 'tin', 'gold', 'tungsten']

const perMetal = (id: string, headingRow: number, answers: readonly string[]): TemplateQuestion[] =>
  METALS.map((metal, index) => question(id, headingRow + 1 + index, answers, { text: metal }))

/** Ten rows, each of which names its mineral in column B. */
const perMineral = (id: string, headingRow: number, answers: readonly string[]): TemplateQuestion[] =>
  Array.from({ length: 10 }, (_, index) => {
    const row = headingRow + 1 + index
    return question(id, row, answers, { ref: `B${row}` })
  })

const SMELTERS: Readonly<Record<string, SmelterColumn>> = {
  A: 'input',
  B: 'metal',
  C: 'lookUp',
  D: 'name',
  E: 'country',
  F: 'identification',
  G: 'source',
  H: 'street',
  I: 'city',
  J: 'region',
  K: 'contactName',
  L: 'contactEmail',
  M: 'nextSteps',
  N: 'mine',
  O: 'mineCountry',
  P: 'recycled',
  Q: 'comments',
}

function smelterList(lastRow: number, hidden: Readonly<Record<string, SmelterColumn>>): SmelterList {
  const columns = Object.entries({ ...SMELTERS, ...hidden }).map(([letters, column]) => [column, letters])
  return {
    sheet: 'Smelter List',
    headingRow: 4,
    firstRow: 5,
    lastRow,
    columns: Object.fromEntries(columns) as SmelterList['columns'],
    lookUp: { sheet: 'Smelter Look-up', firstRow: 5 },
  }
}

/** Each mine is a supplier of the smelters it names, with its metal as what it supplies. */
const MINES: FixedTable = {
  sheet: 'Mine List',
  kind: 'suppliers',
  headingRow: 4,
  firstRow: 5,
  columns: {
    A: 'relation.commodity',
    B: 'relation.customer',
    C: 'supplier.name',
    D: 'supplier.registrationNumber',
    F: 'supplier.country',
    G: 'supplier.address',
    H: 'supplier.city',
    I: 'supplier.region',
    J: 'contact.name',
    K: 'contact.email',
    M: 'supplier.notes',
  },
}

const CMRT: TemplateProfile = {
  id: 'CMRT',
  title: 'Conflict Minerals Reporting Template',
  version: 1,
  sheets: [D, 'Smelter List', 'Checker', 'Product List'],
  without: ['Mine List', 'Minerals Scope'],
  marks: [],
  revision: { sheet: D, majors: [6] },
  company: companyBlock(12),
  questions: [
    ...perMetal('CMRT.1', 25, YES_NO),
    ...perMetal('CMRT.2', 31, YES_NO),
    ...perMetal('CMRT.3', 37, YES_NO_UNKNOWN),
    ...perMetal('CMRT.4', 43, YES_NO_UNKNOWN),
    ...perMetal('CMRT.5', 49, YES_NO_UNKNOWN),
    ...perMetal('CMRT.6', 55, SHARES),
    ...perMetal('CMRT.7', 61, YES_NO),
    ...perMetal('CMRT.8', 67, YES_NO),
    question('CMRT.A', 75, YES_NO),
    question('CMRT.B', 77, YES_NO),
    question('CMRT.C', 79, YES_NO),
    question('CMRT.D', 81, YES_NO),
    question('CMRT.E', 83, surveyed('IPC1755 (e.g., CMRT)', 'IPC-1755 [e.g., CMRT]')),
    question('CMRT.F', 85, YES_NO),
    question('CMRT.G', 87, YES_NO),
    question('CMRT.H', 89, FILING),
  ],
  smelters: smelterList(2504, { R: 'standardName', S: 'countryCode' }),
  tables: [],
}

const EMRT: TemplateProfile = {
  id: 'EMRT',
  title: 'Extended Minerals Reporting Template',
  version: 1,
  sheets: [D, 'Smelter List', 'Mine List', 'Checker', 'Product List'],
  without: ['Minerals Scope'],
  marks: [],
  revision: { sheet: D, majors: [2] },
  company: companyBlock(16),
  questions: [
    ...perMineral('EMRT.1', 29, WITH_NOT_DECLARING),
    ...perMineral('EMRT.2', 41, YES_NO_UNKNOWN),
    ...perMineral('EMRT.3', 53, YES_NO_UNKNOWN),
    ...perMineral('EMRT.4', 65, YES_NO_UNKNOWN),
    ...perMineral('EMRT.5', 77, [...SHARES, 'Did not survey']),
    ...perMineral('EMRT.6', 89, YES_NO_UNKNOWN),
    ...perMineral('EMRT.7', 101, YES_NO_UNKNOWN),
    question('EMRT.A', 115, YES_NO),
    question('EMRT.B', 117, YES_NO),
    ...perMineral('EMRT.C', 119, ['Yes', 'Yes, when more processors are validated', 'No']),
    question('EMRT.D', 131, YES_NO),
    question('EMRT.E', 133, surveyed('IPC1755 (e.g., EMRT)', 'IPC-1755 [e.g., EMRT]')),
    question('EMRT.F', 135, YES_NO),
    question('EMRT.G', 137, YES_NO),
  ],
  smelters: smelterList(2497, {}),
  tables: [MINES],
}

const AMRT: TemplateProfile = {
  id: 'AMRT',
  title: 'Additional Minerals Reporting Template',
  version: 1,
  sheets: [D, 'Minerals Scope'],
  without: [],
  marks: [],
  revision: { sheet: D, majors: [1] },
  company: companyBlock(17),
  questions: [
    ...perMineral('AMRT.1', 30, WITH_NOT_DECLARING),
    ...perMineral('AMRT.2', 42, [...SHARES, 'Did not survey']),
  ],
  smelters: smelterList(2497, {}),
  tables: [MINES],
}

export const BUILT_IN_PROFILES: readonly TemplateProfile[] = [CMRT, EMRT, AMRT]
