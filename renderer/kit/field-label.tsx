import { useMergedRef } from '@mantine/hooks'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type Ref } from 'react'
import { useTermOf } from './explained-texts'
import styles from './term.module.css'
import { ExplainedBy, type Explained } from './term'
import type { TermKey } from './text'

interface Props {
  readonly children: string
  /** The word of the glossary, where the label is none of those that explain themselves. */
  readonly of?: TermKey | undefined
  /** What else the field is described by (a hint, what is wrong with it): when it changes, the field is described anew. */
  readonly beside?: string | undefined
}

/**
 * The label of a field. A word of the glossary explains itself under the pointer and by touch, and adds no stop of its own: with the
 * keyboard it opens from the field, by Shift F1, and a screen reader hears its meaning as the field's description.
 */
export function FieldLabel({ children, of, beside = '' }: Props) {
  const term = useTermOf(children, of)
  if (term === undefined) return children
  return (
    <ExplainedBy of={term}>
      {explained => (
        <FieldWord explained={explained} beside={beside}>
          {children}
        </FieldWord>
      )}
    </ExplainedBy>
  )
}

/** What the label belongs to: one field, or those of a group under its legend. */
const fieldOf = (word: HTMLElement | null): HTMLElement | null =>
  word?.closest('label')?.control ?? word?.closest('legend')?.closest('fieldset') ?? null

/** Adds the meaning to what the field is described by already. */
function describe(field: HTMLElement, meaning: string): void {
  const ids = field.getAttribute('aria-describedby')?.match(/\S+/g) ?? []
  if (!ids.some(id => id === meaning)) field.setAttribute('aria-describedby', [...ids, meaning].join(' '))
}

interface WordProps {
  /** The tip stands where it says. */
  readonly ref?: Ref<HTMLButtonElement>
  readonly explained: Explained
  readonly beside: string
  readonly children: string
}

function FieldWord({ ref, explained, beside, children }: WordProps) {
  const word = useRef<HTMLButtonElement>(null)
  const place = useMergedRef(word, ref ?? null)
  const meaning = explained['aria-describedby']
  const { onClick: show, onBlur: hide } = explained
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F1' || !event.shiftKey) return
    event.preventDefault()
    show()
  })
  const leave = useEffectEvent(() => hide())
  // The field writes its own description whenever a hint or a fault comes or goes; the meaning is added after it.
  useLayoutEffect(() => {
    const field = fieldOf(word.current)
    if (field !== null) describe(field, meaning)
  }, [meaning, beside])
  useEffect(() => {
    const field = fieldOf(word.current)
    const control = new AbortController()
    field?.addEventListener('keydown', press, { signal: control.signal })
    field?.addEventListener('focusout', leave, { signal: control.signal })
    return () => control.abort()
  }, [])
  return (
    <button type="button" tabIndex={-1} ref={place} className={styles.term} {...explained}>
      {children}
    </button>
  )
}
