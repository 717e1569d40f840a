import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Rest } from './rest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('gives back once after the last of several calls, and not while one runs', () => {
  const giveBack = vi.fn()
  const rest = new Rest(giveBack, 1000)
  rest.began()
  rest.began()
  rest.ended()
  vi.advanceTimersByTime(5000)
  expect(giveBack).not.toHaveBeenCalled()
  rest.ended()
  vi.advanceTimersByTime(999)
  rest.began()
  vi.advanceTimersByTime(5000)
  expect(giveBack).not.toHaveBeenCalled()
  rest.ended()
  vi.advanceTimersByTime(5000)
  expect(giveBack).toHaveBeenCalledTimes(1)
})
