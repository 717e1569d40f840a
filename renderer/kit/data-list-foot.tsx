import { IconX } from '@tabler/icons-react'
import { createContext, use, type ReactNode } from 'react'
import type { Copied } from './copy-rows'
import { useFormat } from './format'
import { ListColumns } from './list-columns'
import styles from './list-foot.module.css'
import { ListNarrow } from './list-narrow'
import type { ListPicks } from './list-picks'
import type { ListFilter, ListState } from './list-state'
import type { ShownList } from './shown-list'
import { useText } from './text'

export interface ListViewsProps {
  readonly list: ListState<unknown>
  readonly filter: ListFilter | undefined
}

/** Who keeps the views of lists, and draws the menu of them: the application, not the kit. Without one there are none. */
export const ListViewsContext = createContext<((props: ListViewsProps) => ReactNode) | null>(null)

export interface ShownExportProps {
  /** The list as it is seen, read when it is asked for. */
  readonly read: () => Promise<ShownList>
  /** What the list holds: the name of the file, until the person says otherwise. */
  readonly label: string
}

/** Who writes a list to a file as it is seen: the application, not the kit. */
export const ShownExportContext = createContext<((props: ShownExportProps) => ReactNode) | null>(null)

export interface DataListFootProps<Row> extends ShownExportProps {
  readonly list: ListState<Row>
  readonly filter: ListFilter | undefined
  readonly picks: ListPicks
  /** What was copied last. */
  readonly copied: Copied | null
  readonly isCopying: boolean
  readonly onCopy: () => void
}

/** The line below every list: what narrows it, what is picked, and how it is seen. */
export function DataListFoot<Row>(props: DataListFootProps<Row>) {
  const { list, filter, isCopying, onCopy, read, label } = props
  const t = useText()
  const views = use(ListViewsContext)
  const shownExport = use(ShownExportContext)
  return (
    <div className={styles.foot} role="group" aria-label={t('kit:list.foot')}>
      <span aria-live="polite">
        <Standing {...props} />
      </span>
      <Narrowings list={list} />
      <span className={styles.end}>
        {/* Views keep columns, order and filter; rows never reach them. */}
        {views?.({ list: list as unknown as ListState<unknown>, filter })}
        <ListNarrow list={list} />
        <ListColumns list={list} />
        <button type="button" className={styles.opener} aria-disabled={isCopying} onClick={onCopy}>
          {t('kit:list.copy')}
        </button>
        {shownExport?.({ read, label })}
      </span>
    </div>
  )
}

/** How many of all rows are shown, how many are picked, how many were copied. */
function Standing<Row>({ list, picks, copied }: DataListFootProps<Row>) {
  const t = useText()
  const format = useFormat()
  const parts = [
    list.before === null
      ? null
      : t('kit:list.count', {
          shown: format.number(list.rows.total),
          total: format.number(list.before),
        }),
    picks.ids.size === 0 ? null : t('kit:list.selected', { count: picks.ids.size }),
    picks.coming === 'no' ? null : t(`kit:list.picking.${picks.coming}`),
    copied === null ? null : t('kit:list.copied', { count: copied.count }),
    copied === null || copied.told ? null : t('kit:list.untold'),
  ]
  return <>{parts.filter(part => part !== null).join(' · ')}</>
}

/** Each thing that narrows the list, with a press to take it away. */
function Narrowings<Row>({ list }: { readonly list: ListState<Row> }) {
  const t = useText()
  const format = useFormat()
  const { narrowing, setNarrowing, every } = list
  const headingOf = (key: string) => every.find(column => column.key === key)?.heading ?? key
  const { since } = narrowing
  return (
    <>
      {narrowing.notKnown.map(key => (
        <Narrowing
          key={key}
          text={t('kit:list.narrow.lacks', { column: headingOf(key) })}
          onClear={() =>
            setNarrowing({ ...narrowing, notKnown: narrowing.notKnown.filter(one => one !== key) })
          }
        />
      ))}
      {since === null ? null : (
        <Narrowing
          text={t('kit:list.narrow.from', {
            column: headingOf(since.column),
            day: format.date(since.day),
          })}
          onClear={() => setNarrowing({ ...narrowing, since: null })}
        />
      )}
    </>
  )
}

function Narrowing({ text, onClear }: { readonly text: string; readonly onClear: () => void }) {
  const t = useText()
  return (
    <button
      type="button"
      className={styles.narrowing}
      aria-label={t('kit:filter.clear', { label: text })}
      onClick={onClear}
    >
      {text}
      <IconX size={12} aria-hidden="true" />
    </button>
  )
}
