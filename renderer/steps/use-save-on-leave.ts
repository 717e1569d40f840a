import { useEffect, useRef, type RefObject } from 'react'

/** Saves whenever the focus leaves a field of the box, and once more when the box itself goes away. */
export function useSaveOnLeave(save: () => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const here = box.current
    const leave = () => latest.current()
    here?.addEventListener('focusout', leave)
    return () => {
      here?.removeEventListener('focusout', leave)
      leave()
    }
  }, [])
  return box
}
