import { z } from 'zod'

/** More people than any employer has; a larger number is one of something else, such as a register number in the wrong column. */
export const MOST_PEOPLE = 100_000_000

/** A number of people: so many at most that sums over all records stay exact. */
export const peopleSchema = z.int().min(0).max(MOST_PEOPLE)
