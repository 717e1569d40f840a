import { useEffect, useRef, useState, type ReactNode } from 'react'

interface Props {
  /** What is in it, for those who hear that it can be scrolled. */
  readonly label: string
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A box whose content may be wider than its place: only then it is a stop for the keyboard, so that it can be scrolled. */
export function ScrollBox({ label, className, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const node = box.current
    if (node === null) return
    const observer = new ResizeObserver(() =>
      setScrolls(node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight),
    )
    observer.observe(node)
    // The box keeps its size while what is in it grows, for example in another language.
    for (const content of node.children) observer.observe(content)
    return () => observer.disconnect()
  }, [])
  const reached = scrolls ? ({ tabIndex: 0, role: 'group', 'aria-label': label } as const) : {}
  return (
    <div ref={box} className={className} {...reached}>
      {children}
    </div>
  )
}
