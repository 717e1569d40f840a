// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { catalogues } from '@shared/text/en'
import { PSEUDO_LTR, PSEUDO_RTL, pseudoCatalogue } from '@shared/text/pseudo'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { HomePage } from '../home'
import { useMapState } from '../map/map-state'
import { MapTwin } from '../map/map-twin'
import { renderScreen, type Answers } from '../kit/testing/screen'
import { ProfilePage, StartScreen } from '../workspace'
import { HistoryPage } from './history-page'
import { Rail } from './rail'

const ID = '01900000-0000-7000-8000-000000000001'
const AT = '2026-11-19T10:00:00.000Z'
const workspace = {
  fileName: '~.~',
  folder: '/',
  entity: { ...entityNamed('~'), country: 'QA' },
  period: calendarYear(2026),
  sample: false,
  savedAt: AT,
}
const counts = {
  suppliers: 3,
  recruiters: 1,
  corridors: 1,
  screening: 2,
  response: 1,
  grievances: 0,
  remedy: 1,
  audits: 0,
  evidence: 4,
}
const step = { seq: 1, action: 'workspace.edit', summary: { entity: '~', period: '~' } }
const band = { low: 1, medium: 1, high: 1, critical: 1, notKnown: 1 }

const answers: Answers = {
  'workspace.current': () => workspace,
  'trail.steps': () => ({ undo: step, redo: null, depth: 1 }),
  'trail.list': () => ({
    total: 1,
    entries: [
      {
        ...step,
        at: AT,
        actor: '~',
        topic: 'workspace',
        reason: null,
        kind: 'step',
        refersTo: null,
        rowCount: 1,
        hash: '0000',
        rows: [],
      },
    ],
  }),
  'home.rail': () => ({
    steps: [
      { step: 'S1', donePct: 100 },
      { step: 'S2', donePct: 20 },
    ],
    counts,
  }),
  'home.overview': () => ({
    steps: [{ step: 'S1', donePct: 40, attention: true, line: { code: 'gates', params: { count: 2 } } }],
    due: {
      withinDays: 14,
      until: '2026-12-01',
      total: 1,
      overdue: 1,
      items: [
        {
          kind: 'action',
          id: ID,
          title: '~',
          dueOn: '2026-11-20',
          lateByDays: 3,
          supplierId: null,
          count: null,
        },
      ],
    },
    risky: {
      scored: true,
      critical: 1,
      high: 1,
      provisional: 0,
      items: [{ supplierId: ID, name: '~', band: 'critical', score: 80 }],
    },
    changed: {
      since: null,
      bandChanges: 0,
      items: [{ code: 'screening', params: {}, count: 2, at: AT, seq: 1 }],
    },
    missing: { total: 0, items: [] },
    runs: [{ runId: ID, at: AT, ...band }],
  }),
}

/** Months, countries and the joints of lists are written by Intl for the language, not by the catalogues. */
function wordsOfIntl(language: string): string[] {
  const locale = language === PSEUDO_LTR ? 'en-GB' : language
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)))
  const month = (style: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' })
  const dayPeriods = [1, 13].flatMap(hour =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', hour12: true })
      .formatToParts(new Date(2026, 0, 1, hour))
      .filter(part => part.type === 'dayPeriod'),
  )
  const joints = new Intl.ListFormat(locale)
    .formatToParts(['1', '2', '3'])
    .filter(part => part.type === 'literal')
  const names = [
    ...months.map(day => month('long').format(day)),
    ...months.map(day => month('short').format(day)),
    new Intl.DisplayNames(locale, { type: 'region' }).of('QA') ?? '',
  ]
  return [...names, ...[...joints, ...dayPeriods].map(part => part.value.trim())].filter(word =>
    /\p{Letter}/u.test(word),
  )
}

/** Lists of countries, code, keys and what the browser measures with are no texts of ours. */
const NOT_OURS = 'style,code,kbd,[role=listbox],textarea[aria-hidden=true]'

/** What a person reads or hears in the page that did not come through the language layer. */
function escaped(language: string): string[] {
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  while (walker.nextNode() !== null) {
    const node = walker.currentNode
    const element = node instanceof Element ? node : node.parentElement
    if (element?.closest(NOT_OURS)) continue
    if (node instanceof Element)
      texts.push(...['aria-label', 'title', 'placeholder'].map(name => node.getAttribute(name) ?? ''))
    else texts.push(node.textContent ?? '')
  }
  const strip = [/⟦[^⟦⟧]*⟧/g, ...wordsOfIntl(language)]
  return texts
    .map(text => strip.reduce<string>((rest, one) => rest.replaceAll(one, ''), text))
    .filter(text => /\p{Letter}/u.test(text))
}

async function check(view: ReactNode, seen: () => Promise<unknown>, language: string): Promise<void> {
  renderScreen(view, { answers, language, resources: pseudo })
  await seen()
  expect(escaped(language)).toEqual([])
}

let pseudo: Record<string, object>
beforeAll(() => {
  pseudo = pseudoCatalogue(catalogues)
})
afterEach(cleanup)

const map = {
  run: null,
  exposureKm: 100,
  sites: [],
  sitesNotPlaced: 2,
  hotspots: [],
  routes: [],
  corridors: [],
  editions: [],
}

function Twin() {
  return <MapTwin state={useMapState(map, undefined)} />
}

describe.each([PSEUDO_LTR, PSEUDO_RTL])('every text goes through the language layer (%s)', language => {
  it.each<[string, ReactNode, () => Promise<unknown>]>([
    ['start', <StartScreen key="start" />, () => screen.findByRole('heading', { level: 1 })],
    ['rail', <Rail key="rail" workspace={workspace} />, () => screen.findByText('3')],
    ['home', <HomePage key="home" />, () => screen.findByText('80')],
    ['profile', <ProfilePage key="profile" />, () => screen.findAllByRole('textbox')],
    ['history', <HistoryPage key="history" />, () => screen.findByRole('grid')],
    ['map table', <Twin key="map" />, () => screen.findByRole('heading', { level: 2 })],
  ])('%s', async (_, view, seen) => check(view, seen, language))
})
