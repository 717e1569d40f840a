// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useNoticeStore } from '../app/notices'
import { refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { useLocked } from './locked-state'
import { useIdleLock, useLockNow } from './use-lock'

const MINUTE = 60_000

function Desk({ minutes }: { readonly minutes: number | null }) {
  useIdleLock(minutes)
  const lock = useLockNow()
  return <button onClick={() => void lock()}>Lock now</button>
}

const locks = vi.fn(() => ({ file: 'token-of-the-file-00', name: 'Harbour.fivefold' }))
const draw = async (minutes: number | null, answers: Answers = { 'workspace.lock': locks }) => {
  renderScreen(<Desk minutes={minutes} />, { answers })
  await wait(0)
  return screen.getByRole('button', { name: 'Lock now' })
}
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  locks.mockClear()
  useNoticeStore.setState({ notices: [] })
  useLocked.setState(useLocked.getInitialState())
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('locks when nobody worked for the minutes that were chosen, once', async () => {
  await draw(15)
  await wait(15 * MINUTE - 1000)
  expect(locks).not.toHaveBeenCalled()
  await wait(6000)
  expect(locks).toHaveBeenCalledOnce()
  await wait(30 * MINUTE)
  expect(locks).toHaveBeenCalledOnce()
})

it.each(['pointerDown', 'pointerMove', 'keyDown', 'wheel'] as const)('counts %s as work', async sign => {
  const desk = await draw(5)
  await wait(4 * MINUTE)
  fireEvent[sign](desk)
  await wait(4 * MINUTE)
  expect(locks).not.toHaveBeenCalled()
  await wait(MINUTE + 6000)
  expect(locks).toHaveBeenCalledOnce()
})

it('locks a computer that slept as soon as it wakes, whoever moves the mouse', async () => {
  const desk = await draw(5)
  vi.setSystemTime(Date.now() + 60 * MINUTE)
  fireEvent.pointerMove(desk)
  await wait(6000)
  expect(locks).toHaveBeenCalledOnce()
})

it('never locks where that was chosen', async () => {
  await draw(null)
  await wait(600 * MINUTE)
  expect(locks).not.toHaveBeenCalled()
})

it('tells why it could not lock, and tries again each minute until it could', async () => {
  let isFull = true
  await draw(5, { 'workspace.lock': () => (isFull ? refuse({ code: 'disk-full' }) : locks()) })
  await wait(5 * MINUTE + 6000)
  expect(useNoticeStore.getState().notices).toMatchObject([{ tone: 'bad' }])
  expect(locks).not.toHaveBeenCalled()
  isFull = false
  await wait(MINUTE + 6000)
  expect(locks).toHaveBeenCalledOnce()
})

it('says so when it can’t lock at once, by hand as well', async () => {
  const button = await draw(null, { 'workspace.lock': () => refuse({ code: 'disk-full' }) })
  fireEvent.click(button)
  await wait(10)
  expect(useNoticeStore.getState().notices).toMatchObject([{ tone: 'bad' }])
})
