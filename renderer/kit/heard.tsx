import { useState, type ReactNode } from 'react'
import { useInSight } from './in-sight'

export interface HeardProps {
  /** Empty while there is nothing to tell. */
  readonly children: string
}

/**
 * Words that only a screen reader tells, politely, each time they change: what comes about without being asked for at that moment.
 * It stands before it has anything to tell: a live region that comes with its words is passed over.
 */
export function Heard({ children }: HeardProps) {
  return (
    <span className="only-heard" role="status">
      {children}
    </span>
  )
}

/** What arrives on the screen after a job, for instance that files were written: brought into sight, and told when it comes. */
export function Arrived({ children }: { readonly children: ReactNode }) {
  // What stood here from the start has not arrived.
  const [stood] = useState(children !== null)
  const place = useInSight<HTMLDivElement>(children !== null && !stood)
  return (
    <div ref={place} role="status" className={children === null ? 'only-heard' : undefined}>
      {children}
    </div>
  )
}
