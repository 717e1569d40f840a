import { createContext, use, useEffect, useRef, type ReactNode } from 'react'
import styles from './page.module.css'
import { classNames } from './class-names'
import { Coming } from './coming'
import { useEscapeBack } from './use-escape-back'
import { useSliced } from './use-sliced'

/** What the frame puts into every page's bar: find-or-do and the saved state. */
export const BarTools = createContext<ReactNode>(null)

/** Told by every page that comes, with its title: the frame decides whether the focus goes there. */
export const PageArrived = createContext<((title: HTMLElement) => void) | null>(null)

/** Where the focus goes after a change of page. */
export const PAGE_TITLE_ID = 'page-title'

export interface PageProps {
  readonly title: string
  /** A link back to where this came from, above the title. */
  readonly back?: ReactNode
  /** A chip that says in which state the thing is. */
  readonly state?: ReactNode
  /** At most two buttons, the primary one last. */
  readonly actions?: ReactNode
  /** Nothing in it can be pressed: it takes the focus itself, so that the keyboard scrolls it. */
  readonly toRead?: boolean
  readonly children: ReactNode
}

const READ = { role: 'region', tabIndex: 0, 'aria-labelledby': PAGE_TITLE_ID } as const

/** One page: the bar with its name, the find box, what can be done; then the content. */
export function Page({ title, back, state, actions, toRead = false, children }: PageProps) {
  const tools = use(BarTools)
  const from = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = use(PageArrived)
  useEscapeBack(from)
  useEffect(() => {
    if (heading.current !== null) arrived?.(heading.current)
  }, [arrived])
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <div className={styles.title}>
          {back === undefined ? null : (
            <div ref={from} className={styles.back}>
              {back}
            </div>
          )}
          <h1 id={PAGE_TITLE_ID} ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {tools}
        {state}
        {actions}
      </header>
      <div className={styles.content} {...(toRead ? READ : {})}>
        {children}
      </div>
    </div>
  )
}

/** A list and, beside it, the thing in hand: drawn after the list, so that neither waits for both. */
export function Split({
  side,
  wide = false,
  children,
}: {
  readonly side: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const isDrawn = useSliced()
  return (
    <div className={classNames(styles.split, wide && styles.wideSide)}>
      {children}
      {isDrawn ? side : <Coming />}
    </div>
  )
}
