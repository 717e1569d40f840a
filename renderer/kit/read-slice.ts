import { useEffect, useRef, type RefObject } from 'react'

/**
 * Hands over what was drawn once, in a turn of its own: keys and scrolling come in between slices. The element that is read has a key
 * of its own for each slice.
 */
export function useReadSlice<Body extends Element>(onRead: (body: Body) => void): RefObject<Body | null> {
  const body = useRef<Body>(null)
  const told = useRef(onRead)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (body.current !== null) told.current(body.current)
    }, 0)
    return () => clearTimeout(timer)
  }, [])
  return body
}
