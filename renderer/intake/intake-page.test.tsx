// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { OpenedList, PlanInput, PlanResult } from '@shared/contract/intake'
import { refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { IntakePage } from './intake-page'

// Roles are looked up in selects of seventy options; a busy machine needs more than the usual second.
configure({ asyncUtilTimeout: 20_000 })
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
    supplyRelations: NONE,
    contacts: NONE,
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
  'intake.open': () => opened,
  'intake.plan': planned,
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
    expect(within(row).getByRole('textbox', { name: 'Read “Nepaal” as' })).toHaveValue('NP')
    await user.click(within(row).getByRole('button', { name: 'Apply' }))
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
    await user.click(await screen.findByRole('radio', { name: 'A new supplier' }))
    await waitFor(() => expect(screen.queryByRole('radio', { name: 'A new supplier' })).toBeNull())
  })

  it('says why a file was refused, and stays ready for another', async () => {
    const { user } = renderScreen(<IntakePage />, {
      bridge,
      answers: {
        'intake.list': () => [],
        'intake.open': () =>
          refuse({ code: 'file-unreadable', detail: 'xlsx-encrypted', params: { path: 'list.xlsx' } }),
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/protected with a password/)
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeVisible()
  })
})
