import { expect, it, vi } from 'vitest'
import { once } from './once'

it('makes its value when it is asked for, and not again, whatever it is', () => {
  const make = vi.fn(() => undefined)
  const value = once(make)
  expect(make).not.toHaveBeenCalled()
  value()
  value()
  expect(make).toHaveBeenCalledTimes(1)
})

it('tries again after it failed', () => {
  const make = vi.fn<() => number>().mockImplementationOnce(() => {
    throw new Error('not now')
  })
  make.mockReturnValue(7)
  const value = once(make)
  expect(value).toThrow('not now')
  expect(value()).toBe(7)
})
