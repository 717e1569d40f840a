import { useMemo, useState } from 'react'
import type { BinRow } from '@shared/contract/bin'
import { calledInBin } from '@shared/trail/bin'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { Page, Split } from '../kit/page'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import { BinFilterBar, type BinFilter } from './bin-filter'
import { BinPanel } from './bin-panel'
import { EraseDialog, type Rule } from './erase'
import { TakeBack } from './take-back'
import { WaitingByRule } from './waiting-by-rule'

const keyOf = ({ kind, id }: Pick<BinRow, 'kind' | 'id'>): string => `${kind} ${id}`

const fits = ({ kind, text }: BinFilter, row: BinRow): boolean =>
  (kind === null || row.kind === kind) &&
  [row.name, row.to, row.of, row.binnedBy, row.reason].some(
    said => said?.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()) === true,
  )

interface Erasing {
  readonly rows: readonly BinRow[]
  readonly rule: Rule | null
}
const NOTHING: Erasing = { rows: [], rule: null }

/** Everything that was put into the bin: by whom, when and why, what hangs on it, and the way back. */
export function BinPage() {
  const t = useText()
  const bin = useAnswer('trail.bin', {}, { keep: true })
  return (
    <Page title={t('trail:bin.title')}>
      <Answer of={bin}>{({ rows }) => <Bin rows={rows} />}</Answer>
    </Page>
  )
}

function Bin({ rows }: { readonly rows: readonly BinRow[] }) {
  const t = useText()
  const [filter, setFilter] = useState<BinFilter>({ kind: null, text: '' })
  const [current, setCurrent] = useState<string | null>(null)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [erasing, setErasing] = useState<Erasing>(NOTHING)
  const seen = useMemo(() => rows.filter(row => fits(filter, row)), [rows, filter])
  const source = useMemo(() => rowsAtHand(seen), [seen])
  const chosen = seen.filter(row => picked.has(keyOf(row)) && row.held === null)
  const shown = seen.find(row => keyOf(row) === current)
  return (
    <Split
      side={
        shown === undefined ? (
          <Panel title={t('trail:bin.title')}>
            <p>{t('trail:bin.choose')}</p>
            <p>{t('trail:bin.kept')}</p>
          </Panel>
        ) : (
          <BinPanel
            key={keyOf(shown)}
            row={shown}
            onErase={() => setErasing({ rows: [shown], rule: null })}
          />
        )
      }
    >
      <Card flush fill label={t('trail:bin.list')}>
        <WaitingByRule rows={rows} onErase={setErasing} />
        <BinFilterBar rows={rows} count={seen.length} filter={filter} onChange={setFilter} />
        {chosen.length === 0 ? null : (
          <>
            <TakeBack
              rows={chosen}
              open={t('trail:bin.restoreMany', { count: chosen.length })}
              onDone={() => setPicked(new Set())}
            />
            <div>
              <Button kind="quiet" onClick={() => setErasing({ rows: chosen, rule: null })}>
                {t('trail:bin.erase.openMany', { count: chosen.length })}
              </Button>
            </div>
          </>
        )}
        <DataList
          listId="bin"
          label={t('trail:bin.list')}
          columns={useColumns()}
          rows={source}
          rowId={keyOf}
          onCurrent={row => setCurrent(keyOf(row))}
          selected={picked}
          onSelect={setPicked}
          empty={
            rows.length === 0 ? (
              <EmptyState title={t('trail:bin.empty.title')}>{t('trail:bin.empty.what')}</EmptyState>
            ) : (
              <EmptyState title={t('trail:bin.noneFound')} />
            )
          }
        />
        {erasing.rows.length === 0 ? null : (
          <EraseDialog
            {...erasing}
            onClose={() => setErasing(NOTHING)}
            onDone={() => {
              setErasing(NOTHING)
              setPicked(new Set())
            }}
          />
        )}
      </Card>
    </Split>
  )
}

function useColumns(): readonly DataColumn<BinRow>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(() => {
    const column = (
      key: 'name' | 'kind' | 'of' | 'who' | 'why',
      width: number,
      value: (row: BinRow) => string | null,
    ): DataColumn<BinRow> => ({
      ...{
        key,
        width,
        value,
        grow: key === 'name',
        secondary: key === 'of' || key === 'who',
        heading: t(`trail:bin.column.${key}`),
      },
      cell: row => value(row) ?? '–',
    })
    return [
      column('name', 18, row => calledInBin(row, t.language)),
      column('kind', 6, row => t(`trail:table.${row.kind}`)),
      column('of', 6.5, row => row.of),
      {
        ...{ key: 'when', width: 10.5, heading: t('trail:bin.column.when'), since: true },
        value: row => row.binnedAt,
        cell: row => format.moment(row.binnedAt),
      },
      { ...column('who', 4.5, row => row.binnedBy), people: 'author' },
      column('why', 8, row => row.reason),
    ]
  }, [t, format])
}
