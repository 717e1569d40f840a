import { useCallback } from 'react'
import { create } from 'zustand'
import type { ListLayout } from './list-layout'

/** One key of the order of a list, as the endpoints take it. */
export interface SortKey<Field extends string = string> {
  readonly by: Field
  readonly descending: boolean
}

interface ListPlace {
  /** Row the person was on. */
  readonly index: number
  readonly scrollTop: number
}

interface ListMemory {
  readonly places: Readonly<Record<string, ListPlace>>
  readonly states: Readonly<Record<string, unknown>>
  /** Columns as the person laid them out, by kind of list. */
  readonly layouts: Readonly<Record<string, ListLayout>>
  /** Somebody goes back to a list by keyboard: its row has the focus then, once. */
  readonly returns: boolean
  readonly keepPlace: (list: string, place: ListPlace) => void
  readonly keepState: (list: string, state: unknown) => void
  readonly keepLayout: (kind: string, layout: ListLayout) => void
  /** Forgets what belongs to the file that was open; the layout of columns is the person's. */
  readonly forget: () => void
}

/** What the hand was doing in each list: returning from a record shows the same row at the same scroll position. */
export const useListMemory = create<ListMemory>()(set => ({
  places: {},
  states: {},
  layouts: {},
  returns: false,
  keepPlace: (list, place) => set(old => ({ places: { ...old.places, [list]: place } })),
  keepState: (list, state) => set(old => ({ states: { ...old.states, [list]: state } })),
  keepLayout: (kind, layout) => set(old => ({ layouts: { ...old.layouts, [kind]: layout } })),
  forget: () => set({ places: {}, states: {} }),
}))

/**
 * Like `useState`, but kept while the window is open under the name of the list: its filter, its order, the row in hand.
 * `name` is unique in the window, for example `suppliers.filter`.
 */
export function useKeptState<State>(name: string, initial: State): [State, (next: State) => void] {
  const kept = useListMemory(memory => memory.states[name]) as State | undefined
  const keep = useListMemory(memory => memory.keepState)
  const set = useCallback((next: State) => keep(name, next), [keep, name])
  return [kept ?? initial, set]
}
