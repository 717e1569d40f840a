import { z } from 'zod'
import { calendarDateSchema } from '../units/calendar-date'

const nameOfColumn = z.string().min(1).max(60)

/** Which columns a person sees of a kind of list, in which order and how wide. */
export const listLayoutSchema = z.strictObject({
  order: z.array(nameOfColumn).max(60),
  hidden: z.array(nameOfColumn).max(60),
  /** Shown also where there is little room; layouts of earlier versions have none. */
  shown: z.array(nameOfColumn).max(60).default([]),
  /** Widths in rem. */
  widths: z.record(nameOfColumn, z.number().min(1).max(200)).default({}),
})

/** A kind of list, as the window names it: `suppliers`, `response.findings`. */
export const listKindSchema = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/)

/** What a saved view says: order, columns, what narrows the list, and the filter of its page. */
export const listViewSchema = z.strictObject({
  kind: listKindSchema,
  name: z.string().trim().min(1).max(80),
  sort: z.array(z.strictObject({ by: nameOfColumn, descending: z.boolean() })).max(3),
  layout: listLayoutSchema,
  narrowing: z.strictObject({
    notKnown: z.array(nameOfColumn).max(60),
    since: z.strictObject({ column: nameOfColumn, day: calendarDateSchema }).nullable(),
  }),
  /**
   * The filter of the page, as its endpoint takes it; `null` where the page has none. It is checked by the page when the view is
   * taken: the rules of a filter are its own.
   */
  filter: z.json(),
})
export type ListView = z.infer<typeof listViewSchema>
