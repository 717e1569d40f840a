import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Rest } from './rest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('collects once after the last of several calls, and not while one runs', () => {
  const collect = vi.fn()
  const rest = new Rest(collect, 1000)
  rest.began()
  rest.began()
  rest.ended()
  vi.advanceTimersByTime(5000)
  expect(collect).not.toHaveBeenCalled()
  rest.ended()
  vi.advanceTimersByTime(999)
  rest.began()
  vi.advanceTimersByTime(5000)
  expect(collect).not.toHaveBeenCalled()
  rest.ended()
  vi.advanceTimersByTime(5000)
  expect(collect).toHaveBeenCalledTimes(1)
})
