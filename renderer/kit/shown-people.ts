import type { PeopleShown } from '@shared/contract/shown'

/** Data of people that some columns hold, each kind once. */
export const peopleIn = (columns: readonly { readonly people?: PeopleShown }[]): PeopleShown[] => [
  ...new Set(columns.flatMap(({ people }) => (people === undefined ? [] : [people]))),
]
