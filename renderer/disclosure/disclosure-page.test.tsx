// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import oecd5 from '../../assets/frameworks/regimes/oecd5.json'
import type { Statement, StatementPreview } from '@shared/contract/disclosure'
import { buildStatement } from '@shared/disclosure/build'
import { regimeSchema } from '@shared/disclosure/regime'
import { statementJson } from '@shared/disclosure/report-json'
import { fullFacts } from '@shared/disclosure/testing/facts'
import { english } from '@shared/disclosure/testing/speech'
import { renderScreen, refuse, type Answers } from '../kit/testing/screen'
import { DisclosurePage } from './disclosure-page'

/** Of a statement in another language than the window's: its tables and charts are called as it calls them. */
const labels = { draft: 'ENTWURF', edition: 'Ausgabe', table: 'Tabelle', chart: 'Abbildung' }
let shown: StatementPreview
const draft: Statement = {
  regime: 'OECD5',
  edition: 3,
  status: 'draft',
  also: null,
  approval: null,
  signatory: null,
  notApplicable: {},
  publications: [],
  ownWords: { summary: 'Two mills were sold.' },
  reason: null,
}

beforeAll(async () => {
  // jsdom has no fonts; growing text fields listen for their arrival.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  const report = buildStatement(fullFacts, regimeSchema.parse(oecd5), await english())
  shown = { ...statementJson(report), labels }
})

afterEach(cleanup)

const answers = (more: Answers = {}, statement = draft): Answers => ({
  'disclosure.regimes': () => [regimeSchema.parse(oecd5)],
  'disclosure.checklist': () => ({ checks: [] }),
  'disclosure.statement': () => statement,
  'disclosure.preview': () => shown,
  'disclosure.history': () => [],
  'disclosure.let-through-list': () => [],
  'disclosure.key': () => ({ key: null }),
  'disclosure.remarks': () => ({ remarks: [] }),
  ...more,
})
const open = (more: Answers = {}, statement = draft) =>
  renderScreen(<DisclosurePage />, {
    answers: answers(more, statement),
    bridge: {
      pick: () => Promise.resolve({ token: 'token-of-the-bundle', name: 'bundle.zip' }),
      pickFolder: () => Promise.resolve({ token: 'token-of-the-folder', name: 'out' }),
      pickSave: () => Promise.resolve({ token: 'token-of-the-target', name: 'bundle.zip' }),
      showInFolder: () => Promise.resolve(),
    },
  })
const tab = (name: string) => screen.findByRole('tab', { name })

