/** What a list is for: a match with a sanctions list is a prohibition, with the others a fact to weigh. */
export const LIST_KINDS = ['sanctions', 'watch', 'debarment'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** Which list a file is an edition of. */
export interface ListIdentity {
  /** Lasting code; a newer edition of the same code takes the place of the one before. */
  readonly code: string
  readonly title: string
  readonly publisher: string
  readonly kind: ListKind
}

const sanctions = (code: string, title: string, publisher: string): ListIdentity => ({
  code,
  title,
  publisher,
  kind: 'sanctions',
})

const OFAC = 'US Treasury, Office of Foreign Assets Control'

export const UN_LIST = sanctions(
  'UN-SC',
  'UN Security Council Consolidated List',
  'United Nations Security Council',
)
/** The list of the sample workspace has the UN's format, but says of itself what it is: it must never pass for the real one. */
export const SAMPLE_LIST = sanctions('SAMPLE', 'Invented sample list', 'Fivefold')
export const OFAC_SDN = sanctions('OFAC-SDN', 'OFAC Specially Designated Nationals', OFAC)
export const OFAC_CONSOLIDATED = sanctions('OFAC-CONS', 'OFAC Consolidated (non-SDN) List', OFAC)
export const EU_LIST = sanctions('EU-FSF', 'EU consolidated financial sanctions list', 'European Commission')
export const UK_LIST = sanctions(
  'UK-SL',
  'UK Sanctions List',
  'UK Foreign, Commonwealth & Development Office',
)
export const UK_CONLIST = sanctions(
  'UK-CONLIST',
  'OFSI Consolidated List (closed 28 January 2026)',
  'UK HM Treasury',
)
export const US_CSL = sanctions(
  'US-CSL',
  'US Consolidated Screening List',
  'US International Trade Administration',
)
/** Data under CC BY-NC 4.0: commercial use needs a licence of OpenSanctions. We ship none; the person loads what they may use. */
export const OPENSANCTIONS = sanctions('OPENSANCTIONS', 'OpenSanctions', 'OpenSanctions')
