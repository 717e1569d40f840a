// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Compared, DuplicatePair, ListedMerge } from '@shared/contract/duplicates'
import type { OutputOf } from '@shared/contract/contract'
import type { Site } from '@shared/suppliers/records'
import { refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { DuplicatesPage } from '.'
import { MergesCard } from './merges-card'
import { SplitSupplier } from './split-dialog'

afterEach(cleanup)

const id = (n: number) => `019ab000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = '2026-11-02T09:00:00.000Z'
const ref = (n: number, name: string) => ({ id: id(n), name, supplierId: null, supplierName: null })

const compared: Compared = {
  score: 0.93,
  reasons: [
    { code: 'name-alike', side: 'for', params: { share: 91 }, points: 2 },
    { code: 'city-differs', side: 'against', params: { ours: 'Tongi', theirs: 'Gazipur' }, points: -1.5 },
  ],
  sides: [
    {
      field: 'name',
      ours: [
        { text: 'Karnaphuli', differs: true },
        { text: 'Knitting', differs: false },
      ],
      theirs: [
        { text: 'Karnafuli', differs: true },
        { text: 'Knitting', differs: false },
      ],
    },
  ],
}
const pair: DuplicatePair = {
  kind: 'supplier',
  left: ref(1, 'Karnaphuli Knitting'),
  right: ref(2, 'Karnafuli Knitting'),
  compared,
}

const answers: Answers = {
  'duplicates.find': () => ({ pairs: [pair], total: 1, looked: 40 }),
  'duplicates.decisions': () => [],
  'duplicates.keep-apart': () => null,
  'duplicates.preview-merge': ({ keepId }) => ({
    kept: keepId === id(1) ? pair.left : pair.right,
    lost: keepId === id(1) ? pair.right : pair.left,
    moves: { site: 2 },
    fills: ['vatNumber'],
    conflicts: [{ field: 'city', kept: 'Tongi', lost: 'Gazipur' }],
  }),
  'duplicates.merge': () => ({ mergeId: id(7) }),
}

describe('the page of duplicates', () => {
  const look = async (over: Answers = {}) => {
    const drawn = renderScreen(<DuplicatesPage />, { answers: { ...answers, ...over } })
    await drawn.user.click(await screen.findByRole('button', { name: 'Look for duplicates' }))
    return drawn
  }

  it('shows both sides with what differs marked, and why', async () => {
    await look()
    const card = await screen.findByRole('region', { name: 'Karnaphuli Knitting and Karnafuli Knitting' })
    const marked = [...card.querySelectorAll('mark')].map(mark => mark.textContent)
    expect(marked).toEqual(['Karnaphuli (differs)', 'Karnafuli (differs)'])
    expect(within(card).getByText('the names agree to 91 %')).toBeTruthy()
    expect(within(card).getByText('different towns: Tongi and Gazipur')).toBeTruthy()
  })

  it('merges into the record that was chosen, with what was chosen of the other', async () => {
    const { user, engine } = await look()
    await user.click(await screen.findByRole('button', { name: 'The same: merge…' }))
    await user.click(await screen.findByRole('radio', { name: 'Karnafuli Knitting' }))
    await user.click(await screen.findByRole('checkbox', { name: /take “Gazipur” instead of “Tongi”/ }))
    await user.click(screen.getByRole('button', { name: 'Merge' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: /Karnaphuli/ })).toBeNull())
    expect(engine.calls.find(({ name }) => name === 'duplicates.merge')?.input).toEqual({
      kind: 'supplier',
      keepId: id(2),
      loseId: id(1),
      take: ['city'],
      note: null,
    })
  })

  it('says why a merge was refused', async () => {
    const { user } = await look({
      'duplicates.merge': () => refuse({ code: 'refused', detail: 'keeps-agent', params: { name: 'Sapta' } }),
    })
    await user.click(await screen.findByRole('button', { name: 'The same: merge…' }))
    await user.click(await screen.findByRole('button', { name: 'Merge' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Sapta works for the other one')
  })

  it('leaves a pair alone that was said to be different', async () => {
    const { user } = await look()
    await user.click(await screen.findByRole('button', { name: 'Different' }))
    expect(await screen.findByText('No likely duplicates')).toBeTruthy()
  })
})

describe('merges of a record', () => {
  const merge: ListedMerge = {
    id: id(7),
    kind: 'supplier',
    keptId: id(1),
    lostId: id(2),
    lostName: 'Karnafuli Knitting',
    moved: 3,
    note: 'the same owner',
    mergedAt: at,
    mergedBy: 'Ana',
  }

  it('are taken apart after asking', async () => {
    const kept = [merge]
    const { user, engine } = renderScreen(<MergesCard keptId={id(1)} />, {
      answers: {
        'duplicates.merges': () => [...kept],
        'duplicates.part': () => {
          kept.pop()
          return null
        },
      },
      touches: { 'duplicates.part': ['duplicates', 'suppliers'] },
    })
    expect(await screen.findByText('3 records came along · the same owner')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Take Karnafuli Knitting apart again…' }))
    expect(engine.calls.some(({ name }) => name === 'duplicates.part')).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Take apart' }))
    await waitFor(() => expect(screen.queryByText(/Merged from/)).toBeNull())
    expect(engine.calls.find(({ name }) => name === 'duplicates.part')?.input).toEqual({
      mergeId: id(7),
      note: null,
    })
  })
})

describe('splitting a supplier', () => {
  const detail = {
    supplier: {
      id: id(1),
      name: 'Karnaphuli Knitting',
      aliases: ['KKM'],
      ownNumber: null,
      lei: null,
      vatNumber: 'BD-77',
      dunsNumber: null,
      osId: null,
      registrationNumber: null,
    },
    sites: [{ site: { id: id(5), name: 'Plant East', city: 'Gazipur' } as Site, origins: [], controls: [] }],
  } as unknown as OutputOf<'suppliers.get'>

  it('sends what was ticked, and only with a name', async () => {
    const { user, engine } = renderScreen(<SplitSupplier detail={detail} />, {
      answers: { 'duplicates.split': () => ({ id: id(9) }) },
    })
    await user.click(await screen.findByRole('button', { name: 'Split…' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Plant East, Gazipur' }))
    await user.click(screen.getByRole('checkbox', { name: 'KKM' }))
    await user.click(screen.getByRole('button', { name: 'Split' }))
    expect(engine.calls).toEqual([])
    await user.type(screen.getByRole('textbox', { name: /Name of the new supplier/ }), 'KKM Ltd.')
    await user.click(screen.getByRole('button', { name: 'Split' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(engine.calls[0]).toEqual({
      name: 'duplicates.split',
      input: {
        supplierId: id(1),
        name: 'KKM Ltd.',
        siteIds: [id(5)],
        aliases: ['KKM'],
        numbers: [],
        note: null,
      },
    })
  })
})
