// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Candidate, ListEdition, ScreeningState, Verdict } from '@shared/contract/screening'
import { NameIndex } from '@shared/screening/name-index'
import { DEFAULT_SETTINGS } from '@shared/screening/settings'
import { entryOf, subjectOf } from '@shared/screening/testing/entries'
import { Notices } from '../app/notices'
import { refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { ScreeningPage } from './screening-page'

afterEach(cleanup)

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`

const edition: ListEdition = {
  id: id(1),
  code: 'UN-SC',
  title: 'UN Security Council Consolidated List',
  publisher: 'United Nations Security Council',
  kind: 'sanctions',
  generatedAt: '2026-11-02T00:00:00.000Z',
  loadedAt: '2026-11-24T08:00:00.000Z',
  fileName: 'list.xml',
  sizeBytes: 60_000,
  sha256: 'a'.repeat(64),
  entries: 38,
  persons: 18,
  organisations: 20,
  vessels: 0,
  aircraft: 0,
  names: 90,
  rejected: [],
  rejectedCount: 0,
  current: true,
  difference: null,
  mapping: null,
}

const run: ScreeningState['run'] = {
  id: id(2),
  at: '2026-11-24T08:05:00.000Z',
  threshold: 0.58,
  editions: [
    {
      id: id(1),
      code: 'UN-SC',
      title: edition.title,
      generatedAt: edition.generatedAt,
      sha256: edition.sha256,
      entries: 38,
    },
  ],
  subjects: 214,
  namesChecked: 240,
  namesUncheckable: 2,
  candidates: 1,
  fresh: 1,
}

const nothing: ScreeningState = {
  lists: [],
  run: null,
  open: 0,
  reopened: 0,
  toConfirm: 0,
  decided: { true: 0, false: 0, unsure: 0 },
  stale: false,
}
const screened: ScreeningState = { ...nothing, lists: [edition], run, open: 1 }

const BY_ONE = { needsSecond: false, confirmedAt: null, confirmedBy: null } as const
const decision = (verdict: Verdict): NonNullable<Candidate['decision']> => ({
  id: id(9),
  verdict,
  reason: 'Same number',
  decidedAt: '2026-11-24T09:00:00.000Z',
  decidedBy: 'Tester',
  ...BY_ONE,
})

function candidate(): Candidate {
  const entry = entryOf('SILVER DHOW EXCHANGE', { key: 'SMe.004', type: 'organisation', countries: ['YE'] })
  const ours = subjectOf('Silver Dhow Human Resources LLC', { type: 'organisation', countries: ['OM'] })
  const match = NameIndex.of([entry]).search(ours, 0.1).found[0]?.match
  if (match === undefined) throw new Error('no match')
  return {
    runId: id(2),
    n: 0,
    subject: {
      type: 'recruiter',
      id: id(3),
      name: 'Silver Dhow Human Resources LLC',
      names: ['Silver Dhow Human Resources LLC'],
      countries: ['OM'],
      identifiers: [],
      supplierId: null,
      recruiterId: null,
    },
    list: { id: id(1), code: 'UN-SC', title: edition.title, generatedAt: edition.generatedAt },
    entry,
    match: structuredClone(match) as Candidate['match'],
    state: 'open',
    changed: [],
    because: null,
    decision: null,
  }
}

const show = (answers: Answers, more: Partial<Parameters<typeof renderScreen>[1]> = {}) =>
  renderScreen(
    <>
      <ScreeningPage />
      <Notices />
    </>,
    { answers, ...more },
  )

describe('the screening page', () => {
  it('says first that a list is needed, and loads the one that was chosen', async () => {
    const { findAllByRole, findByText, user, engine } = show(
      {
        'screening.state': () => nothing,
        'screening.load-list': () => ({ loaded: [{ edition, already: false }] }),
      },
      { bridge: { pickMany: () => Promise.resolve([{ token: 't'.repeat(24), name: 'list.xml' }]) } },
    )
    await findByText('No sanctions list is loaded yet')
    const [button] = await findAllByRole('button', { name: 'Load lists…' })
    await user.click(button!)
    await findByText(/Loaded UN Security Council Consolidated List: 38 listed parties/)
    expect(engine.calls).toContainEqual({ name: 'screening.load-list', input: { files: ['t'.repeat(24)] } })
  })

  it('says in words why a file is no list', async () => {
    const { findAllByRole, findByRole, user } = show(
      {
        'screening.state': () => nothing,
        'screening.load-list': () =>
          refuse({ code: 'file-wrong-kind', detail: 'html-page', params: { path: 'list.xml' } }),
      },
      { bridge: { pickMany: () => Promise.resolve([{ token: 't'.repeat(24), name: 'list.xml' }]) } },
    )
    await user.click((await findAllByRole('button', { name: 'Load lists…' }))[0]!)
    expect((await findByRole('alert')).textContent).toMatch(/is a web page, not a list/)
  })

  it('names date, list, threshold, names checked and not checkable, and its limits', async () => {
    const { findByText } = show({
      'screening.state': () => screened,
      'screening.candidates': () => ({ rows: [], total: 0 }),
    })
    const facts = await findByText(
      /240 names of 214 parties with UN Security Council Consolidated List of 02 Nov 2026/,
    )
    expect(facts.textContent).toMatch(/threshold 58/)
    expect(facts.textContent).toMatch(/2 names could not be checked/)
    expect(facts.textContent).toMatch(/A name that is not found is not cleared/)
  })

  it('decides with one key and a reason', async () => {
    const { findByRole, findByText, user, engine } = show(
      {
        'screening.state': () => screened,
        'screening.candidates': () => ({ rows: [candidate()], total: 1 }),
        'screening.decide': ({ verdict, reason }) => ({
          decision: {
            id: id(9),
            verdict,
            reason,
            decidedAt: '2026-11-24T09:00:00.000Z',
            decidedBy: 'Tester',
            ...BY_ONE,
          },
          findingId: null,
        }),
      },
      { touches: { 'screening.decide': ['screening'] } },
    )
    await user.click(await findByText('SILVER DHOW EXCHANGE'))
    await findByRole('heading', { name: 'Silver Dhow Human Resources LLC' })
    await findByText(/Ours has “Human Resources” where theirs has “EXCHANGE”/)
    await findByText(/Ours is in Oman, theirs in Yemen/)
    await user.keyboard('f')
    await user.click(await findByRole('button', { name: 'Other country and other line of work' }))
    await user.click(await findByRole('button', { name: 'Save decision' }))
    await findByText('Silver Dhow Human Resources LLC: False match')
    expect(engine.calls).toContainEqual({
      name: 'screening.decide',
      input: { runId: id(2), n: 0, verdict: 'false', reason: 'Other country and other line of work' },
    })
  })

  it.each([
    ['related-party', { supplierId: id(7) }, 'Open the supplier of', `/suppliers/${id(7)}`],
    ['related-party', { recruiterId: id(7) }, 'Open the recruiter of', `/recruiters/${id(7)}`],
    ['auditor', {}, 'Open the audits of', '/audits'],
  ] as const)('leads from a match of a %s to where it is kept: %j', async (type, owner, says, address) => {
    const found = candidate()
    const name = `${says} Silver Dhow Human Resources LLC`
    const row: Candidate = { ...found, subject: { ...found.subject, type, ...owner } }
    const { findByRole } = show({
      'screening.state': () => screened,
      'screening.candidates': () => ({ rows: [row], total: 1 }),
    })
    expect((await findByRole('link', { name })).getAttribute('href')).toContain(address)
  })

  it('lets a second person confirm, and leads to the finding that a true match opens', async () => {
    const waiting = { ...decision('true'), needsSecond: true }
    const row: Candidate = { ...candidate(), state: 'to-confirm', decision: waiting }
    const { findByText, findByRole, user, engine } = show({
      'screening.state': () => ({ ...screened, open: 0, toConfirm: 1 }),
      'screening.candidates': () => ({ rows: [row], total: 1 }),
      'screening.confirm': () => ({
        decision: { ...waiting, confirmedAt: '2026-11-25T09:00:00.000Z', confirmedBy: 'Second' },
        findingId: id(8),
      }),
    })
    await findByRole('button', { name: 'To confirm' })
    await user.click(await findByText('SILVER DHOW EXCHANGE'))
    await findByText(/It counts once a second person has confirmed it: Same number/)
    await user.click(await findByRole('button', { name: 'Confirm as True match' }))
    await findByText('Silver Dhow Human Resources LLC: True match, confirmed by two persons')
    await findByRole('button', { name: 'To the finding' })
    expect(engine.calls).toContainEqual({ name: 'screening.confirm', input: { runId: id(2), n: 0 } })
  })

  it('says why a match comes up', async () => {
    const { findByText, user } = show({
      'screening.state': () => screened,
      'screening.candidates': () => ({ rows: [{ ...candidate(), because: 'entry-new' }], total: 1 }),
    })
    await user.click(await findByText('SILVER DHOW EXCHANGE'))
    await findByText(/the list has this party only since its newest edition/)
  })

  it('keeps threshold, four eyes and reasons of one’s own, and shows what a threshold would give', async () => {
    const { findByRole, findByText, user, engine } = show({
      'screening.state': () => screened,
      'screening.settings': () => DEFAULT_SETTINGS,
      'screening.keep-settings': settings => settings,
      'screening.preview-threshold': () => ({
        parties: 214,
        rows: [{ threshold: 0.7, alerts: 31, parties: 12, recall: 0.82, precision: 0.946 }],
        labelled: { pairs: 532, measuredOn: '2026-11-26' },
      }),
    })
    await user.click(await findByRole('tab', { name: 'Settings' }))
    await user.click(await findByRole('button', { name: 'Count alerts' }))
    await findByText('31')
    await findByText(/532 pairs held back from fitting/)
    await user.click(await findByRole('button', { name: 'Take' }))
    await user.click(await findByRole('checkbox', { name: /Four eyes/ }))
    const reasons = await findByRole('textbox', { name: /For a false match/ })
    await user.clear(reasons)
    await user.type(reasons, 'Other licence')
    await user.click(await findByRole('button', { name: 'Save settings' }))
    await findByText('Settings saved')
    expect(engine.calls.find(call => call.name === 'screening.keep-settings')?.input).toMatchObject({
      threshold: 0.7,
      fourEyes: true,
      templates: { false: ['Other licence'] },
    })
  })

  it('does not take letters typed into a field for a verdict', async () => {
    const { findByText, findByRole, user, queryByRole } = show({
      'screening.state': () => screened,
      'screening.candidates': () => ({ rows: [candidate()], total: 1 }),
    })
    await user.click(await findByText('SILVER DHOW EXCHANGE'))
    await user.type(await findByRole('searchbox', { name: 'Find in names' }), 'tfu')
    expect(queryByRole('button', { name: 'Save decision' })).toBeNull()
  })

  it('writes the certificate of the newest run into a folder that was chosen', async () => {
    const { findByRole, findByText, user, engine } = show(
      {
        'screening.state': () => screened,
        'screening.candidates': () => ({ rows: [], total: 0 }),
        'disclosure.screening-certificate': () => ({
          files: [
            {
              format: 'pdf',
              name: 'certificate.pdf',
              path: '/x/certificate.pdf',
              sizeBytes: 9,
              sha256: 'b'.repeat(64),
            },
          ],
        }),
      },
      { bridge: { pickFolder: () => Promise.resolve({ token: 'f'.repeat(24), name: 'out' }) } },
    )
    await user.click(await findByRole('button', { name: 'Certificate…' }))
    await findByText('The certificate was written: certificate.pdf')
    expect(engine.calls).toContainEqual({
      name: 'disclosure.screening-certificate',
      input: { page: 'A4', folder: 'f'.repeat(24), replace: true },
    })
  })

  it('checks one pasted name', async () => {
    const { entry, match, list } = candidate()
    const { findByRole, findByText, user, engine } = show({
      'screening.state': () => screened,
      'screening.candidates': () => ({ rows: [], total: 0 }),
      'screening.check-name': () => ({
        uncheckable: null,
        lists: [edition],
        found: [{ list, entry, match }],
      }),
    })
    await user.click(await findByRole('tab', { name: 'Check one name' }))
    await user.type(await findByRole('textbox', { name: 'Name, in any script' }), 'Silver Dhow{Enter}')
    await findByText(/1 listed party is like this name/)
    expect(engine.calls).toContainEqual({
      name: 'screening.check-name',
      input: { name: 'Silver Dhow', type: 'unknown', country: null, birthYear: null, threshold: null },
    })
  })
})
