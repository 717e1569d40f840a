/**
 * Writes sample-suppliers.xlsx: a supplier list as real companies keep it, with the mess of real lists. Every company,
 * recruiter and number is invented; the towns are real. The same script always gives the same content.
 *
 *   node assets/sample/make-sample.mjs
 *
 * Three names are planted: the invented list sample-sanctions-list.xml holds entries that resemble them.
 *   - 'Qasr al-Rimal Manpower Supply'   recruiter R-001, Doha
 *   - 'Tarn Valley Minerals SARL'       supplier, Bukavu
 *   - 'Borys Hrynchuk Logistics'        supplier, Lviv
 */
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { messyCount, messyFraction, messyName, messyPosition, messyShare, messyVisit } from './mess.mjs'
import { CORRIDORS } from './sample-corridors.mjs'
import { COUNTRIES } from './sample-countries.mjs'
import { ORIGINS } from './sample-origins.mjs'
import { RECRUITERS } from './sample-recruiters.mjs'
import { TRADES_ELSEWHERE } from './trades-elsewhere.mjs'
import { TRADES_OF_FACTORIES } from './trades-of-factories.mjs'

const PLANTED = {
  CD: { name: 'Tarn Valley Minerals SARL', trade: 'mining', town: 'Bukavu' },
  UA: { name: 'Borys Hrynchuk Logistics', trade: 'logistics', town: 'Lviv' },
}
const TRADES = { ...TRADES_OF_FACTORIES, ...TRADES_ELSEWHERE }
const MADE_ON = new Date(Date.UTC(2026, 10, 2))

/** Mulberry32: a small generator with a fixed seed, so that the sample never changes by itself. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const random = seeded(20261102)
const between = (low, high) => Math.round(low + random() * (high - low))
const pick = list => list[Math.floor(random() * list.length)]
const chance = share => random() < share
const clampPct = value => Math.min(100, Math.max(0, Math.round(value)))

function makeSuppliers() {
  const suppliers = COUNTRIES.flatMap(country =>
    Array.from({ length: country.count }, (_, n) => makeSupplier(country, n)),
  )
  suppliers.forEach((supplier, n) => (supplier.number = String(10040 + n * 7).padStart(7, '0')))
  return suppliers
}

function makeSupplier(country, n) {
  const planted = n === 0 ? PLANTED[country.code] : undefined
  const tradeKey = planted?.trade ?? country.trades[n % country.trades.length]
  const trade = TRADES[tradeKey]
  const [firsts, seconds] = country.words
  const coined = `${firsts[n % firsts.length]} ${seconds[(n + Math.floor(n / firsts.length)) % seconds.length]}`
  const town =
    country.towns.find(([name]) => name === planted?.town) ?? country.towns[n % country.towns.length]
  const [small, large] = trade.size
  return {
    country,
    trade,
    tradeKey,
    name: planted?.name ?? `${coined} ${trade.label} ${country.legal[n % country.legal.length]}`,
    town,
    tier: pick([1, 1, 1, 2, 2, 3]),
    workers: Math.round(small + (large - small) * random() ** 2),
    recruiters: [],
  }
}

/** One to four sites: the works in the town, others near it. */
function makeSites(suppliers) {
  return suppliers.flatMap(supplier => {
    if (chance(0.06)) return []
    const count = supplier.workers > 1200 ? between(2, 4) : chance(0.25) ? 2 : 1
    return Array.from({ length: count }, (_, n) => makeSite(supplier, n, count))
  })
}

const SITE_NAMES = ['Main works', 'Unit 2', 'Finishing hall', 'Dormitory and store']

function makeSite(supplier, n, count) {
  const [city, lat, lon] = supplier.town
  const { lowWage, lowSkill, informal, migrant, agency } = supplier.trade
  const spread = share => clampPct(share + between(-9, 9))
  return {
    supplier,
    key: `${supplier.number}-${n + 1}`,
    name: SITE_NAMES[n],
    city,
    lat: round4(lat + (random() - 0.5) * 0.08),
    lon: round4(lon + (random() - 0.5) * 0.08),
    workers: Math.max(5, Math.round((supplier.workers / count) * (0.8 + random() * 0.4))),
    shares: [lowWage, lowSkill, informal, migrant, agency].map(spread),
  }
}

const round4 = value => Math.round(value * 10_000) / 10_000

/** Ties recruiters to the suppliers of the countries they serve. */
function linkRecruiters(suppliers) {
  for (const corridor of CORRIDORS) {
    const served = suppliers.filter(s => s.country.code === corridor.works && s.trade.migrant >= 20)
    corridor.suppliers = served.slice(0, 2)
    for (const supplier of served.slice(0, 3)) supplier.recruiters.push(corridor.recruiter)
  }
}

