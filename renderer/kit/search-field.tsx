import { TextInput } from '@mantine/core'
import styles from './facts.module.css'
import { useListText } from './list-state'
import { useText } from './text'

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

/** The search above a list whose rows are at hand and which has no filter of its own: in all that its columns say. */
export function ListSearch({ listId }: { readonly listId: string }) {
  const t = useText()
  const [text, setText] = useListText(listId)
  return <SearchField label={t('kit:list.search')} value={text} onChange={setText} />
}
