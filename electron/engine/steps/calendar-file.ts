import ical, { ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator'
import type { InputOf } from '@shared/contract/contract'
import { cleanText } from '@shared/text/clean'
import { fitsDue, type DueItem } from '@shared/steps/due'
import type { Call } from '../call'
import { exportWords, type ExportWords } from '../export-list'
import { writeBytes } from '../write-file'
import { dueItems } from './due'

/** A calendar day as the library takes it; whole days carry no zone, so none is slipped. */
const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`)

/** Whatever some calendar program takes for the end of a line, as the one that the format can write inside a text. */
const withPlainBreaks = (text: string): string =>
  cleanText(text.replace(/\p{Zl}|\p{Zp}|[\v\f\u0085]/gu, '\n'))

/** "Audit: Dormitory and payroll", or that its title stays in the program. */
const summaryOf = ({ kind, title, restricted }: DueItem, { t }: ExportWords): string =>
  t('steps:calendar.entry', {
    kind: t(`steps:calendar.kinds.${kind}`),
    title: restricted ? t('evidence:restricted') : title,
  })

/** What is due as text of a calendar file (RFC 5545): a whole day each, with its owner, coming again where it does. */
export function calendarText(items: readonly DueItem[], words: ExportWords, now: string): string {
  const calendar = ical({
    name: words.t('steps:calendar.page'),
    prodId: { company: 'Fivefold', product: 'Fivefold' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: 'UTC',
  })
  for (const item of items) {
    calendar.createEvent({
      id: `${item.kind}-${item.id}@fivefold`,
      stamp: new Date(now),
      start: dayOf(item.dueOn),
      allDay: true,
      summary: withPlainBreaks(summaryOf(item, words)),
      description:
        item.owner === null ? null : withPlainBreaks(words.t('steps:calendar.of', { owner: item.owner })),
      repeating:
        item.repeatMonths === null
          ? null
          : { freq: ICalEventRepeatingFreq.MONTHLY, interval: item.repeatMonths },
    })
  }
  return calendar.toString()
}

/** Writes what is due, as the calendar shows it, for another calendar program. */
export async function exportCalendar(
  { file, language, ...filter }: InputOf<'steps.export-calendar'>,
  call: Call,
): Promise<{ rows: number }> {
  const path = call.files.path(file, 'save')
  const all = await dueItems(call.store, call.assetsDir, call.today(), language)
  const items = all.filter(item => fitsDue(item, filter))
  await writeBytes(path, calendarText(items, exportWords(language), call.now()))
  return { rows: items.length }
}
