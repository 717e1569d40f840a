import { TextInput } from '@mantine/core'
import styles from './facts.module.css'

export interface SearchFieldProps {
  /** What is searched; it stands in the field while that is empty. */
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** The field above a list that narrows it while one types. Ctrl F leads here. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <TextInput
      className={styles.search ?? ''}
      size="xs"
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
