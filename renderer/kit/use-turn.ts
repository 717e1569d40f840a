import { startTransition, useEffect, useState, type ReactNode } from 'react'

/** Parts of the page that wait for their turn, in the order in which they came. */
const waiting: (() => void)[] = []

/** Longer than a frame: what one part measures when it stands is done before the next begins. */
const APART_MS = 20

function takeTurn(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setTimeout(takeTurn, APART_MS)
}

/**
 * Becomes true when it is this part's turn to be drawn: heavy parts of a page are drawn one at a time, each in a task of its own,
 * so that the window answers in between.
 */
export function useTurn(): boolean {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    const turn = (): void => startTransition(() => setOn(true))
    waiting.push(turn)
    if (waiting.length === 1) setTimeout(takeTurn)
    return () => {
      const at = waiting.indexOf(turn)
      if (at !== -1) waiting.splice(at, 1)
    }
  }, [])
  return isOn
}

/** What is drawn in a turn of its own, after what stands around it. */
export const InTurn = ({ children }: { readonly children: ReactNode }): ReactNode =>
  useTurn() ? children : null
