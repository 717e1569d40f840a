import { z } from 'zod'
import { calendarDateSchema } from '../units/calendar-date'
import { peopleSchema } from '../units/people'
import { countryCodeSchema } from '../suppliers/records'

export const ENTITY_KINDS = ['company', 'recruiter'] as const

/** The organisation that runs the process and signs the statement. */
export const entitySchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  kind: z.enum(ENTITY_KINDS),
  country: countryCodeSchema.nullable(),
  address: z.string().max(1000).nullable(),
  registrationNumber: z.string().max(100).nullable(),
  sectorText: z.string().max(500).nullable(),
  employees: peopleSchema.nullable(),
  website: z.string().max(500).nullable(),
})
export type Entity = z.infer<typeof entitySchema>

/** The reporting period, usually the financial year. Both days belong to it. */
export const periodSchema = z
  .strictObject({
    label: z.string().trim().min(1).max(60),
    startsOn: calendarDateSchema,
    endsOn: calendarDateSchema,
  })
  .refine(period => period.startsOn <= period.endsOn, {
    path: ['endsOn'],
    message: 'period-ends-before-start',
  })
export type Period = z.infer<typeof periodSchema>

/** An entity of which only the name is known. */
export function entityNamed(name: string, kind: Entity['kind'] = 'company'): Entity {
  return {
    name,
    kind,
    country: null,
    address: null,
    registrationNumber: null,
    sectorText: null,
    employees: null,
    website: null,
  }
}

/** The calendar year as a period. */
export function calendarYear(year: number): Period {
  const text = String(year).padStart(4, '0')
  return { label: text, startsOn: `${text}-01-01`, endsOn: `${text}-12-31` }
}
