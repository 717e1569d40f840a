import { useEffect, useRef, type RefObject } from 'react'

/** What comes while one looks elsewhere on the page, below its edge for instance, is brought into sight: as little as that takes. */
export function useInSight<Part extends HTMLElement>(hasCome: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null)
  useEffect(() => {
    if (hasCome) part.current?.scrollIntoView({ block: 'nearest' })
  }, [hasCome])
  return part
}
