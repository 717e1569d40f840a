import { useEffect, useState } from 'react'
import { today } from '../suppliers/today'
import { useBridge } from './bridge'
import { useAnswer } from './engine-hooks'
import { useSettings } from './use-settings'

const LOOK_MS = 10 * 60_000

/** The day as the computer counts it, looked at now and then: a window may stay open over night. */
function useDay(): string {
  const [day, setDay] = useState(today)
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return day
}

/** The day on which it was last told, over all workspaces of this run. */
let toldOn = ''

/** Once a day, for who asked for it: how much is due or overdue. */
export function useDueNews(): void {
  const bridge = useBridge()
  const day = useDay()
  const [settings] = useSettings()
  const wanted = settings?.tellDue === true
  const { data } = useAnswer('home.due', {}, { when: wanted })
  const due = data?.items.filter(({ dueOn }) => dueOn <= day).length ?? 0
  useEffect(() => {
    if (!wanted || due === 0 || toldOn === day) return
    toldOn = day
    bridge.tell({ kind: 'due', count: due })
  }, [bridge, wanted, due, day])
}
