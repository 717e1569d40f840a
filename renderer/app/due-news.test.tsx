// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { News, Settings } from '@shared/contract/bridge'
import { fakeBridge, renderScreen } from '../kit/testing/screen'
import { SystemCard } from '../workspace/system-card'
import { useDueNews } from './due-news'

afterEach(cleanup)

const item = {
  kind: 'action',
  id: 'a',
  title: 'Repay the fees of Maya',
  owner: null,
  state: 'overdue',
  supplierId: null,
  repeatMonths: null,
  restricted: true,
  count: null,
} as const
const answers = {
  'home.due': () => ({
    items: [
      { ...item, dueOn: '2020-01-01' },
      { ...item, id: 'b', dueOn: '2999-01-01', state: 'later' as const },
    ],
  }),
}
function Due() {
  useDueNews()
  return <p>here</p>
}
const told: News[] = []
const tell = (news: News) => void told.push(news)
const keeping = async (change: Partial<Settings>) => {
  const settings = { ...(await fakeBridge().settings()), ...change }
  return { tell, settings: () => Promise.resolve(settings) }
}

it('tells nothing unasked, and once a day, without names, for who asked', async () => {
  const off = renderScreen(<Due />, { answers, bridge: await keeping({}) })
  await screen.findByText('here')
  expect(off.engine.calls).toEqual([])
  off.unmount()
  for (let opened = 0; opened < 2; opened++) {
    const on = renderScreen(<Due />, { answers, bridge: await keeping({ tellDue: true }) })
    await waitFor(() => expect(told).toEqual([{ kind: 'due', count: 1 }]))
    on.unmount()
  }
})

it('each is switched on by itself', async () => {
  const saved: Settings[] = []
  const saveSettings = (settings: Settings) => Promise.resolve(void saved.push(settings))
  const { user } = renderScreen(<SystemCard />, { bridge: { saveSettings } })
  await user.click(await screen.findByRole('checkbox', { name: 'Tell me when long work has ended' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]).toMatchObject({ tellJobs: true, tellDue: false, systemRecent: false })
})
