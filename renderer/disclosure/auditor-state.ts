import { create } from 'zustand'
import type { ChosenFile } from '@shared/contract/bridge'

/** The bundle that is open in auditor mode, beside or without a workspace. */
export const useAuditor = create<{
  readonly bundle: ChosenFile | null
  readonly open: (bundle: ChosenFile) => void
  readonly close: () => void
}>()(set => ({
  bundle: null,
  open: bundle => set({ bundle }),
  close: () => set({ bundle: null }),
}))
