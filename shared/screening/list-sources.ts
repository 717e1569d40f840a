import { EU_LIST, OFAC_SDN, UK_LIST, UN_LIST, US_CSL, type ListIdentity } from './lists'

export const LIST_SOURCE_KEYS = ['un', 'ofac', 'eu', 'uk', 'us-csl'] as const
export type ListSourceKey = (typeof LIST_SOURCE_KEYS)[number]

export interface PublishedList {
  readonly list: ListIdentity
  /** Where the publisher keeps the current files (looked up in 2026); more than one makes one list. */
  readonly addresses: readonly string[]
}

const OFAC_FILES = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports'

/**
 * The lists that can be fetched, from their publishers' own addresses. OpenSanctions is not among them: its data may be
 * used commercially with a licence only, so the person brings the file.
 */
export const LIST_SOURCES: Readonly<Record<ListSourceKey, PublishedList>> = {
  un: { list: UN_LIST, addresses: ['https://scsanctions.un.org/resources/xml/en/consolidated.xml'] },
  ofac: {
    list: OFAC_SDN,
    addresses: ['SDN.CSV', 'ALT.CSV', 'ADD.CSV', 'SDN_COMMENTS.CSV'].map(name => `${OFAC_FILES}/${name}`),
  },
  /** The token is the Commission's public one, the same for everybody. */
  eu: {
    list: EU_LIST,
    addresses: [
      'https://webgate.ec.europa.eu/fsd/fsf/public/files/csvFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
    ],
  },
  uk: { list: UK_LIST, addresses: ['https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv'] },
  'us-csl': {
    list: US_CSL,
    addresses: ['https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv'],
  },
}
