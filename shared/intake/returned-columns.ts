/**
 * Headings of the two columns that a returned list carries. The same in every language: by them a list that comes back is
 * known, its old verdicts are no data, and new ones take their place.
 */
export const RETURNED_COLUMNS = ['Fivefold verdict', 'Fivefold reason'] as const

export const isReturnedColumn = (heading: string): boolean =>
  RETURNED_COLUMNS.some(known => known === heading)
