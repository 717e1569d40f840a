import { create } from 'zustand'

/**
 * The stops of the tour: parts of every page, found by `data-tour`. The texts stand in `app:tour.stops.<stop>`.
 */
export const TOUR_STOPS = ['steps', 'registers', 'work', 'import', 'find', 'saved', 'help'] as const
export type TourStop = (typeof TOUR_STOPS)[number]

/** Where the tour is; `null` = nobody is on it. It can be left at any stop and begun again. */
export const useTour = create<{
  readonly at: number | null
  readonly start: () => void
  readonly leave: () => void
  readonly go: (at: number) => void
}>()(set => ({
  at: null,
  start: () => set({ at: 0 }),
  leave: () => set({ at: null }),
  go: at => set({ at }),
}))

/** What a part of the screen carries so that the tour finds it. */
export const tourStop = (stop: TourStop) => ({ 'data-tour': stop })
