import { attribute, childrenOf, childText, descendantsOf, textIn, type XmlElement } from './xml-element'

interface Place {
  readonly country: string
  /** Everything but the country. */
  readonly address: string
  readonly text: string
}

export interface AdvancedDocument {
  readonly kind: string
  readonly number: string
  readonly country: string | null
}

const NOWHERE: Place = { country: '', address: '', text: '' }

/** Code lists, places and documents of the advanced format, which the parties point at by number. */
export class AdvancedReferences {
  readonly #names = new Map<string, string>()
  readonly #typeOfSubtype = new Map<string, string>()
  readonly #places = new Map<string, Place>()
  readonly #documents = new Map<string, AdvancedDocument[]>()

  add(record: XmlElement): void {
    if (record.name === 'Location') this.#addPlace(record)
    else if (record.name === 'IDRegDocument') this.#addDocument(record)
    else for (const value of record.children) this.#addValue(value)
  }

  /** What a code stands for; empty when the file's own lists do not say. */
  name(kind: string, id: string | null): string {
    return this.#names.get(`${kind} ${id ?? ''}`) ?? ''
  }

  partyType(subtypeId: string): { readonly subtype: string; readonly type: string } {
    const type = this.#typeOfSubtype.get(subtypeId) ?? ''
    const named = this.name('PartyType', type)
    return {
      subtype: this.name('PartySubType', subtypeId),
      type: named === '' && type === '1' ? 'Individual' : named,
    }
  }

  place(id: string | null): Place {
    return this.#places.get(id ?? '') ?? NOWHERE
  }

  documentsOf(identityId: string): readonly AdvancedDocument[] {
    return this.#documents.get(identityId) ?? []
  }

  #addValue(value: XmlElement): void {
    const id = attribute(value, 'ID')
    if (id === null) return
    this.#names.set(`${value.name} ${id}`, textIn(value) ?? '')
    if (value.name === 'PartySubType') this.#typeOfSubtype.set(id, attribute(value, 'PartyTypeID') ?? '')
  }

  #addPlace(location: XmlElement): void {
    const countryId =
      childrenOf(location, 'LocationCountry').map(each => attribute(each, 'CountryID'))[0] ?? null
    const area =
      childrenOf(location, 'LocationAreaCode').map(each => attribute(each, 'AreaCodeID'))[0] ?? null
    const country = this.name('Country', countryId) || this.name('AreaCode', area)
    const address = descendantsOf(location, 'LocationPartValue')
      .flatMap(value => childText(value, 'Value') ?? [])
      .join(', ')
    const text = [address, country].filter(part => part !== '').join(', ')
    this.#places.set(attribute(location, 'ID') ?? '', { country, address, text })
  }

  #addDocument(document: XmlElement): void {
    const identity = attribute(document, 'IdentityID')
    const number = childText(document, 'IDRegistrationNo')
    const kind = this.name('IDRegDocType', attribute(document, 'IDRegDocTypeID'))
    if (identity === null || number === null || kind === 'SSN') return
    const issuer = attribute(document, 'IssuedBy-CountryID')
    const country = this.name('Country', issuer)
    const known = this.#documents.get(identity) ?? []
    this.#documents.set(identity, [...known, { kind, number, country: country === '' ? null : country }])
  }
}
