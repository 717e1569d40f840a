import type { BirthDate, LinkRelation, ListEntry } from '../entry'
import { OFAC_CONSOLIDATED, OFAC_SDN } from '../lists'
import { Kept, type CollectedList, type Collector } from './collected'
import { EntryDraft } from './entry-draft'
import { AdvancedReferences } from './ofac-advanced-references'
import { attribute, childrenOf, childText, descendantsOf, textIn, type XmlElement } from './xml-element'

interface OpenParty {
  readonly draft: EntryDraft
  readonly line: number
}

const datePart = (element: XmlElement | undefined, part: string): string | null =>
  element === undefined ? null : childText(element, part)

const two = (text: string | null): string => (text ?? '').padStart(2, '0')

/** `<Date>` with Year, Month, Day as ISO date; `null` when a part is missing. */
function isoOf(date: XmlElement | undefined): string | null {
  const [year, month, day] = ['Year', 'Month', 'Day'].map(part => datePart(date, part))
  return year && month && day ? `${year}-${two(month)}-${two(day)}` : null
}

/** What ties two profiles, seen from the first: "Owned or controlled by", "Leader or official of", "Family member of". */
function relationOf(said: string): LinkRelation {
  if (/famil|spouse|child|parent of|sibling/i.test(said)) return 'family'
  if (/owned|controlled by|property/i.test(said)) return 'owner'
  if (/owns|owner|controls/i.test(said)) return 'owned'
  if (/leader|official|officer|director|executive/i.test(said)) return 'officer'
  return /associat|acting for|behalf|support/i.test(said) ? 'associate' : 'other'
}

/**
 * Collects OFAC's sdn_advanced.xml. The file lies in layers: code lists, places and documents come before the parties
 * that point at them, relationships and programmes after; so parties stay open until the end.
 */
export class OfacAdvancedCollector implements Collector<XmlElement> {
  readonly #refs = new AdvancedReferences()
  readonly #parties = new Map<string, OpenParty>()
  readonly #kept = new Kept()
  readonly #lists = new Set<string>()
  #issued: string | null = null

  add(record: XmlElement, line: number): void {
    if (record.name === 'DateOfIssue') this.#issued = isoOf(record)
    else if (record.name === 'DistinctParty') this.#addParty(record, line)
    else if (record.name === 'ProfileRelationship') this.#addRelation(record)
    else if (record.name === 'SanctionsEntry') this.#addListing(record)
    else this.#refs.add(record)
  }

  end(): CollectedList {
    for (const { draft, line } of this.#parties.values()) this.#kept.add(draft.finish(), line)
    const { entries, rejected } = this.#kept
    const isConsolidated = this.#lists.size > 0 && ![...this.#lists].some(name => /^SDN/i.test(name))
    return {
      identity: isConsolidated ? OFAC_CONSOLIDATED : OFAC_SDN,
      generatedAt: this.#issued,
      entries,
      rejected,
    }
  }

  #addParty(party: XmlElement, line: number): void {
    const profile = childrenOf(party, 'Profile')[0]
    const key = (profile && attribute(profile, 'ID')) ?? attribute(party, 'FixedRef')
    if (profile === undefined || key === null) {
      this.#kept.reject('no-reference', { dataId: attribute(party, 'FixedRef') ?? '' }, line)
      return
    }
    if (this.#parties.has(key)) {
      this.#kept.reject('repeated-reference', { key }, line)
      return
    }
    const draft = new EntryDraft(key, this.#typeOf(profile))
    for (const identity of childrenOf(profile, 'Identity')) this.#addIdentity(draft, identity)
    for (const feature of childrenOf(profile, 'Feature')) this.#addFeature(draft, feature)
    this.#parties.set(key, { draft: draft.remark(childText(party, 'Comment')), line })
  }

  #typeOf(profile: XmlElement): ListEntry['type'] {
    const { subtype, type } = this.#refs.partyType(attribute(profile, 'PartySubTypeID') ?? '')
    if (/vessel/i.test(subtype)) return 'vessel'
    if (/aircraft/i.test(subtype)) return 'aircraft'
    return /individual/i.test(type) ? 'person' : 'organisation'
  }

