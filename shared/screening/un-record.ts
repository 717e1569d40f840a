import { lookup } from '../units/lookup'
import { countryCodeOf } from '../intake/values/country'
import { calendarDateSchema } from '../units/calendar-date'
import type { BirthDate, Identifier, ListName, NameQuality } from './entry'
import { splitNames, splitOriginalScript } from './list-names'
import type { MappedRecord, RecordProblem } from './formats/collected'
import { childrenOf, type XmlElement } from './formats/xml-element'

/** Trimmed text of the first child of that name; `null` when absent, empty or the list's "na". */
function textOf(element: XmlElement, name: string): string | null {
  const text = childrenOf(element, name)[0]?.text.replace(/\s+/g, ' ').trim() ?? ''
  return text === '' || /^(?:na|n\/a|none|unknown)$/i.test(text) ? null : text
}

const valuesOf = (element: XmlElement, name: string): string[] =>
  childrenOf(element, name)
    .flatMap(each => childrenOf(each, 'VALUE'))
    .map(value => value.text.replace(/\s+/g, ' ').trim())
    .filter(value => value !== '' && !/^na$/i.test(value))

const NAME_PARTS = [
  'FIRST_NAME',
  'SECOND_NAME',
  'THIRD_NAME',
  'FOURTH_NAME',
  'FIFTH_NAME',
  'SIXTH_NAME',
] as const
const QUALITIES = lookup<NameQuality>({
  low: 'low',
  'f.k.a.': 'former',
  good: 'good',
  'a.k.a.': 'good',
})

function aliasNames(record: XmlElement, block: string): ListName[] {
  return childrenOf(record, block).flatMap(alias => {
    const quality = QUALITIES.get((textOf(alias, 'QUALITY') ?? 'good').toLowerCase()) ?? 'good'
    return splitNames(textOf(alias, 'ALIAS_NAME') ?? '', quality)
  })
}

function namesOf(record: XmlElement, block: string): ListName[] {
  const primary = NAME_PARTS.map(part => textOf(record, part))
    .filter(part => part !== null)
    .join(' ')
  const names = [
    ...splitNames(primary, 'primary'),
    ...splitOriginalScript(textOf(record, 'NAME_ORIGINAL_SCRIPT') ?? '', 'good'),
    ...aliasNames(record, block),
  ]
  const seen = new Set<string>()
  return names.filter(name => !seen.has(name.text) && seen.add(name.text))
}

function year(text: string | null): number | null {
  const found = /\b(1[89]\d{2}|20\d{2})\b/.exec(text ?? '')
  return found === null ? null : Number(found[1])
}

const dateOf = (text: string | null): string | null => {
  const day = calendarDateSchema.safeParse(text?.slice(0, 10))
  return day.success ? day.data : null
}

/** UN dates are exact, between two years, or approximate; the kind can be left out. Not known gives none. */
function birthDateOf(element: XmlElement): BirthDate | null {
  const date = dateOf(textOf(element, 'DATE'))
  const single = year(textOf(element, 'YEAR')) ?? (date === null ? year(textOf(element, 'DATE')) : null)
  const [fromYear, toYear] = [
    year(textOf(element, 'FROM_YEAR')) ?? single,
    year(textOf(element, 'TO_YEAR')) ?? single,
  ]
  if (date === null && fromYear === null && toYear === null) return null
  return { date, fromYear, toYear, circa: textOf(element, 'TYPE_OF_DATE')?.toUpperCase() === 'APPROXIMATELY' }
}

function identifiersOf(record: XmlElement): Identifier[] {
  return childrenOf(record, 'INDIVIDUAL_DOCUMENT').flatMap(document => {
    const number = textOf(document, 'NUMBER')
    if (number === null) return []
    const kind = textOf(document, 'TYPE_OF_DOCUMENT2') ?? textOf(document, 'TYPE_OF_DOCUMENT') ?? ''
    const country = textOf(document, 'ISSUING_COUNTRY') ?? textOf(document, 'COUNTRY_OF_ISSUE')
    return [{ kind, number, country: country === null ? null : countryCodeOf(country) }]
  })
}

const ADDRESS_PARTS = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'] as const

function addressesOf(record: XmlElement, block: string): string[] {
  return childrenOf(record, block)
    .map(address =>
      ADDRESS_PARTS.map(part => textOf(address, part))
        .filter(part => part !== null)
        .join(', '),
    )
    .filter(address => address !== '')
}

const birthPlacesOf = (record: XmlElement): string[] =>
  addressesOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH').filter((place, i, all) => all.indexOf(place) === i)

const nationalitiesOf = (record: XmlElement): string[] => [
  ...new Set(
    valuesOf(record, 'NATIONALITY')
      .map(countryCodeOf)
      .filter(code => code !== null),
  ),
]

function countriesOf(record: XmlElement, block: string): { codes: string[]; texts: string[] } {
  const said = [
    ...valuesOf(record, 'NATIONALITY'),
    ...childrenOf(record, block).map(address => textOf(address, 'COUNTRY')),
  ].filter(text => text !== null)
  const codes = said.map(countryCodeOf)
  return {
    codes: [...new Set(codes.filter(code => code !== null))],
    texts: [...new Set(said.filter((_, i) => codes[i] === null))],
  }
}

/** What a record calls the list it is on: "UN List". */
export const listTypesOf = (record: XmlElement): string[] => valuesOf(record, 'LIST_TYPE')

const LONGEST_NAME = 1000

/**
 * One INDIVIDUAL or ENTITY of the UN Security Council Consolidated List as a list entry. Fields are told by name;
 * unknown ones are left aside. A record without reference number or without any name cannot be screened against.
 */
export function mapUnRecord(record: XmlElement): MappedRecord {
  if (record.name !== 'INDIVIDUAL' && record.name !== 'ENTITY')
    return reject('unknown-record', { element: record.name })
  const kind = record.name
  const key = textOf(record, 'REFERENCE_NUMBER')
  if (key === null) return reject('no-reference', { dataId: textOf(record, 'DATAID') ?? '' })
  const names = namesOf(record, `${kind}_ALIAS`)
  if (names.length === 0) return reject('no-name', { key })
  if (names.some(name => name.text.length > LONGEST_NAME)) return reject('name-too-long', { key })
  const countries = countriesOf(record, `${kind}_ADDRESS`)
  const programme = textOf(record, 'UN_LIST_TYPE')
  const updates = valuesOf(record, 'LAST_DAY_UPDATED')
    .map(dateOf)
    .filter(date => date !== null)
    .sort()
  return {
    ok: true,
    entry: {
      key,
      type: kind === 'INDIVIDUAL' ? 'person' : 'organisation',
      names,
      birthDates: childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH')
        .map(birthDateOf)
        .filter(date => date !== null),
      countries: countries.codes,
      countryTexts: countries.texts,
      programmes: programme === null ? [] : [programme],
      identifiers: identifiersOf(record),
      roles: [...valuesOf(record, 'TITLE'), ...valuesOf(record, 'DESIGNATION')],
      addresses: addressesOf(record, `${kind}_ADDRESS`),
      listedOn: dateOf(textOf(record, 'LISTED_ON')),
      updatedOn: updates.at(-1) ?? null,
      remarks: textOf(record, 'COMMENTS1'),
      nationalities: nationalitiesOf(record),
      birthPlaces: birthPlacesOf(record),
      links: [],
      references: [],
      sourceUrl: null,
    },
  }
}

function reject(code: RecordProblem['code'], params: RecordProblem['params']): MappedRecord {
  return { ok: false, problem: { code, params } }
}