describe('the disclosure page', () => {
  it('shows what the regime asks for, by what it is answered, and the statement beside it', async () => {
    open()
    const table = await screen.findByRole('table', { name: 'What OECD step 5 asks for' })
    const row = within(table).getByRole('row', { name: /Audit summary/ })
    expect(within(row).getByText('Answered')).toBeDefined()
    expect(screen.getByText('6 answered · 5 partly · 0 missing · 0 not applicable')).toBeDefined()
    const preview = screen.getByRole('region', { name: 'The statement as it is printed' })
    expect(within(preview).getByRole('heading', { name: /Where the risk is/ })).toBeDefined()
    expect(preview.textContent).toContain('ENTWURF')
  })

  it('keeps own words', async () => {
    const { user, engine } = open({ 'disclosure.edit': () => draft })
    await user.click(await tab('Own words'))
    const field = await screen.findByRole('textbox', { name: 'Next year' })
    await user.type(field, 'We will map tier 2.')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(engine.calls.some(call => call.name === 'disclosure.edit')).toBe(true))
    const edit = engine.calls.find(call => call.name === 'disclosure.edit')
    expect(edit?.input).toMatchObject({
      regime: 'OECD5',
      ownWords: { summary: 'Two mills were sold.', 'next-year': 'We will map tier 2.' },
    })
  })

  it('asks before it replaces files, and says what was written', async () => {
    const files = [
      {
        format: 'pdf' as const,
        name: 'Harbour_2026_OECD5_ed3-draft.pdf',
        path: '/out/x.pdf',
        sizeBytes: 204_800,
        sha256: 'a'.repeat(64),
      },
    ]
    const { user, engine } = open({
      'disclosure.export': input =>
        input.replace === true
          ? {
              files,
              coverage: { answered: 6, partly: 5, missing: 0, notApplicable: 0 },
              withheld: { few: 2, others: 1, texts: [], evidence: [] },
              leaks: {
                passed: true,
                files: 1,
                sought: 12,
                tooShort: 0,
                leaks: [],
                more: 0,
                unread: [],
                letThrough: [],
              },
            }
          : refuse({
              code: 'conflict',
              detail: 'files-exist',
              params: { count: 1, names: 'Harbour_2026_OECD5_ed3-draft.pdf' },
            }),
    })
    await user.click(await tab('Export'))
    await user.click(await screen.findByRole('button', { name: 'Choose a folder and export…' }))
    expect(await screen.findByText(/One file of this name is already there/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Replace them' }))
    expect(await screen.findByText('One file was written.')).toBeDefined()
    expect(screen.getByText('Harbour_2026_OECD5_ed3-draft.pdf')).toBeDefined()
    expect(screen.getByText(/2 small counts of people or cases/)).toBeDefined()
    expect(engine.calls.filter(call => call.name === 'disclosure.export')).toHaveLength(2)
  })

  it('says for whom, what they are not told, and what must not go out', async () => {
    const { user, engine } = open({
      'disclosure.leak-check': () => ({
        withheld: { few: 3, others: 2, texts: [], evidence: [] },
        takenOut: [{ kind: 'supplier', text: 'Kosi Garments' }],
        leaks: {
          passed: false,
          letThrough: [],
          unread: [{ file: 'evidence/0003.pdf', inside: [], place: { at: 'page', which: '3' } }],
          files: 5,
          sought: 90,
          tooShort: 1,
          more: 0,
          leaks: [
            {
              kind: 'email',
              file: 'x.docx',
              inside: ['word/document.xml'],
              place: { at: 'line', which: '7' },
              found: 'r.thapa@mill.example',
              times: 1,
            },
          ],
        },
      }),
    })
    await user.click(await tab('Export'))
    const chips = await screen.findAllByRole('group', { name: 'For whom' })
    await user.click(within(chips[0]!).getByRole('button', { name: 'Customer' }))
    expect(screen.getByText(/positions rounded to whole degrees/)).toBeDefined()
    await user.click(screen.getAllByRole('button', { name: 'Check for leaks' })[0]!)
    expect((await screen.findAllByText('r.thapa@mill.example')).length).toBeGreaterThan(0)
    expect(screen.getByText('x.docx › word/document.xml › line 7')).toBeDefined()
    expect(screen.getByText(/evidence\/0003.pdf › page 3/)).toBeDefined()
    expect(screen.getByText(/Nothing is saved before it is mended/)).toBeDefined()
    expect(engine.calls.find(call => call.name === 'disclosure.leak-check')?.input).toEqual({
      regime: 'OECD5',
      profile: 'customer',
      leastCount: 5,
      what: 'files',
      evidence: false,
      language: 'en',
    })
  })

  it('lets a find through with a reason, checks again, says so, and takes it back', async () => {
    const one = {
      id: '01a20ca1-a590-725c-8285-4a6f93056f55',
      kind: 'person' as const,
      text: 'Anna Berg',
      reason: 'Is a trade mark',
      by: 'Meera',
      at: '2026-11-27T09:00:00.000Z',
    }
    const list: (typeof one)[] = []
    const leak = { kind: one.kind, file: 'x.docx', inside: [], place: null, found: one.text, times: 2 }
    const { user, engine } = open({
      'disclosure.let-through-list': () => list,
      'disclosure.let-through': () => {
        list.push(one)
        return { id: one.id }
      },
      'disclosure.hold-again': () => null,
      'disclosure.leak-check': () => ({
        withheld: { few: 0, others: 0, texts: [], evidence: [] },
        takenOut: [
          { kind: 'supplier', text: 'Kosi Garments' },
          { kind: 'contact', text: 'sita@kosi.example' },
        ],
        leaks: {
          passed: list.length > 0,
          files: 5,
          sought: 90,
          tooShort: 0,
          more: 0,
          leaks: list.length > 0 ? [] : [leak, { ...leak, file: 'x.html' }],
          unread: [],
          letThrough: list.map(passed => ({ ...passed, times: 2, files: ['x.docx', 'x.html'] })),
        },
      }),
    })
    await user.click(await tab('Export'))
    await user.click((await screen.findAllByRole('button', { name: 'Check for leaks' }))[0]!)
    expect(await screen.findByRole('button', { name: 'Let “Kosi Garments” through' })).toBeDefined()
    expect(screen.queryByRole('button', { name: /sita@kosi/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Let “Anna Berg” through' }))
    const keep = screen.getByRole('button', { name: 'Let it through' })
    expect(keep.hasAttribute('disabled') || keep.getAttribute('aria-disabled') === 'true').toBe(true)
    await user.type(screen.getByRole('textbox', { name: 'Why “Anna Berg” may be told' }), one.reason)
    await user.click(keep)
    expect(await screen.findByText(/1 text was found and let through/)).toBeDefined()
    expect(screen.getByText('x.docx; x.html')).toBeDefined()
    expect(engine.calls.find(call => call.name === 'disclosure.let-through')?.input).toEqual({
      kind: 'person',
      text: 'Anna Berg',
      reason: one.reason,
    })
    expect(engine.calls.filter(call => call.name === 'disclosure.leak-check')).toHaveLength(2)
  })

  it('calls tables and charts as the statement does, not as the window would', async () => {
    open()
    expect((await screen.findAllByText(/^Tabelle \d+\./)).length).toBeGreaterThan(3)
    expect(screen.queryByText(/^Table \d+\./)).toBeNull()
    expect(screen.getByText('ENTWURF · Ausgabe 3')).toBeDefined()
  })

  it('names what is wrong with a bundle', async () => {
    const known = {
      entity: 'Harbour Textiles Ltd',
      period: '2026',
      regime: 'OECD5',
      edition: 3,
      status: 'draft' as const,
      generatedAt: '2027-01-12T09:30:00.000Z',
      previous: null,
      profile: null,
    }
    const { user } = open({
      'disclosure.verify': () => ({
        valid: false,
        outcome: 'invalid',
        problems: [
          { code: 'file-altered', path: 'scores/suppliers.jsonl', line: null, id: null },
          { code: 'line-altered', path: 'scores/suppliers.jsonl', line: 7, id: 'abc' },
        ],
        remarks: [],
        signer: null,
        trailEntries: 3,
        signedHeads: 0,
        newestHead: null,
        fingerprint: 'b'.repeat(64),
        filesChecked: 9,
        bytesChecked: 1000,
        ...known,
      }),
    })
    await user.click(await tab('Check a bundle'))
    await user.click(await screen.findByRole('button', { name: 'Choose a bundle…' }))
    expect(await screen.findByText('scores/suppliers.jsonl was changed.')).toBeDefined()
    expect(screen.getByText('scores/suppliers.jsonl, line 7 (record abc), was changed.')).toBeDefined()
  })

  it('says that a bundle is newer, and not that it was changed', async () => {
    const { user } = open({
      'disclosure.verify': () => ({
        valid: false,
        outcome: 'newer',
        problems: [{ code: 'manifest-newer', path: 'manifest.json', line: null, id: null }],
        remarks: [],
        signer: null,
        trailEntries: 0,
        signedHeads: 0,
        newestHead: null,
        fingerprint: null,
        filesChecked: 0,
        bytesChecked: 0,
        entity: null,
        period: null,
        regime: null,
        edition: null,
        status: null,
        generatedAt: null,
        previous: null,
        profile: null,
      }),
    })
    await user.click(await tab('Check a bundle'))
    await user.click(await screen.findByRole('button', { name: 'Choose a bundle…' }))
    expect(await screen.findByText(/^Not checked: the bundle was made by a newer version/)).toBeDefined()
    expect(screen.queryByText(/was changed/)).toBeNull()
  })

  it('keeps the approval with the draft where it cannot become final, so that the list of checks judges it too', async () => {
    const edits: unknown[] = []
    const { user } = open({
      'disclosure.edit': input => {
        edits.push(input)
        return 'status' in (input as object)
          ? refuse({ code: 'refused', detail: 'final-has-errors', params: { count: 2 } })
          : draft
      },
    })
    await user.click(await tab('Approval'))
    const form = await screen.findByRole('form', { name: 'Approval' })
    await user.type(within(form).getByRole('textbox', { name: /Approved by/ }), 'Ada Okafor')
    await user.type(within(form).getByRole('textbox', { name: /Role/ }), 'COO')
    await user.type(within(form).getByRole('textbox', { name: /Date of approval/ }), '20 Jan 2027')
    await user.click(within(form).getByRole('button', { name: 'Approve as final' }))
    expect(await within(form).findByText(/What is wrong \(2\) stands in the list of checks/)).toBeDefined()
    const approval = { name: 'Ada Okafor', role: 'COO', date: '2027-01-20', capacity: null }
    await waitFor(() =>
      expect(edits).toEqual([
        { regime: 'OECD5', approval, status: 'final' },
        { regime: 'OECD5', approval },
      ]),
    )
  })

  it('locks a final edition and offers the next', async () => {
    const approval = {
      name: 'Ada Okafor',
      role: 'COO',
      date: '2027-01-20',
      capacity: 'governing-body' as const,
    }
    const signatory = { name: 'Bo Lind', role: 'Partner', date: '2027-01-21', capacity: 'partner' as const }
    const { user, engine } = open(
      { 'disclosure.next-edition': () => ({ ...draft, edition: 4 }) },
      { ...draft, status: 'final', approval, signatory },
    )
    await user.click(await tab('Approval'))
    expect((await screen.findAllByText('Ada Okafor')).length).toBeGreaterThan(0)
    expect(screen.getByText('governing body')).toBeDefined()
    expect(screen.getByText('Bo Lind, Partner, 21 Jan 2027')).toBeDefined()
    await user.type(
      screen.getByRole('textbox', { name: /Why a new edition/ }),
      'A supplier was counted twice.',
    )
    const form = screen.getByRole('form', { name: 'Begin the next edition' })
    await user.click(within(form).getByRole('button', { name: 'Begin the next edition' }))
    await waitFor(() =>
      expect(engine.calls.find(call => call.name === 'disclosure.next-edition')?.input).toEqual({
        regime: 'OECD5',
        reason: 'A supplier was counted twice.',
      }),
    )
  })
})
