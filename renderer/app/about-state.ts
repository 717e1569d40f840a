import { create } from 'zustand'

/** Whether "About Fivefold" is open. */
export const useAbout = create<{
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}>()(set => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
