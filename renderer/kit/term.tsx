import { Popover } from '@mantine/core'
import { useId, type ReactElement, type ReactNode } from 'react'
import { useTermOf } from './explained-texts'
import styles from './term.module.css'
import { useText, type TermKey } from './text'
import { useTip, type TipWord } from './use-tip'

/** What the thing that is explained takes on: it opens the tip, and is described by the meaning. */
export interface Explained extends TipWord {
  readonly 'aria-describedby': string
}

export interface ExplainedByProps {
  /** The word in the glossary. */
  readonly of: TermKey
  /** Draws the thing that is explained: a word, or a heading that does something of its own. */
  readonly children: (explained: Explained) => ReactElement
}

/**
 * Says what a word of the field means while something is pointed at or has the focus. It keeps to WCAG 2.2, 1.4.13: Escape
 * closes it, the pointer may go over to it, and it stays as long as either is there.
 */
export function ExplainedBy({ of, children }: ExplainedByProps) {
  const t = useText()
  const id = useId()
  const tip = useTip()
  const meaning = t(`glossary:terms.${of}.meaning`)
  return (
    <Popover
      opened={tip.isOpen}
      position="bottom-start"
      width="20rem"
      offset={4}
      withRoles={false}
      trapFocus={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Popover.Target>{children({ ...tip.word, 'aria-describedby': `${id}-meaning` })}</Popover.Target>
      {/* Described by what is always there: a screen reader reads the description before the tip could be drawn. */}
      <span hidden id={`${id}-meaning`}>
        {meaning}
      </span>
      <Popover.Dropdown role="tooltip" className={styles.tip ?? ''} {...tip.tip}>
        <b>{t(`glossary:terms.${of}.name`)}</b>
        <span>{meaning}</span>
        <span className={styles.source}>
          {t('glossary:source', { source: t(`glossary:terms.${of}.source`) })}
        </span>
      </Popover.Dropdown>
    </Popover>
  )
}

export interface TermProps {
  /** The word in the glossary. */
  readonly of: TermKey
  /** How it is said here; without it, as the glossary says it. */
  readonly children?: ReactNode
}

/** A word of the field that says what it means when it is pointed at or has the focus. */
export function Term({ of, children }: TermProps) {
  const t = useText()
  return (
    <ExplainedBy of={of}>
      {explained => (
        <button type="button" className={styles.term} {...explained}>
          {children ?? t(`glossary:terms.${of}.name`)}
        </button>
      )}
    </ExplainedBy>
  )
}

/** A label or heading that the glossary may explain: its place names the term, or its text is one of those that explain themselves. */
export function MaybeTerm({
  of,
  children,
}: {
  readonly of?: TermKey | undefined
  readonly children: string
}) {
  const term = useTermOf(children, of)
  return term === undefined ? children : <Term of={term}>{children}</Term>
}
