import { describe, expect, it } from 'vitest'
import { cohortDraftSchema, corridorDraftSchema } from '../corridors/drafts'
import { corridorCohortSchema, corridorSchema } from '../corridors/records'
import { siteDraftSchema, supplierDraftSchema } from '../suppliers/drafts'
import { siteSchema, supplierSchema } from '../suppliers/records'
import { MOST_PEOPLE } from './people'

describe('a number of people', () => {
  it.each([
    ['of a supplier', supplierDraftSchema.shape.workers, supplierSchema.shape.workers],
    ['of a site', siteDraftSchema.shape.workers, siteSchema.shape.workers],
    ['of a corridor', corridorDraftSchema.shape.workersPerYear, corridorSchema.shape.workersPerYear],
    ['of a cohort', cohortDraftSchema.shape.workers, corridorCohortSchema.shape.workers],
  ])('%s is entered up to what sums can hold; a larger one that is there is shown', (_, entered, kept) => {
    const says = (number: number) => [entered, kept].map(schema => schema.safeParse(number).success)
    expect(says(MOST_PEOPLE)).toEqual([true, true])
    expect(says(MOST_PEOPLE + 1)).toEqual([false, true])
    expect(says(-1)).toEqual([false, false])
  })
})
