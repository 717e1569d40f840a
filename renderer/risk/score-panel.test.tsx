// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { refuse, renderScreen } from '../kit/testing/screen'
import { ScorePanel } from './score-panel'

afterEach(cleanup)

const SUPPLIER = '01a20c91-d2c8-7e28-98f7-6ec21c794c2d'

it('says why the newest run can’t be read and asks again, rather than wait for what nobody asked for', async () => {
  let tries = 0
  const { user, engine } = renderScreen(<ScorePanel supplierId={SUPPLIER} />, {
    answers: { 'risk.latest': () => (++tries === 1 ? refuse({ code: 'disk-full' }) : null) },
  })
  await screen.findByRole('alert')
  expect(screen.queryByText('Reading…')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Not scored yet')
  expect(engine.calls.map(({ name }) => name)).toEqual(['risk.latest', 'risk.latest'])
})