const chainOf = site => {
  const subAgents = RECRUITERS.filter(([, , , under]) => site.supplier.recruiters.includes(under)).length
  if (site.supplier.recruiters.length + subAgents >= 2)
    return pick(['two or more', 'recruiter and sub-agent', '2'])
  if (site.supplier.recruiters.length === 1) return pick(['one licensed recruiter', 'unlicensed'])
  return site.shares[4] > 20
    ? pick(['unknown', 'licensed agency', ''])
    : pick(['direct', 'direct hire', 'Direct', ''])
}

/** The same company again, a little different, as two buyers type it. */
const nearDuplicates = suppliers =>
  [3, 41, 92, 130].map((n, i) => {
    const original = suppliers[n]
    const name = [
      original.name.replace(/\.$/, '').replace(/Ltd|Limited/, 'LTD'),
      original.name.replace(/[çğıöşü]/gi, letter => letter.normalize('NFD')[0]),
      original.name.replace(' ', '  ').replace(/Pvt|\(Pvt\)/, 'Private'),
      original.name.replace(/^(\S+)\s(\S+)/, '$1$2'),
    ][i]
    return { ...original, name, number: ['0099101', '0099108', '', '0099115'][i], recruiters: [], tier: null }
  })

const HEADINGS = {
  suppliers: [
    'Vendor no.',
    'Supplier name',
    'Trading as',
    'Country',
    'City',
    'Address',
    'Tier',
    'Industry',
    'Main products',
    'Employees',
    'VAT / tax no.',
    'D-U-N-S',
    'Recruitment agencies',
    'Buyer',
    'Last visit',
    'Remarks',
  ],
  sites: [
    'Site no.',
    'Vendor no.',
    'Site name',
    'Country',
    'City',
    'Latitude',
    'Longitude',
    'Workers on site',
    'Low wage',
    'Low skilled',
    'Without written contract',
    'Migrant workers',
    'Agency workers',
    'Recruitment chain',
  ],
  origins: [
    'Site no.',
    'Country of origin',
    'District of origin',
    'Share of workers',
    'Displaced or refugee',
  ],
  recruiters: [
    'Agency no.',
    'Agency name',
    'Type',
    'Works for',
    'Country',
    'City',
    'Licence no.',
    'Licence status',
    'Licence valid until',
    'Supplies workers to',
  ],
  corridors: [
    'No.',
    'Corridor',
    'Recruiter',
    'Supplier',
    'Origin country',
    'Origin place',
    'Transit',
    'Destination country',
    'Destination place',
    'Recruitment chain',
    'Right to change employer',
    'Monthly wage',
    'Wage currency',
    'Workers per year',
    'Passports held',
    'Contract changed',
    'Fee type',
    'Fee',
    'Fee currency',
    'Paid by',
    'Paid on',
    'Receipt',
  ],
}

const address = () => {
  const number = between(1, 240)
  return pick([
    `${number} Station Road`,
    `${number} Harbour Street`,
    `Plot ${number}, Zone B`,
    `Mill Lane ${number}`,
  ])
}

function supplierRow(supplier, n) {
  const unknown = n % 37 === 20
  return [
    supplier.number,
    messyName(supplier.name, n),
    n % 9 === 4 ? supplier.name.split(' ').slice(0, 2).join(' ') : '',
    n % 53 === 30 ? '' : supplier.country.spelled[n % supplier.country.spelled.length],
    supplier.town[0],
    n % 5 === 2 ? '' : address(),
    supplier.tier === null || unknown ? 'not known' : n % 12 === 5 ? `Tier ${supplier.tier}` : supplier.tier,
    unknown ? '' : supplier.trade.sector[n % supplier.trade.sector.length],
    supplier.trade.products,
    messyCount(supplier.workers, n),
    n % 3 === 0 ? String(between(1_000_000, 9_999_999)).padStart(10, '0') : '',
    n % 4 === 1 ? String(between(1_000_000, 99_999_999)).padStart(9, '0') : '',
    supplier.recruiters.map(key => RECRUITERS.find(([own]) => own === key)[1]).join('; '),
    pick(['A. Okafor', 'M. Lindqvist', 'S. Iyer', 'A. Okafor']),
    messyVisit(n),
    n % 29 === 11 ? '=see mail of 4 March' : n % 31 === 9 ? 'new since spring; site list asked for' : '',
  ]
}

const siteRow = (site, n) => [
  site.key,
  site.supplier.number,
  `${site.city} ${site.name.toLowerCase()}`,
  site.supplier.country.spelled[(n + 1) % site.supplier.country.spelled.length],
  site.city,
  ...messyPosition(site, n),
  messyCount(site.workers, n + 2),
  messyShare(site.shares[0], n),
  messyShare(site.shares[1], n + 4),
  messyShare(site.shares[2], n + 8),
  messyFraction(site.shares[3], n),
  n % 12 === 7 ? 'n/a' : site.shares[4],
  chainOf(site),
]

