import { useId, type KeyboardEvent, type ReactNode } from 'react'
import styles from './facts.module.css'

export interface Tab<Key extends string> {
  readonly key: Key
  readonly label: string
}

export interface TabsProps<Key extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Key>[]
  readonly current: Key
  readonly onChange: (key: Key) => void
  readonly children: ReactNode
}

/** Tabs with one panel; arrows move between them, Home and End go to the ends. */
export function Tabs<Key extends string>({ label, tabs, current, onChange, children }: TabsProps<Key>) {
  const id = useId()
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = nextTab(event, tabs, current)
    if (next === undefined) return
    event.preventDefault()
    onChange(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      <div className={styles.tabs} role="tablist" aria-label={label}>
        {tabs.map(tab => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            onKeyDown={move}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        className={styles.tabPanel}
        role="tabpanel"
        aria-labelledby={`${id}-${current}`}
      >
        {children}
      </div>
    </>
  )
}

function nextTab<Key extends string>(
  event: KeyboardEvent<HTMLElement>,
  tabs: readonly Tab<Key>[],
  current: Key,
): Tab<Key> | undefined {
  const at = tabs.findIndex(tab => tab.key === current)
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
  if (event.key === forward) return tabs[(at + 1) % tabs.length]
  if (event.key === backward) return tabs[(at - 1 + tabs.length) % tabs.length]
  if (event.key === 'Home') return tabs[0]
  if (event.key === 'End') return tabs[tabs.length - 1]
  return undefined
}
