import { useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { CANDIDATE_STATES, type Candidate, type ScreeningState } from '@shared/contract/screening'
import { ExportList } from '../app/export-list'
import { useWholeRows } from '../app/paged-rows'
import { Card, Panel } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { listFilter } from '../kit/list-state'
import { Split } from '../kit/page'
import { SearchField } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, ToggleChip, Toolbar } from '../kit/toolbar'
import { CandidatePanel } from './candidate-panel'
import styles from './screening.module.css'
import { StateChip } from './state-chip'

const rowId = (row: Candidate): string => `${row.runId} ${row.n}`

function useColumns(): readonly DataColumn<Candidate>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'ours',
        value: row => row.subject.name,
        heading: t('screening:list.ours'),
        cell: row => row.subject.name,
        width: 10.5,
        grow: true,
      },
      {
        key: 'theirs',
        people: 'listed',
        value: row => row.match.theirName,
        heading: t('screening:list.theirs'),
        cell: row => row.match.theirName,
        width: 10.5,
        grow: true,
      },
      {
        key: 'score',
        value: row => row.match.score,
        heading: t('screening:list.score'),
        cell: row => format.percent(row.match.score * 100),
        width: 6.5,
        numeric: true,
      },
      {
        key: 'entry',
        value: row => row.entry.key,
        heading: t('screening:list.entry'),
        cell: row => row.entry.key,
        width: 5.5,
        secondary: true,
        soft: true,
      },
      {
        key: 'state',
        value: row => CANDIDATE_STATES.indexOf(row.state),
        heading: t('screening:list.state'),
        cell: row => <StateChip candidate={row} />,
        width: 8,
      },
    ],
    [t, format],
  )
}

const matchFilterSchema = z.strictObject({
  states: z.array(z.enum(CANDIDATE_STATES)),
  text: z.string(),
})

type States = Candidate['state'][]
const TO_DECIDE: States = ['open', 'reopened']
const TO_CONFIRM: States = ['to-confirm']
const DECIDED: States = ['decided']

/** After a decision the keyboard is back on the list, on the row that moved up: a day's screening needs no mouse. */
function useWayBack() {
  const list = useRef<HTMLDivElement>(null)
  const toList = () => list.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()
  return { list, toList }
}

/** Possible matches, undecided and surest first, with the one in hand beside the list. */
export function MatchesTab({ state }: { readonly state: ScreeningState }) {
  const t = useText()
  const [states, setStates] = useState<States>([])
  const [text, setText] = useState('')
  const [current, setCurrent] = useState<Candidate | null>(null)
  const seen = { states, verdict: null, subjectType: null, text }
  const rows = useWholeRows('screening.candidates', seen)
  const columns = useColumns()
  const isChosen = (some: States) => states.join() === some.join()
  const toggle = (wanted: States) => (on: boolean) => setStates(on ? wanted : [])
  const { list, toList } = useWayBack()
  const done = (decided: Candidate) => () => {
    setCurrent(now => (now !== null && rowId(now) === rowId(decided) ? null : now))
    toList()
  }
  const side =
    current === null ? (
      <Panel title={t('screening:panel.none')}>{t('screening:panel.noneHow')}</Panel>
    ) : (
      <CandidatePanel candidate={current} onDone={done(current)} />
    )
  return (
    <Split wide side={side}>
      <Card flush fill label={t('screening:list.label')}>
        <Toolbar
          label={t('screening:filter.label')}
          end={
            <ListEnd
              count={t('screening:filter.count', { count: rows.total ?? 0 })}
              known={rows.total !== null}
            >
              <ExportList
                endpoint="screening.export-candidates"
                listId="screening.candidates"
                name={t('screening:list.label')}
                seen={seen}
              />
            </ListEnd>
          }
        >
          <ToggleChip on={isChosen(TO_DECIDE)} onChange={toggle(TO_DECIDE)}>
            {t('screening:filter.toDecide')}
          </ToggleChip>
          {state.toConfirm === 0 && !isChosen(TO_CONFIRM) ? null : (
            <ToggleChip on={isChosen(TO_CONFIRM)} onChange={toggle(TO_CONFIRM)}>
              {t('screening:filter.toConfirm')}
            </ToggleChip>
          )}
          <ToggleChip on={isChosen(DECIDED)} onChange={toggle(DECIDED)}>
            {t('screening:filter.decided')}
          </ToggleChip>
          <SearchField label={t('screening:filter.text')} value={text} onChange={setText} />
        </Toolbar>
        <div className={styles.list} ref={list}>
          <DataList
            listId="screening.candidates"
            label={t('screening:list.label')}
            columns={columns}
            rows={rows}
            rowId={rowId}
            onCurrent={setCurrent}
            onOpen={setCurrent}
            filter={listFilter({ states, text }, matchFilterSchema, kept => {
              setStates(kept.states)
              setText(kept.text)
            })}
            empty={<NoMatch state={state} filtered={states.length > 0 || text !== ''} />}
          />
        </div>
      </Card>
    </Split>
  )
}

function NoMatch({ state, filtered }: { readonly state: ScreeningState; readonly filtered: boolean }) {
  const t = useText()
  const format = useFormat()
  if (filtered) return <EmptyState title={t('screening:empty.noneLeft')} />
  return (
    <EmptyState title={t('screening:empty.noMatch')}>
      {t('screening:empty.noMatchHow', { names: format.number(state.run?.namesChecked ?? 0) })}{' '}
      {t('screening:limits')}
    </EmptyState>
  )
}
