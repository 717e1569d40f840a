import { create } from 'zustand'
import type { ChosenFile } from '@shared/contract/bridge'

interface LockedStore {
  /** A file that asks for its passphrase: just locked, or chosen to be opened. */
  readonly file: ChosenFile | null
  readonly ask: (file: ChosenFile) => void
  readonly forget: () => void
}

export const useLocked = create<LockedStore>()(set => ({
  file: null,
  ask: file => set({ file }),
  forget: () => set({ file: null }),
}))
