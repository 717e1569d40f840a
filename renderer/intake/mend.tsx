import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { saidSuggestion } from '@shared/intake/said-country'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import type { Mending } from './draft'
import styles from './intake.module.css'
import { mendingOf, mendingOfFirst, type ProblemGroup } from './problem-groups'

interface MendProps {
  readonly group: ProblemGroup
  readonly onMend: (mending: Mending) => void
}

/** "Read it as …": for all cells alike, or for the first of them. The file itself is never changed. */
export function Mend({ group, onMend }: MendProps) {
  const t = useText()
  const { first, rows, places } = group
  const said = useSuggestion(first)
  const [text, setText] = useState(said.shown)
  const read = said.meant(text.trim())
  const all = mendingOf(group, read)
  if (all === null) return null
  const isEmpty = text.trim() === ''
  const label = t('intake:plan.readAs', { value: first.value })
  return (
    <form
      className={styles.mend}
      onSubmit={event => {
        event.preventDefault()
        if (!isEmpty) onMend(all)
      }}
    >
      <TextInput
        className={styles.mendText ?? ''}
        aria-label={label}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button type="submit" off={isEmpty} offBecause={label}>
        {rows.length === 1 ? t('intake:plan.apply') : t('intake:plan.applyAll', { count: rows.length })}
      </Button>
      {rows.length === 1 ? null : (
        <Button
          kind="quiet"
          off={isEmpty}
          offBecause={label}
          onClick={() => onMend(mendingOfFirst(group, read))}
        >
          {t('intake:plan.applyOne', { place: places[0] ?? '' })}
        </Button>
      )}
    </form>
  )
}

/** What is suggested, as people say it: a country by its name in the language, though its code is what is read. */
function useSuggestion(problem: ProblemGroup['first']) {
  const format = useFormat()
  const { suggestion } = problem
  const shown = saidSuggestion(problem, code => format.country(code)) ?? ''
  return { shown, meant: (text: string): string => (text === shown ? (suggestion ?? text) : text) }
}
