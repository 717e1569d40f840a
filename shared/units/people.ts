import { z } from 'zod'

/** More people than any employer has; a larger number is one of something else, such as a register number in the wrong column. */
export const MOST_PEOPLE = 100_000_000

/** A number of people as somebody enters it: so many at most that sums over all records stay exact. */
export const peopleSchema = z.int().min(0).max(MOST_PEOPLE)

/** As it is kept: what was brought in before there was a limit is still shown, so that it can be put right. */
export const keptPeopleSchema = z.int().min(0)
