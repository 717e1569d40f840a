import { Checkbox, Select } from '@mantine/core'
import { Button } from './button'
import { DayInput } from './day-input'
import styles from './list-foot.module.css'
import { ListMenu } from './list-menu'
import type { ListState } from './list-state'
import { Reserved } from './reserved'
import { NOT_NARROWED } from './rows-at-hand'
import { useText } from './text'

const columnsOf = <Row,>(list: ListState<Row>) => list.every.filter(({ value }) => value !== undefined)

/** Narrows a list at hand to rows that lack something, or that are of a day or later. */
export function ListNarrow<Row>({ list }: { readonly list: ListState<Row> }) {
  const t = useText()
  const columns = columnsOf(list)
  const isHere = list.rows.all !== undefined
  if (columns.length === 0 || (!isHere && list.rows.comesWhole !== true)) return null
  const { narrowing, setNarrowing } = list
  const toggle = (key: string, on: boolean) => {
    const others = narrowing.notKnown.filter(one => one !== key)
    setNarrowing({ ...narrowing, notKnown: on ? [...others, key] : others })
  }
  return (
    <Reserved known={isHere}>
      <ListMenu name={t('kit:list.narrow.open')}>
        {() => (
          <>
            <fieldset className={styles.set}>
              <legend>{t('kit:list.narrow.notKnown')}</legend>
              {columns.map(({ key, heading }) => (
                <Checkbox
                  key={key}
                  size="xs"
                  label={heading}
                  checked={narrowing.notKnown.includes(key)}
                  onChange={event => toggle(key, event.currentTarget.checked)}
                />
              ))}
            </fieldset>
            <Since list={list} />
            <Button kind="quiet" off={narrowing === NOT_NARROWED} onClick={() => setNarrowing(NOT_NARROWED)}>
              {t('kit:list.narrow.showAll')}
            </Button>
          </>
        )}
      </ListMenu>
    </Reserved>
  )
}

/** Rows of a day or later, by one of the columns that hold days. */
function Since<Row>({ list }: { readonly list: ListState<Row> }) {
  const t = useText()
  const { narrowing, setNarrowing } = list
  const dated = columnsOf(list).filter(({ since }) => since === true)
  const [first] = dated
  if (first === undefined) return null
  const column = narrowing.since?.column ?? first.key
  const set = (next: { column: string; day: string }) =>
    setNarrowing({ ...narrowing, since: next.day === '' ? null : next })
  return (
    <fieldset className={styles.set}>
      <legend>{t('kit:list.narrow.since')}</legend>
      {dated.length === 1 ? null : (
        <Select
          size="xs"
          label={t('kit:list.narrow.day')}
          data={dated.map(({ key, heading }) => ({ value: key, label: heading }))}
          value={column}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={next => set({ column: next ?? first.key, day: narrowing.since?.day ?? '' })}
        />
      )}
      <DayInput
        size="xs"
        label={first.heading}
        clearable
        clearButtonProps={{ 'aria-label': t('kit:field.clear', { label: first.heading }) }}
        popoverProps={{ withinPortal: false }}
        value={narrowing.since?.day ?? null}
        onChange={day => set({ column, day: day ?? '' })}
      />
    </fieldset>
  )
}
