import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@shared/units/calendar-date'
import { timelineOf } from './timeline'

const TODAY = '2026-11-26'
const action = (startsOn: string | null, dueOn: string) => ({
  startsOn,
  dueOn,
  createdAt: '2026-11-16T08:00:00.000Z',
})

describe('the timeline of actions', () => {
  it('reaches from the first day to the last, today among them', () => {
    const line = timelineOf([action('2026-11-06', '2026-12-16'), action(null, '2026-11-26')], TODAY)
    expect([line.from, line.to, line.todayPct]).toEqual(['2026-11-06', '2026-12-16', 50])
    expect(line.spanOf(action(null, '2026-11-26'))).toEqual({ startPct: 25, widthPct: 25 })
  })

  it('marks an action that was written down after its date on its date', () => {
    const late = action(null, '2026-11-06')
    expect(timelineOf([late], TODAY).spanOf(late).startPct).toBe(0)
  })

  it('keeps every bar on the line', () => {
    const day = fc.nat(1000).map(days => addDays('2026-01-01', days))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(day, { nil: null }), day)), found => {
        const actions = found.map(([start, due]) => action(start, due))
        const line = timelineOf(actions, TODAY)
        for (const one of actions) {
          const { startPct, widthPct } = line.spanOf(one)
          expect(startPct).toBeGreaterThanOrEqual(0)
          expect(startPct + widthPct).toBeLessThanOrEqual(101)
        }
      }),
    )
  })
})
