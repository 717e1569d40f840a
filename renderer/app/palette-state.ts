import { create } from 'zustand'

/** Whether find-or-do is open. */
export const usePalette = create<{
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}>()(set => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
