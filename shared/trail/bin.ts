import { wayIn } from '../text/signs'

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

/** What a record of the bin is called: its name, or of a supply link who supplies whom. */
export const calledInBin = (
  { name, to }: { readonly name: string; readonly to: string | null },
  language: string,
): string => (to === null ? name : wayIn(language, [name, to]))
