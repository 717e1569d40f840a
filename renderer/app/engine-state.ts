import { create } from 'zustand'

/** Whether the engine had to be started anew since the person last looked. */
export const useEngineState = create<{
  readonly restarted: boolean
  readonly tell: () => void
  readonly seen: () => void
}>()(set => ({
  restarted: false,
  tell: () => set({ restarted: true }),
  seen: () => set({ restarted: false }),
}))