  #addIdentity(draft: EntryDraft, identity: XmlElement): void {
    const partTypes = new Map(
      descendantsOf(identity, 'NamePartGroup').map(group => [
        attribute(group, 'ID') ?? '',
        this.#refs.name('NamePartType', attribute(group, 'NamePartTypeID')),
      ]),
    )
    const aliases = childrenOf(identity, 'Alias')
    const primaryFirst = [...aliases].sort((a, b) => rank(a) - rank(b))
    for (const alias of primaryFirst)
      for (const named of childrenOf(alias, 'DocumentedName'))
        draft.plainName(nameOf(named, partTypes), this.#qualityOf(alias))
    for (const document of this.#refs.documentsOf(attribute(identity, 'ID') ?? ''))
      draft.identifier(document.kind, document.number.replace(/^IMO /, ''), document.country)
  }

  #qualityOf(alias: XmlElement): 'primary' | 'good' | 'low' | 'former' {
    if (/^f/i.test(this.#refs.name('AliasType', attribute(alias, 'AliasTypeID')))) return 'former'
    if (attribute(alias, 'LowQuality') === 'true') return 'low'
    return attribute(alias, 'Primary') === 'true' ? 'primary' : 'good'
  }

  #addFeature(draft: EntryDraft, feature: XmlElement): void {
    const kind = this.#refs.name('FeatureType', attribute(feature, 'FeatureTypeID'))
    for (const version of childrenOf(feature, 'FeatureVersion')) {
      const details = [
        ...descendantsOf(version, 'VersionDetail').flatMap(detail => textIn(detail) ?? []),
        ...descendantsOf(version, 'VersionDetail').map(detail =>
          this.#refs.name('DetailReference', attribute(detail, 'DetailReferenceID')),
        ),
      ].filter(text => text !== '')
      const places = descendantsOf(version, 'VersionLocation').map(at =>
        this.#refs.place(attribute(at, 'LocationID')),
      )
      if (/birthdate/i.test(kind)) draft.born(birthOf(version))
      else if (/place of birth/i.test(kind))
        for (const text of [...details, ...places.map(each => each.text)]) draft.bornIn(text)
      else if (/nationality|citizenship|flag/i.test(kind))
        for (const each of places) draft.nationality(each.country)
      else if (/^title/i.test(kind)) for (const text of details) draft.role(text)
      else if (/call sign|IMO|MMSI|BIC|SWIFT|serial|construction|D-U-N-S|Legal Entity/i.test(kind))
        for (const text of details) draft.identifier(kind, text)
      else if (/^location$/i.test(kind))
        for (const each of places) draft.address([each.address], each.country)
      else if (/owner|operator/i.test(kind)) for (const text of details) draft.link('owner', text)
    }
  }

  #addRelation(relation: XmlElement): void {
    const [from, to] = ['From-ProfileID', 'To-ProfileID'].map(end => attribute(relation, end) ?? '')
    const [ours, theirs] = [this.#parties.get(from ?? '')?.draft, this.#parties.get(to ?? '')?.draft]
    if (ours === undefined || theirs === undefined) return
    const said = this.#refs.name('RelationType', attribute(relation, 'RelationTypeID'))
    const name = theirs.finish()
    if (name.ok) ours.link(relationOf(said), name.entry.names[0]?.text, theirs.key)
  }

  #addListing(entry: XmlElement): void {
    const list = this.#refs.name('List', attribute(entry, 'ListID'))
    if (list !== '') this.#lists.add(list)
    const draft = this.#parties.get(attribute(entry, 'ProfileID') ?? '')?.draft
    if (draft === undefined) return
    for (const event of childrenOf(entry, 'EntryEvent')) draft.listed(isoOf(childrenOf(event, 'Date')[0]))
    for (const measure of childrenOf(entry, 'SanctionsMeasure')) {
      const kind = this.#refs.name('SanctionsType', attribute(measure, 'SanctionsTypeID'))
      if (kind === '' || /program/i.test(kind)) draft.programme(childText(measure, 'Comment'))
    }
  }
}

const rank = (alias: XmlElement): number => (attribute(alias, 'Primary') === 'true' ? 0 : 1)

/** Parts in the usual order of a name: the family name goes last. */
function nameOf(named: XmlElement, partTypes: ReadonlyMap<string, string>): string {
  const parts = descendantsOf(named, 'NamePartValue').map(value => ({
    text: textIn(value) ?? '',
    isFamily: /^last name$/i.test(partTypes.get(attribute(value, 'NamePartGroupID') ?? '') ?? ''),
  }))
  return [...parts.filter(part => !part.isFamily), ...parts.filter(part => part.isFamily)]
    .map(part => part.text)
    .join(' ')
}

/** A birth date as a period with a first and a last possible day. */
function birthOf(version: XmlElement): BirthDate | null {
  const period = childrenOf(version, 'DatePeriod')[0]
  if (period === undefined) return null
  const [start, end] = ['Start', 'End'].map(name => childrenOf(period, name)[0])
  const first = start && childrenOf(start, 'From')[0]
  const last = (end && (childrenOf(end, 'To')[0] ?? childrenOf(end, 'From')[0])) ?? first
  const [fromYear, toYear] = [Number(datePart(first, 'Year')), Number(datePart(last, 'Year'))]
  if (!fromYear || !toYear) return null
  const [from, to] = [isoOf(first), isoOf(last)]
  const isApproximate = [start, end].some(each => each && attribute(each, 'Approximate') === 'true')
  return { date: from !== null && from === to ? from : null, fromYear, toYear, circa: isApproximate }
}
