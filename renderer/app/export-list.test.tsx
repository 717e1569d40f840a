// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { ListSearch } from '../kit/search-field'
import { refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { ExportList } from './export-list'
import { Notices, useNoticeStore } from './notices'

afterEach(() => {
  cleanup()
  useNoticeStore.setState({ notices: [] })
})

const seen = {
  filter: { ...ALL_SUPPLIERS, countries: ['BD'] },
  sort: [{ by: 'name' as const, descending: true }],
}

function shown(chosen: string | null, answers: Answers) {
  const asked: string[] = []
  const pickSave = (_: string, name: string) => {
    asked.push(name)
    return Promise.resolve(chosen === null ? null : { token: 'token-of-the-target', name: chosen })
  }
  const view = renderScreen(
    <>
      <ExportList endpoint="suppliers.export" name="Suppliers" seen={seen} />
      <Notices />
    </>,
    { answers, bridge: { pickSave } },
  )
  const press = async () => view.user.click(await screen.findByRole('button', { name: 'Export what I see' }))
  return { ...view, asked, press }
}

describe('exporting what is seen', () => {
  it.each([
    ['Suppliers.xlsx', 'xlsx'],
    ['Mine.CSV', 'csv'],
    ['Mine', 'xlsx'],
  ])('writes %s as %s, with filter and order', async (name, format) => {
    const { engine, asked, press } = shown(name, { 'suppliers.export': () => ({ rows: 3 }) })
    await press()
    await screen.findByText(`${name} was written, with 3 rows`)
    expect(asked).toEqual(['Suppliers.xlsx'])
    expect(engine.calls.filter(call => call.name === 'suppliers.export').map(call => call.input)).toEqual([
      { ...seen, file: 'token-of-the-target', format, language: 'en' },
    ])
  })

  it('says so where the list above which it stands shows fewer rows than it writes', async () => {
    renderScreen(
      <>
        <ListSearch listId="audits" />
        <ExportList endpoint="audits.export" listId="audits" name="Audits" seen={{}} />
      </>,
    )
    expect(await screen.findByRole('button', { name: 'Export what I see' })).toBeTruthy()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Doha' } })
    expect(screen.getByRole('button', { name: 'Export all, also what is not shown' })).toBeTruthy()
  })

  it('asks for nothing when no place was chosen', async () => {
    const { engine, press } = shown(null, {})
    await press()
    expect(engine.calls).toEqual([])
  })

  it('says why nothing was written', async () => {
    const { press } = shown('a.xlsx', {
      'suppliers.export': () => refuse({ code: 'disk-full', params: { path: 'a.xlsx' } }),
    })
    await press()
    await screen.findByText(/The disk is full: a\.xlsx/)
  })
})
