import { useMemo, useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { CONTRACT_CLAUSES, emptyEntry, REGISTER_KINDS, type RegisterKind } from '@shared/steps/register'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { useKeptState } from '../kit/list-memory'
import { Page, Split } from '../kit/page'
import { rowsAtHand } from '../kit/row-source'
import { Tabs } from '../kit/tabs'
import { useText } from '../kit/text'
import { Toolbar } from '../kit/toolbar'
import { RegisterForm } from './register-form'
import { RegisterPanel } from './register-panel'

type Registers = OutputOf<'steps.registers'>
export type RegisterRow = Registers['entries'][number]

/** Policies, roles, training, contract clauses and how long records are kept: what step 1 asks to have on record. */
export function RegistersPage() {
  const t = useText()
  const [kind, setKind] = useKeptState<RegisterKind>('registers.kind', 'policy')
  const [chosen, setChosen] = useState<string | null>(null)
  const [isNew, setIsNew] = useState(false)
  const registers = useAnswer('steps.registers', {}, { keep: true })
  const show = (id: string | null) => {
    setChosen(id)
    setIsNew(false)
  }
  return (
    <Page
      title={t('steps:register.page')}
      actions={
        <Button kind="primary" onClick={() => setIsNew(true)}>
          {t('steps:register.add')}
        </Button>
      }
    >
      <Answer of={registers}>
        {value => (
          <Split
            wide
            side={
              isNew ? (
                <Panel key={kind} title={t(`steps:register.one.${kind}`)} begins>
                  <RegisterForm
                    id={null}
                    replaces={null}
                    start={emptyEntry(kind)}
                    supplierName={null}
                    onSaved={show}
                  />
                </Panel>
              ) : (
                <Side row={value.entries.find(one => one.entry.id === chosen)} onChoose={show} />
              )
            }
          >
            <Card label={t('steps:register.page')} flush fill>
              <Tabs
                label={t('steps:register.label')}
                tabs={REGISTER_KINDS.map(key => ({ key, label: t(`steps:register.kind.${key}`) }))}
                current={kind}
                onChange={next => {
                  setKind(next)
                  show(null)
                }}
              >
                <Coverage kind={kind} registers={value} />
                <RegisterList
                  kind={kind}
                  entries={value.entries}
                  onCurrent={row => show(row.entry.id)}
                  onAdd={() => setIsNew(true)}
                />
              </Tabs>
            </Card>
          </Split>
        )}
      </Answer>
    </Page>
  )
}

function Side({
  row,
  onChoose,
}: {
  readonly row: RegisterRow | undefined
  readonly onChoose: (id: string | null) => void
}) {
  const t = useText()
  return row === undefined ? (
    <Panel title={t('steps:register.page')}>{t('steps:register.choose')}</Panel>
  ) : (
    <RegisterPanel key={`${row.entry.id} ${row.entry.updatedAt}`} row={row} onChoose={onChoose} />
  )
}

/** How far a register reaches, where it can be said in one number. */
function Coverage({ kind, registers }: { readonly kind: RegisterKind; readonly registers: Registers }) {
  const t = useText()
  const format = useFormat()
  const { trainedPct, suppliersWithClauses } = registers
  const said =
    kind === 'training' && trainedPct !== null
      ? t('steps:register.trained', { share: format.percent(Math.floor(trainedPct)) })
      : kind === 'clause' && suppliersWithClauses > 0
        ? t('steps:register.withClauses', { count: suppliersWithClauses })
        : null
  return said === null ? null : <Toolbar label={t('steps:register.list')}>{said}</Toolbar>
}

interface ListProps {
  readonly kind: RegisterKind
  readonly entries: readonly RegisterRow[]
  readonly onCurrent: (row: RegisterRow) => void
  readonly onAdd: () => void
}

function RegisterList({ kind, entries, onCurrent, onAdd }: ListProps) {
  const t = useText()
  const rows = useMemo(() => rowsAtHand(entries.filter(one => one.entry.kind === kind)), [entries, kind])
  return (
    <DataList
      listId={`registers.${kind}`}
      kind="steps.registers"
      label={t(`steps:register.kind.${kind}`)}
      columns={useColumns()}
      rows={rows}
      rowId={row => row.entry.id}
      onCurrent={onCurrent}
      empty={
        <EmptyState
          title={t(`steps:register.empty.${kind}`)}
          actions={<Button onClick={onAdd}>{t('steps:register.add')}</Button>}
        >
          {t('steps:register.emptyWhat')}
        </EmptyState>
      }
    />
  )
}

function useColumns(): readonly DataColumn<RegisterRow>[] {
  const t = useText()
  const format = useFormat()
  const state = useEntryState()
  return useMemo(
    () => [
      {
        key: 'title',
        value: ({ entry }) => entry.title,
        heading: t('steps:register.column.title'),
        width: 14,
        grow: true,
        cell: ({ entry, supplierName }) =>
          supplierName === null ? entry.title : format.labelled(supplierName, entry.title),
      },
      {
        key: 'holder',
        people: 'responsible',
        value: ({ entry }) => entry.holder,
        heading: t('steps:register.column.holder'),
        width: 8,
        soft: true,
        cell: ({ entry }) => entry.holder ?? '',
      },
      { key: 'state', value: state, heading: t('steps:register.column.state'), width: 9, cell: state },
      {
        key: 'reviewOn',
        value: ({ entry }) => entry.reviewOn,
        since: true,
        heading: t('steps:register.column.reviewOn'),
        width: 6.5,
        cell: ({ entry }) => (entry.reviewOn === null ? '' : format.date(entry.reviewOn)),
      },
    ],
    [t, format, state],
  )
}

/** What matters most of an entry, by its kind. */
function useEntryState(): (row: RegisterRow) => string {
  const t = useText()
  const format = useFormat()
  return ({ entry }) => {
    const { kind, approvedOn, version, audience, covered, clauses, keepMonths } = entry
    if (kind === 'policy') {
      const approved = t(approvedOn === null ? 'steps:register.notApproved' : 'steps:register.approved')
      return version === null ? approved : format.place([version, approved])
    }
    if (kind === 'training')
      return audience === null || covered === null
        ? t('kit:notKnown')
        : t('steps:register.clauseCount', { count: covered, total: format.number(audience) })
    if (kind === 'clause')
      return t('steps:register.clauseCount', { count: clauses.length, total: CONTRACT_CLAUSES.length })
    return kind === 'retention' ? t('steps:register.months', { count: keepMonths ?? 0 }) : ''
  }
}
