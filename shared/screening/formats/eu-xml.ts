import { EU_LIST } from '../lists'
import { birthDateOf, dayOf } from './birth-text'
import { Kept, type CollectedList, type Collector } from './collected'
import { EntryDraft } from './entry-draft'
import { euTypeOf } from './eu-csv'
import { attribute, childrenOf, childText, type XmlElement } from './xml-element'

/** Collects the EU's XML (root `export`, records `sanctionEntity`). */
export class EuXmlCollector implements Collector<XmlElement> {
  readonly #kept = new Kept()
  readonly #generated: string | null

  constructor(rootAttributes: Readonly<Record<string, string>>) {
    this.#generated = rootAttributes['generationDate'] ?? null
  }

  add(record: XmlElement, line: number): void {
    if (record.name !== 'sanctionEntity') {
      this.#kept.reject('unknown-record', { element: record.name }, line)
      return
    }
    const key = attribute(record, 'logicalId')
    if (key === null) {
      this.#kept.reject('no-reference', { dataId: attribute(record, 'euReferenceNumber') ?? '' }, line)
      return
    }
    this.#kept.add(draftOf(key, record).finish(), line)
  }

  end(): CollectedList {
    const { entries, rejected } = this.#kept
    return { identity: EU_LIST, generatedAt: this.#generated, entries, rejected }
  }
}

function draftOf(key: string, record: XmlElement): EntryDraft {
  const said = childrenOf(record, 'subjectType')[0]
  const code =
    said === undefined ? '' : (attribute(said, 'code') ?? attribute(said, 'classificationCode') ?? '')
  const draft = new EntryDraft(key, euTypeOf(code))
  draft.reference(attribute(record, 'euReferenceNumber')).reference(attribute(record, 'unitedNationId'))
  draft.listed(dayOf(attribute(record, 'designationDate') ?? ''))
  for (const remark of childrenOf(record, 'remark')) draft.remark(remark.text)
  for (const regulation of childrenOf(record, 'regulation')) {
    draft.programme(attribute(regulation, 'programme')).source(childText(regulation, 'publicationUrl'))
    draft.updated(dayOf(attribute(regulation, 'publicationDate') ?? ''))
  }
  addNames(draft, record)
  addBirths(draft, record)
  addNumbers(draft, record)
  return draft
}

function addNames(draft: EntryDraft, record: XmlElement): void {
  for (const alias of childrenOf(record, 'nameAlias')) {
    const parts = ['firstName', 'middleName', 'lastName'].map(part => attribute(alias, part) ?? '')
    const name = attribute(alias, 'wholeName') ?? parts.filter(part => part !== '').join(' ')
    const isWeak = attribute(alias, 'strong') === 'false'
    draft.name(name, isWeak ? 'low' : draft.nameCount === 0 ? 'primary' : 'good')
    draft.role(attribute(alias, 'title')).role(attribute(alias, 'function'))
  }
}

function addBirths(draft: EntryDraft, record: XmlElement): void {
  for (const born of childrenOf(record, 'birthdate')) {
    const year = (name: string): number | null => birthDateOf(attribute(born, name))?.fromYear ?? null
    const date = dayOf(attribute(born, 'birthdate') ?? '')
    const fromYear = year('yearRangeFrom') ?? year('year') ?? year('birthdate')
    const toYear = year('yearRangeTo') ?? fromYear
    if (fromYear !== null || toYear !== null)
      draft.born({ date, fromYear: fromYear ?? toYear, toYear, circa: attribute(born, 'circa') === 'true' })
    const place = ['place', 'city', 'region', 'countryDescription'].flatMap(
      name => attribute(born, name) ?? [],
    )
    draft.bornIn(place.join(', '))
  }
  for (const of of childrenOf(record, 'citizenship'))
    draft.nationality(attribute(of, 'countryIso2Code'), 'code')
}

function addNumbers(draft: EntryDraft, record: XmlElement): void {
  for (const id of childrenOf(record, 'identification')) {
    const kind = attribute(id, 'identificationTypeDescription') ?? attribute(id, 'identificationTypeCode')
    const number = attribute(id, 'number') ?? attribute(id, 'latinNumber')
    draft.identifier(kind, number, attribute(id, 'countryIso2Code'))
  }
  for (const address of childrenOf(record, 'address')) {
    const parts = ['street', 'poBox', 'place', 'zipCode', 'city', 'region'].map(name =>
      attribute(address, name),
    )
    draft
      .address(parts, attribute(address, 'countryDescription'))
      .country(attribute(address, 'countryIso2Code'), 'code')
  }
}
