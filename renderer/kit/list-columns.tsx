import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { Button, IconButton } from './button'
import styles from './list-foot.module.css'
import { AS_BUILT, moved, toggled } from './list-layout'
import { ListMenu } from './list-menu'
import type { ListState } from './list-state'
import { useText } from './text'

/** Which columns are shown, and in which order: by buttons, or with Alt and the arrows. The first one stays in sight. */
export function ListColumns<Row>({ list }: { readonly list: ListState<Row> }) {
  const t = useText()
  const { every, layout, setLayout, room } = list
  const isShown = (key: string) => list.columns.some(column => column.key === key)
  const isWanting = (key: string) => !isShown(key) && !layout.hidden.includes(key)
  const key = (event: KeyboardEvent, column: string) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    setLayout(moved(every, layout, column, by, room))
  }
  return (
    <ListMenu name={t('kit:list.columns.open')}>
      {() => (
        <>
          <p className={styles.hint}>{t('kit:list.columns.hint')}</p>
          <p className={styles.hint}>{t('kit:list.columns.widths')}</p>
          <ul className={styles.lines}>
            {every.map(column => (
              <li key={column.key} className={styles.line}>
                <Checkbox
                  size="xs"
                  className={styles.grow ?? ''}
                  label={
                    isWanting(column.key)
                      ? t('kit:list.columns.noRoom', { column: column.heading })
                      : column.heading
                  }
                  checked={isShown(column.key)}
                  onChange={() => setLayout(toggled(every, layout, column.key, room))}
                  onKeyDown={event => key(event, column.key)}
                />
                <IconButton
                  label={t('kit:list.columns.back', { column: column.heading })}
                  icon={<IconChevronUp size={14} aria-hidden="true" />}
                  onClick={() => setLayout(moved(every, layout, column.key, -1, room))}
                />
                <IconButton
                  label={t('kit:list.columns.on', { column: column.heading })}
                  icon={<IconChevronDown size={14} aria-hidden="true" />}
                  onClick={() => setLayout(moved(every, layout, column.key, 1, room))}
                />
              </li>
            ))}
          </ul>
          <Button kind="quiet" off={layout === AS_BUILT} onClick={() => setLayout(AS_BUILT)}>
            {t('kit:list.columns.asBuilt')}
          </Button>
        </>
      )}
    </ListMenu>
  )
}
