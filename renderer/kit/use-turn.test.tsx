// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useTurn } from './use-turn'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Part({ name }: { readonly name: string }) {
  return useTurn() ? <p>{name}</p> : null
}

it('draws parts one after the other, and none that is gone', () => {
  const parts = (names: readonly string[]) => names.map(name => <Part key={name} name={name} />)
  const { container, rerender } = render(<>{parts(['one', 'two', 'three'])}</>)
  const step = (): void =>
    act(() => {
      vi.advanceTimersToNextTimer()
    })
  expect(container.textContent).toBe('')
  step()
  expect(container.textContent).toBe('one')
  rerender(<>{parts(['one', 'three'])}</>)
  step()
  expect(container.textContent).toBe('onethree')
  expect(vi.getTimerCount()).toBe(0)
})
