import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { MergeConflict, MergePlan } from '@shared/contract/merge'
import type { Side } from '@shared/trail/merge'
import { useBridge } from '../app/bridge'
import { useJob, type JobState } from '../app/engine-hooks'

type Choices = InputOf<'trail.merge'>['choices']
type Done = OutputOf<'trail.merge'>

/** What stands for a conflict now: what the person chose, else what loses no work, else what was said for all. */
export function sideOf(conflict: MergeConflict, choices: Choices, all: Side | null): Side | null {
  return choices[conflict.key] ?? conflict.suggested ?? all
}

/** How many conflicts still wait for a decision; those that are too many to be listed are decided only all alike. */
export function undecided(
  { conflicts, conflictCount }: MergePlan,
  choices: Choices,
  all: Side | null,
): number {
  const waiting = conflicts.filter(conflict => sideOf(conflict, choices, all) === null).length
  return waiting + (all === null ? conflictCount - conflicts.length : 0)
}

export interface MergeDesk {
  readonly plan: JobState<MergePlan>
  readonly merge: JobState<Done>
  readonly choices: Choices
  readonly all: Side | null
  readonly choose: (conflict: MergeConflict, side: Side) => void
  readonly chooseAll: (side: Side) => void
  readonly pick: () => Promise<void>
  readonly confirm: (plan: MergePlan) => Promise<void>
  readonly cancel: () => void
  readonly giveUp: () => void
}

/** A copy that is chosen, looked at, decided on and merged. */
export function useMerge(): MergeDesk {
  const bridge = useBridge()
  const plan = useJob('trail.merge-plan')
  const merge = useJob('trail.merge')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [choices, setChoices] = useState<Choices>({})
  const [all, setAll] = useState<Side | null>(null)
  const pick = async (): Promise<void> => {
    const chosen = await bridge.pick('workspace')
    if (chosen === null) return
    setFile(chosen)
    setChoices({})
    setAll(null)
    merge.reset()
    await plan.start({ file: chosen.token })
  }
  const confirm = async ({ mine, theirs }: MergePlan): Promise<void> => {
    if (file === null) return
    const heads = { mine: mine.head, theirs: theirs.head }
    const end = await merge.start({ file: file.token, heads, accept: all, choices })
    if (end.status === 'done') plan.reset()
  }
  return {
    plan: plan.state,
    merge: merge.state,
    choices,
    all,
    choose: ({ key }, side) => setChoices(known => ({ ...known, [key]: side })),
    chooseAll: side => {
      setAll(side)
      setChoices({})
    },
    pick,
    confirm,
    cancel: () => {
      plan.cancel()
      merge.cancel()
    },
    giveUp: plan.reset,
  }
}
