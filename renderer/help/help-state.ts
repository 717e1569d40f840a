import { create } from 'zustand'
import type { HelpTopic } from './topics'

/**
 * What the panel of the help shows: a topic, the list of topics, the words of the field, the keys, the accessibility statement;
 * `null` = it is closed.
 */
export type HelpShown = HelpTopic | 'topics' | 'words' | 'keys' | 'accessibility' | null

/** The help beside the work: it covers part of the page and leaves what was typed alone. */
export const useHelpPanel = create<{
  readonly shown: HelpShown
  readonly show: (shown: HelpShown) => void
  readonly close: () => void
}>()(set => ({
  shown: null,
  show: shown => set({ shown }),
  close: () => set({ shown: null }),
}))
