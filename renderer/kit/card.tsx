import { useEffect, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import type { PeopleShown } from '@shared/contract/shown'
import styles from './card.module.css'
import { classNames } from './class-names'
import { firstToFillIn } from './first-field'
import { MaybeTerm } from './term'
import type { TermKey } from './text'
import { inOrder } from './waiting'

export interface CardProps {
  readonly title?: string
  /** The word in the title that the glossary explains. */
  readonly term?: TermKey
  /** A short fact or a quiet button at the end of the head. */
  readonly aside?: ReactNode
  /** Name for a card without a visible title. */
  readonly label?: string
  /** Content runs to the edges: lists, tables, maps. */
  readonly flush?: boolean
  /** Takes the height that is left and scrolls inside. */
  readonly fill?: boolean
  /** Data of people in it, told when the page is printed. */
  readonly people?: PeopleShown
  readonly children: ReactNode
}

/** The surface a thing stands on: one card for a list, a chart, a form. */
export function Card({
  title,
  term,
  aside,
  label,
  flush = false,
  fill = false,
  people,
  children,
}: CardProps) {
  const titleId = useId()
  return (
    <section
      className={classNames(styles.card, fill && styles.fill)}
      aria-labelledby={title === undefined ? undefined : titleId}
      aria-label={title === undefined ? label : undefined}
      data-people={people}
    >
      {title === undefined ? null : (
        <div className={styles.head}>
          <h2 className={styles.title} id={titleId}>
            <MaybeTerm of={term}>{title}</MaybeTerm>
          </h2>
          {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      <div className={classNames(styles.body, inOrder, flush && styles.flush)}>{children}</div>
    </section>
  )
}

/** A panel may be longer than its place: what scrolls can be reached by the keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0 }

export interface PanelProps {
  readonly title: string
  readonly sub?: ReactNode
  readonly actions?: ReactNode
  /** A form somebody asked for: it begins in its first field, or at its title where that field would unfold. */
  readonly begins?: boolean
  /** Data of people in it, told when the page is printed. */
  readonly people?: PeopleShown
  readonly children: ReactNode
}

/** The thing in hand, beside the list it came from. It answers "why" without a click. */
export function Panel({ title, sub, actions, begins = false, people, children }: PanelProps) {
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusLent(heading, begins)
  return (
    <section
      className={classNames(styles.panel, inOrder)}
      {...SCROLLED_BY_KEYS}
      aria-labelledby={titleId}
      data-people={people}
    >
      <div className={styles.panelHead}>
        <div>
          <h2
            ref={heading}
            className={styles.panelTitle}
            id={titleId}
            dir="auto"
            tabIndex={begins ? -1 : undefined}
          >
            {title}
          </h2>
          {sub === undefined ? null : <div className={styles.sub}>{sub}</div>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}

/** A form that somebody asked for takes the focus, and gives it back when it closes: to where they were, if they have not gone on. */
function useFocusLent(heading: RefObject<HTMLElement | null>, begins: boolean): void {
  useLayoutEffect(() => {
    if (!begins) return
    const before = document.activeElement
    const panel = heading.current?.closest('section')
    return () => {
      const now = document.activeElement
      const isHere = now === null || now === document.body || panel?.contains(now) === true
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [heading, begins])
  useEffect(() => {
    if (begins) (firstToFillIn(heading.current?.closest('section')) ?? heading.current)?.focus()
  }, [heading, begins])
}

export interface SectionProps {
  readonly title: string
  /** The word in the title that the glossary explains. */
  readonly term?: TermKey
  /** Stands more than once on a page under the same title: a part with a heading, but no landmark. */
  readonly repeated?: boolean
  readonly children: ReactNode
}

/** A titled part of a panel or a card. */
export function Section({ title, term, repeated = false, children }: SectionProps) {
  const titleId = useId()
  const Part = repeated ? 'div' : 'section'
  return (
    <Part
      className={classNames(styles.section, inOrder)}
      {...(repeated ? {} : { 'aria-labelledby': titleId })}
    >
      <h3 className={styles.sectionTitle} id={titleId}>
        <MaybeTerm of={term}>{title}</MaybeTerm>
      </h3>
      {children}
    </Part>
  )
}
