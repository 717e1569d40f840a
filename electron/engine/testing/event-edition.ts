import { createHash } from 'node:crypto'
import type { LabelledEvents } from '@shared/reference/event-columns'
import type { EventsEdition } from '@shared/reference/events-edition'
import { uuidV7 } from '@shared/ids/id'
import { addDays } from '@shared/units/calendar-date'
import { insert } from '../store/change'
import { eventBlobs, keepEventBlobs } from '../store/events'
import { openStore } from '../store/store'
import type { TestEngine } from './test-engine'

const AT = '2026-11-24T08:00:00.000Z'

function headerOf({ columns }: LabelledEvents): EventsEdition {
  return {
    id: 'events-test',
    kind: 'events',
    edition: 'Invented events',
    asOf: addDays('1970-01-01', columns.lastDay),
    licence: 'none',
    credits: [],
    sources: [],
    family: 'ucdp',
    preliminary: false,
    count: columns.count,
    firstDay: Math.min(columns.lastDay, ...columns.day),
    lastDay: columns.lastDay,
    countries: [...columns.countries],
    vague: 0,
    deaths: columns.deaths.reduce((sum, deaths) => sum + deaths, 0),
  }
}

/** Puts an accepted edition of events into the closed file of a test, as the importer would leave it, and opens it again. */
export async function useEvents(test: TestEngine, path: string, events: LabelledEvents): Promise<void> {
  await test.ask('workspace.close', {})
  const store = openStore(path)
  const { content, labels } = eventBlobs(events)
  const header = headerOf(events)
  store.trail.commit(
    {
      topic: 'reference',
      action: 'reference.load',
      summary: { file: 'events.csv', count: events.columns.count },
      undo: 'record',
      rows: [
        insert('edition', {
          id: uuidV7(Date.parse(AT), new Uint8Array(16).fill(7)),
          kind: 'events',
          name: header.edition,
          as_of: header.asOf,
          file_name: 'events.csv',
          sha256: createHash('sha256').update(content.sha256).digest('hex'),
          entry_count: events.columns.count,
          loaded_at: AT,
          content: JSON.stringify(header),
          family: 'ucdp',
          state: 'active',
          giver: null,
          content_blob: content.sha256,
          labels_blob: labels.sha256,
          verdicts: '[]',
          decided_at: AT,
          decided_by: 'Tester',
          decided_reason: 'Official file',
        }),
      ],
      bulk: [keepEventBlobs(content, labels)],
      touched: ['reference', 'risk'],
    },
    { actor: 'Tester', at: AT },
  )
  store.close()
  await test.ask('workspace.open', { file: test.opening(path) })
}
