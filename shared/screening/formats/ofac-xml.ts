import { lookup } from '../../units/lookup'
import type { ListEntry } from '../entry'
import { OFAC_CONSOLIDATED, OFAC_SDN } from '../lists'
import { usDayOf } from './birth-text'
import { Kept, type CollectedList, type Collector } from './collected'
import { EntryDraft } from './entry-draft'
import { childrenOf, childText, textIn, type XmlElement } from './xml-element'

const TYPES = lookup<ListEntry['type']>({
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
})

const itemsOf = (entry: XmlElement, list: string, item: string): XmlElement[] =>
  childrenOf(entry, list).flatMap(each => childrenOf(each, item))

const nameOf = (element: XmlElement): string =>
  [childText(element, 'firstName'), childText(element, 'lastName')].filter(part => part !== null).join(' ')

/** Collects the plain SDN.XML (root `sdnList`), which the consolidated list is published in as well. */
export class OfacXmlCollector implements Collector<XmlElement> {
  readonly #kept = new Kept()
  #published: string | null = null
  #isSdn = true

  add(record: XmlElement, line: number): void {
    if (record.name === 'publshInformation') {
      this.#published = usDayOf(childText(record, 'Publish_Date'))
      return
    }
    if (record.name !== 'sdnEntry') {
      this.#kept.reject('unknown-record', { element: record.name }, line)
      return
    }
    const key = childText(record, 'uid')
    if (key === null) {
      this.#kept.reject('no-reference', { dataId: '' }, line)
      return
    }
    const programmes = itemsOf(record, 'programList', 'program').map(program => textIn(program) ?? '')
    if (programmes.some(isConsolidatedOnly)) this.#isSdn = false
    this.#kept.add(draftOf(key, record, programmes).finish(), line)
  }

  end(): CollectedList {
    const { entries, rejected } = this.#kept
    const identity = this.#isSdn ? OFAC_SDN : OFAC_CONSOLIDATED
    return { identity, generatedAt: this.#published, entries, rejected }
  }
}

/** Programmes that stand on the consolidated (non-SDN) list only: sectoral, menu-based, foreign sanctions evaders … */
export const isConsolidatedOnly = (programme: string): boolean =>
  /^(?:NS-PLC|FSE-\w+|561-Related|UKRAINE-EO13662|NS-CMIC.*|CAPTA.*|MBS.*|CMIC-.*)$/i.test(programme)

function draftOf(key: string, record: XmlElement, programmes: readonly string[]): EntryDraft {
  const type = TYPES.get((childText(record, 'sdnType') ?? '').toLowerCase()) ?? 'organisation'
  const draft = new EntryDraft(key, type).name(nameOf(record), 'primary').role(childText(record, 'title'))
  for (const programme of programmes) draft.programme(programme)
  for (const aka of itemsOf(record, 'akaList', 'aka')) {
    const isFormer = /^f/i.test(childText(aka, 'type') ?? '')
    const isWeak = childText(aka, 'category')?.toLowerCase() === 'weak'
    draft.name(nameOf(aka), isFormer ? 'former' : isWeak ? 'low' : 'good')
  }
  addBirths(draft, record)
  addNumbers(draft, record)
  for (const address of itemsOf(record, 'addressList', 'address'))
    draft.address(partsOf(address), childText(address, 'country'))
  return draft.remark(childText(record, 'remarks'))
}

const partsOf = (address: XmlElement): (string | null)[] =>
  ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode'].map(part =>
    childText(address, part),
  )

function addBirths(draft: EntryDraft, record: XmlElement): void {
  for (const born of itemsOf(record, 'dateOfBirthList', 'dateOfBirthItem'))
    draft.born(childText(born, 'dateOfBirth'))
  for (const place of itemsOf(record, 'placeOfBirthList', 'placeOfBirthItem'))
    draft.bornIn(childText(place, 'placeOfBirth'))
  for (const of of itemsOf(record, 'nationalityList', 'nationality'))
    draft.nationality(childText(of, 'country'))
  for (const of of itemsOf(record, 'citizenshipList', 'citizenship'))
    draft.nationality(childText(of, 'country'))
}

function addNumbers(draft: EntryDraft, record: XmlElement): void {
  for (const id of itemsOf(record, 'idList', 'id')) {
    const [kind, number] = [childText(id, 'idType') ?? '', childText(id, 'idNumber')]
    if (kind === 'Gender' || kind === 'SSN' || kind.startsWith('Secondary sanctions')) continue
    draft.identifier(kind, number?.replace(/^IMO /, ''), childText(id, 'idCountry'))
  }
  for (const vessel of childrenOf(record, 'vesselInfo')) {
    draft.identifier('Call sign', childText(vessel, 'callSign')).nationality(childText(vessel, 'vesselFlag'))
    draft.link('owner', childText(vessel, 'vesselOwner'))
  }
}
