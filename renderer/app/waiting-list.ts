import { create } from 'zustand'
import type { ChosenFile } from '@shared/contract/bridge'

/** A list that was chosen before there was a workspace to bring it into; the page of imports takes it up, once. */
export const useWaitingList = create<{
  readonly file: ChosenFile | null
  readonly put: (file: ChosenFile) => void
  readonly take: () => ChosenFile | null
}>()((set, get) => ({
  file: null,
  put: file => set({ file }),
  take: () => {
    const { file } = get()
    if (file !== null) set({ file: null })
    return file
  },
}))