const originRows = sites =>
  sites
    .filter(site => site.shares[3] >= 15)
    .flatMap(site =>
      (ORIGINS[site.supplier.country.code] ?? []).map(([country, place, part, displaced], n) => [
        site.key,
        country,
        place,
        n % 2 === 1 ? `${clampPct(site.shares[3] * part)} %` : clampPct(site.shares[3] * part) / 100,
        displaced === 'yes' ? 'yes' : n % 3 === 2 ? '' : 'no',
      ]),
    )

const recruiterRow = suppliers => {
  const served = key => suppliers.filter(s => s.recruiters.includes(key)).map(s => s.number)
  return ([key, name, kind, under, country, city, licence, status, until]) => [
    key,
    name,
    kind,
    under === '' ? '' : RECRUITERS.find(([own]) => own === under)[1],
    country,
    city,
    licence,
    status,
    until,
    served(key).join('; '),
  ]
}

const corridorRows = corridor =>
  corridor.fees.map(([label, amount, currency, payer, paidOn, receipt], n) => [
    corridor.code,
    corridor.name,
    RECRUITERS.find(([own]) => own === corridor.recruiter)[1],
    corridor.suppliers[0]?.number ?? '',
    ...corridor.origin,
    corridor.transit,
    ...corridor.destination,
    corridor.chain,
    corridor.legal,
    n % 2 === 1 ? String(corridor.wage[0]) : corridor.wage[0],
    corridor.wage[1],
    corridor.workers,
    corridor.held,
    corridor.changed,
    label,
    amount,
    currency,
    payer,
    paidOn,
    receipt,
  ])

const NOTES = [
  'Everything in this workbook is invented: companies, people, numbers, visits, fees. The towns are real places.',
  'Any likeness to a real company or person is unintended. Do not use it as information about anybody.',
  'It is here to try the program with: it is as untidy as the lists that companies really keep.',
  'Suppliers: one line per company. Sites: one line per place of work. Origins of workers: shares of a site’s workforce.',
  'Recruiters: agencies and the sub-agents below them. Corridors: one line per fee; the other columns repeat.',
]

/** A sheet with the headings in bold and rows below, columns wide enough to read. */
function addTable(sheet, headings, rows) {
  sheet.addRow(headings).font = { bold: true }
  for (const row of rows) sheet.addRow(row.map(value => (value === '' ? null : value)))
  headings.forEach((heading, n) => {
    sheet.getColumn(n + 1).width = Math.min(40, Math.max(12, heading.length + 2))
  })
}

/** Blank rows where somebody cut the list in two. */
const withGaps = (rows, every) => rows.flatMap((row, n) => (n % every === every - 1 ? [row, []] : [row]))

function addSuppliers(workbook, suppliers) {
  const sheet = workbook.addWorksheet('Suppliers')
  sheet.addRow(['Harbour Textiles Ltd: supplier register. SAMPLE, everything invented (see Notes)']).font = {
    bold: true,
    size: 14,
  }
  sheet.addRow(['Exported 02.11.2026 by purchasing. Numbers keep their leading zeros.'])
  sheet.addRow([])
  const all = [...suppliers, ...nearDuplicates(suppliers)]
  addTable(sheet, HEADINGS.suppliers, withGaps(all.map(supplierRow), 70))
  const total = all.reduce((sum, supplier) => sum + supplier.workers, 0)
  sheet.addRow(['Total', null, null, null, null, null, null, null, null, total]).font = { bold: true }
  for (const cell of [sheet.getCell('A1'), sheet.getCell('A2')]) cell.alignment = { wrapText: false }
  sheet.getColumn(15).numFmt = 'dd/mm/yyyy'
}

function addSites(workbook, sites) {
  const sheet = workbook.addWorksheet('Sites')
  sheet.addRow(['Sites of our suppliers. Shares in per cent of the workers on site, as far as we know them.'])
  sheet.addRow([])
  addTable(sheet, HEADINGS.sites, withGaps(sites.map(siteRow), 90))
}

/** The whole workbook, always the same. */
export function makeWorkbook() {
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { creator: 'Fivefold sample', created: MADE_ON, modified: MADE_ON })
  const suppliers = makeSuppliers()
  linkRecruiters(suppliers)
  const sites = makeSites(suppliers)
  addSuppliers(workbook, suppliers)
  addSites(workbook, sites)
  addTable(workbook.addWorksheet('Origins of workers'), HEADINGS.origins, originRows(sites))
  addTable(workbook.addWorksheet('Recruiters'), HEADINGS.recruiters, RECRUITERS.map(recruiterRow(suppliers)))
  addTable(workbook.addWorksheet('Corridors'), HEADINGS.corridors, CORRIDORS.flatMap(corridorRows))
  const notes = workbook.addWorksheet('Notes')
  for (const line of NOTES) notes.addRow([line])
  notes.getColumn(1).width = 110
  return workbook
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await makeWorkbook().xlsx.writeFile(fileURLToPath(new URL('sample-suppliers.xlsx', import.meta.url)))
}
