/** What can be put into the bin, in the order in which the page offers the kinds. */
export const BIN_KINDS = [
  'supplier',
  'site',
  'recruiter',
  'corridor',
  'related_party',
  'supply_relation',
  'evidence',
  'register_entry',
  'assessment',
  'pack_edition',
  'questionnaire_campaign',
] as const
export type BinKind = (typeof BIN_KINDS)[number]
