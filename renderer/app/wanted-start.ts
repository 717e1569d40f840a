import { create } from 'zustand'

type Wanted = 'new' | 'open' | null

/** What the start screen does next, when it was asked for while another workspace was open. */
export const useWantedStart = create<{
  readonly wanted: Wanted
  readonly want: (wanted: Wanted) => void
  /** Tells it once. */
  readonly take: () => Wanted
}>()((set, get) => ({
  wanted: null,
  want: wanted => set({ wanted }),
  take: () => {
    const { wanted } = get()
    set({ wanted: null })
    return wanted
  },
}))
