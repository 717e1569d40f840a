import { Popover } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import styles from './list-foot.module.css'

export interface ListMenuProps {
  readonly name: string
  readonly children: (close: () => void) => ReactNode
}

/** A word at the foot of a list that opens into a small panel; Escape closes it and gives the focus back. */
export function ListMenu({ name, children }: ListMenuProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="top-end" shadow="sm">
      <Popover.Target>
        <button
          type="button"
          className={styles.opener}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {name}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <div className={styles.menu}>{children(() => setOpen(false))}</div>
      </Popover.Dropdown>
    </Popover>
  )
}
