// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { OpenedList, PlanInput, PlanResult } from '@shared/contract/intake'
import { refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { IntakePage } from './intake-page'

afterEach(cleanup)

const NONE = { added: 0, updated: 0 }
const plan = (more: Partial<PlanResult> = {}): PlanResult => ({
  counts: { added: 2, updated: 0, joined: 0, unchanged: 0, skipped: 0, question: 0 },
  records: {
    suppliers: { added: 2, updated: 0 },
    sites: NONE,
    originGroups: NONE,
    recruiters: NONE,
    recruiterLinks: NONE,
    corridors: NONE,
    corridorStops: NONE,
    corridorFees: NONE,
    corridorRecruiters: NONE,
    corridorCohorts: NONE,
    supplyRelations: NONE,
    contacts: NONE,
    relatedParties: NONE,
    declarations: NONE,
    declarationAnswers: NONE,
  },
  problemCount: 0,
  problems: [],
  questions: [],
  columnQuestions: [],
  changes: [],
  unusedColumns: [],
  unusedSheets: [],
  leftContacts: 0,
  readAs: null,
  ...more,
})

const opened: OpenedList = {
  fileName: 'list.csv',
  sizeBytes: 2000,
  sha256: 'a'.repeat(64),
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  template: null,
  importedBefore: null,
  sheets: [
    {
      name: 'list',
      hidden: false,
      filledRows: 3,
      table: {
        headingRows: [1],
        firstRow: 2,
        lastRow: 3,
        rowCount: 2,
        leftOut: [],
        kind: 'suppliers',
        recognised: true,
        missing: [],
        layout: null,
        remembered: null,
        columns: [
          {
            column: 0,
            letters: 'A',
            heading: 'Name',
            group: null,
            target: 'supplier.name',
            confidence: 1,
            samples: ['Delta'],
          },
          {
            column: 1,
            letters: 'B',
            heading: 'Land',
            group: null,
            target: 'supplier.country',
            confidence: 0.99,
            samples: ['Nepaal'],
          },
        ],
      },
    },
  ],
}

function tableOf({ sheets }: OpenedList) {
  const table = sheets[0]?.table
  if (!table) throw new Error('no table')
  return table
}

const problem = {
  sheet: 'list',
  row: 2,
  ref: 'B2',
  heading: 'Land',
  value: 'Nepaal',
  severity: 'warning' as const,
  code: 'country-unknown',
  params: { value: 'Nepaal' },
  suggestion: 'NP',
}

const TOKEN = 'token-of-the-list-1'
const bridge = { pick: () => Promise.resolve({ token: TOKEN, name: 'list.csv' }) }

const answers = (planned: (input: PlanInput) => PlanResult): Answers => ({
  'intake.list': () => [],
  'intake.mappings': () => [],
  'intake.profiles': () => ({ profiles: [] }),
  'intake.open': () => opened,
  'intake.plan': planned,
  'intake.guess': () => ({ ...tableOf(opened), kind: 'recruiters' }),
  'intake.commit': input => ({ ...planned(input), importId: '01900000-0000-7000-8000-000000000000' }),
  'trail.steps': () => ({ undo: null, redo: null, depth: 0 }),
})

describe('bringing a list in', () => {
  it('goes from file to workspace by keyboard, and writes only at the last step', async () => {
    const { user, engine } = renderScreen(<IntakePage />, { bridge, answers: answers(() => plan()) })
    const press = async (name: string): Promise<void> => {
      const button = await screen.findByRole('button', { name })
      button.focus()
      await user.keyboard('{Enter}')
    }
    await press('Choose a file…')
    expect(await screen.findByRole('combobox', { name: 'What Land becomes' })).toHaveValue('supplier.country')
    await press('See what would happen')
    expect(await screen.findByRole('heading', { name: 'What would happen' })).toHaveFocus()
    expect(engine.calls.map(call => call.name)).not.toContain('intake.commit')
    await press('Bring it in')
    expect(await screen.findByText('list.csv is in the workspace')).toBeVisible()
    expect(engine.calls.at(-1)?.name).not.toBe('intake.plan')
  })

  it('sends the mapping the person chose', async () => {
    const { user, engine } = renderScreen(<IntakePage />, { bridge, answers: answers(() => plan()) })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'What Land becomes' }),
      'supplier.region',
    )
    await user.click(screen.getByRole('button', { name: 'See what would happen' }))
    await screen.findByRole('heading', { name: 'What would happen' })
    const call = engine.calls.find(({ name }) => name === 'intake.plan')
    expect(call?.input).toMatchObject({
      file: TOKEN,
      sheets: [{ columns: [{ target: 'supplier.name' }, { target: 'supplier.region' }] }],
    })
  })

  it('reads the file in the letters the person chose, from there to the last step', async () => {
    const { user, engine } = renderScreen(<IntakePage />, {
      bridge,
      answers: {
        ...answers(() => plan()),
        'intake.open': ({ encoding }) => ({ ...opened, encoding: encoding ?? 'windows-1252' }),
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    const letters = await screen.findByRole('combobox', { name: 'Letters of the file' })
    expect(letters).toHaveValue('windows-1252')
    await user.selectOptions(letters, 'windows-1250')
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Letters of the file' })).toHaveValue('windows-1250'),
    )
    await user.selectOptions(screen.getByRole('combobox', { name: 'It lists' }), 'recruiters')
    await user.click(screen.getByRole('button', { name: 'See what would happen' }))
    await screen.findByRole('heading', { name: 'What would happen' })
    const inputs = (name: string) => engine.calls.filter(call => call.name === name).map(call => call.input)
    expect(inputs('intake.open')).toEqual([{ file: TOKEN }, { file: TOKEN, encoding: 'windows-1250' }])
    expect(inputs('intake.guess')).toMatchObject([{ encoding: 'windows-1250', kind: 'recruiters' }])
    expect(inputs('intake.plan')).toMatchObject([{ encoding: 'windows-1250' }])
  })

  it('mends all cells alike at once and plans again', async () => {
    const planned = (input: PlanInput): PlanResult =>
      input.sheets?.[0]?.columns[1]?.replace?.['Nepaal'] === 'NP'
        ? plan()
        : plan({ problemCount: 1, problems: [problem] })
    const { user } = renderScreen(<IntakePage />, { bridge, answers: answers(planned) })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    await user.click(await screen.findByRole('button', { name: 'See what would happen' }))
    const row = (await screen.findByText('“Nepaal” is no country we know')).closest('tr')
    if (!row) throw new Error('no row')
    expect(within(row).getByRole('textbox', { name: 'Read “Nepaal” as' })).toHaveValue('Nepal')
    await user.click(within(row).getByRole('button', { name: 'Fix' }))
    await waitFor(() => expect(screen.queryByText('“Nepaal” is no country we know')).toBeNull())
  })

  it('asks about rows that may mean a known supplier', async () => {
    const question = {
      key: 'list!2',
      sheet: 'list',
      row: 2,
      code: 'same-name-other-number',
      params: { name: 'Delta', country: 'Nepal' },
      options: [{ answer: 'known-id', label: 'Delta · NP · 12', compared: null }],
    }
    const planned = (input: PlanInput): PlanResult =>
      plan(input.answers['list!2'] === 'new' ? {} : { questions: [question] })
    const { user } = renderScreen(<IntakePage />, { bridge, answers: answers(planned) })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    await user.click(await screen.findByRole('button', { name: 'See what would happen' }))
    await user.click(await screen.findByRole('button', { name: 'A new supplier' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'A new supplier' })).toBeNull())
  })

  it('gives the same answer to all questions alike, and asks again on demand', async () => {
    const question = (row: number) => ({
      key: `list!${row}`,
      sheet: 'list',
      row,
      code: 'likely-supplier',
      params: { name: `Delta ${row}` },
      options: [{ answer: `known-${row}`, label: `Delta ${row}, known`, compared: null }],
    })
    const planned = ({ answers: given }: PlanInput): PlanResult =>
      plan({ questions: [2, 3].map(question).filter(({ key }) => given[key] === undefined) })
    const { user, engine } = renderScreen(<IntakePage />, { bridge, answers: answers(planned) })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    await user.click(await screen.findByRole('button', { name: 'See what would happen' }))
    await user.click(await screen.findByRole('button', { name: 'All are the record shown' }))
    expect(await screen.findByText(/You answered 2 questions/)).toBeVisible()
    expect(engine.calls.at(-1)?.input).toMatchObject({
      answers: { 'list!2': 'known-2', 'list!3': 'known-3' },
    })
    // What had the focus is gone; it stands at the line that says what was decided.
    expect(document.activeElement).toHaveAttribute('role', 'status')
    await user.click(screen.getByRole('button', { name: 'Ask again' }))
    expect(await screen.findByRole('button', { name: 'It is Delta 3, known' })).toBeVisible()
  })

  it('accepts all suggestions at once, or mends one cell of many', async () => {
    const inRow = (row: number) => ({ ...problem, row, ref: `B${row}` })
    const other = {
      ...problem,
      row: 9,
      ref: 'B9',
      value: 'Indai',
      params: { value: 'Indai' },
      suggestion: 'IN',
    }
    const planned = (input: PlanInput): PlanResult => {
      const column = input.sheets?.[0]?.columns[1]
      const problems = [inRow(2), inRow(3), other].filter(
        ({ row, value }) => column?.replace?.[value] === undefined && column?.cells?.[row] === undefined,
      )
      return plan({ problemCount: problems.length, problems })
    }
    const { user } = renderScreen(<IntakePage />, { bridge, answers: answers(planned) })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    await user.click(await screen.findByRole('button', { name: 'See what would happen' }))
    // A suggested country is said by its name; its code is what is read.
    expect(await screen.findByDisplayValue('India')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Only B2' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Only B2' })).toBeNull())
    expect(screen.getByText('B3')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Accept all 2 suggestions' }))
    expect(await screen.findByText(/3 values are read as you said/)).toBeVisible()
    expect(screen.queryByText('B3')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Read them as they stand' }))
    expect(await screen.findByRole('button', { name: 'Fix all 2 like this' })).toBeVisible()
  })

  it('plans anew what was decided while a plan was being made', async () => {
    const waits: (() => void)[] = []
    const question = (row: number) => ({
      key: `list!${row}`,
      sheet: 'list',
      row,
      code: 'likely-supplier',
      params: { name: `Delta ${row}` },
      options: [{ answer: `known-${row}`, label: `Delta ${row}, known`, compared: null }],
    })
    const { user, engine } = renderScreen(<IntakePage />, {
      bridge,
      answers: {
        ...answers(() => plan()),
        'intake.plan': async input => {
          if (Object.keys(input.answers).length === 1) await new Promise<void>(done => waits.push(done))
          return plan({
            questions: [2, 3].map(question).filter(({ key }) => input.answers[key] === undefined),
          })
        },
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    await user.click(await screen.findByRole('button', { name: 'See what would happen' }))
    await user.click(await screen.findByRole('button', { name: 'It is Delta 2, known' }))
    await user.click(screen.getByRole('button', { name: 'It is Delta 3, known' }))
    waits.forEach(done => done())
    await waitFor(() => expect(screen.queryByText('To be answered')).toBeNull())
    expect(engine.calls.at(-1)?.input).toMatchObject({
      answers: { 'list!2': 'known-2', 'list!3': 'known-3' },
    })
  })

  it('takes rows from the clipboard with the table beside the text, and typed rows by button', async () => {
    const { user, engine } = renderScreen(<IntakePage />, {
      answers: { ...answers(() => plan()), 'intake.paste': () => ({ file: TOKEN }) },
    })
    const place = await screen.findByRole('textbox', { name: 'Rows with their headings' })
    const html = '<table><tr><td>Name</td></tr><tr><td>Delta</td></tr></table>'
    const data: Record<string, string> = { 'text/plain': 'Name\nDelta', 'text/html': html }
    fireEvent.paste(place, { clipboardData: { getData: (type: string) => data[type] ?? '' } })
    expect(await screen.findByRole('heading', { name: 'What the columns hold' })).toBeVisible()
    expect(engine.calls.find(({ name }) => name === 'intake.paste')?.input).toEqual({
      name: 'Pasted rows',
      text: 'Name\nDelta',
      html,
    })
    await user.click(screen.getByRole('button', { name: 'Another file' }))
    await user.type(await screen.findByRole('textbox', { name: 'Rows with their headings' }), 'Name,Land')
    await user.click(screen.getByRole('button', { name: 'Read these rows' }))
    expect(await screen.findByRole('heading', { name: 'What the columns hold' })).toBeVisible()
    expect(engine.calls.findLast(({ name }) => name === 'intake.paste')?.input).toMatchObject({
      text: 'Name,Land',
      html: null,
    })
  })

  it('lists how columns were mapped before, and forgets on demand', async () => {
    const mapping = {
      id: '01900000-0000-7000-8000-000000000001',
      kind: 'suppliers' as const,
      headings: ['Nome', 'Paese', 'Città', 'Via', 'CAP', 'IVA', 'Settore'],
      fileName: 'fornitori.csv',
      mappedAt: '2026-11-02T09:00:00.000Z',
      mappedBy: 'Ana',
    }
    const kept = [mapping]
    const { user } = renderScreen(<IntakePage />, {
      answers: {
        ...answers(() => plan()),
        'intake.mappings': () => [...kept],
        'intake.forget-mapping': () => {
          kept.pop()
          return null
        },
      },
      touches: { 'intake.forget-mapping': ['intake'] },
    })
    expect(await screen.findByText(/Nome · Paese .* IVA/)).toBeVisible()
    expect(screen.getByText(/and 1 more/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Forget the mapping of fornitori.csv' }))
    await waitFor(() => expect(screen.queryByText(/Nome · Paese/)).toBeNull())
  })

  it('says why a file was refused, and stays ready for another', async () => {
    const { user } = renderScreen(<IntakePage />, {
      bridge,
      answers: {
        'intake.list': () => [],
        'intake.mappings': () => [],
        'intake.profiles': () => ({ profiles: [] }),
        'intake.open': () =>
          refuse({ code: 'file-unreadable', detail: 'xlsx-encrypted', params: { path: 'list.xlsx' } }),
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/protected with a password/)
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeVisible()
  })
})
