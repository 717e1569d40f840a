import { useEffect } from 'react'
import { create } from 'zustand'

/** Something the person can do from the palette (Ctrl K) while it is registered. */
export interface Command {
  readonly id: string
  readonly label: string
  /** Further words people use for it. */
  readonly words?: string
  /** Words of the topic it belongs to: they find it too, after what is called so itself. */
  readonly further?: string
  /** What it is, where things of several kinds stand in one list: "Supplier". */
  readonly kind?: string
  /** Shown beside it, for example `Ctrl I`. */
  readonly shortcut?: string
  readonly run: () => void
}

interface CommandStore {
  readonly commands: readonly Command[]
  readonly add: (commands: readonly Command[]) => () => void
}

export const useCommandStore = create<CommandStore>()(set => ({
  commands: [],
  add: added => {
    set(old => ({ commands: [...old.commands, ...added] }))
    return () => set(old => ({ commands: old.commands.filter(command => !added.includes(command)) }))
  },
}))

/** Offers commands in the palette while the screen is there. Pass a stable array (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  const add = useCommandStore(store => store.add)
  useEffect(() => add(commands), [add, commands])
}
