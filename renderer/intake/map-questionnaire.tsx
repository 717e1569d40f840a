import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { GRID_COLUMNS, GRID_ROWS, type SheetCells } from '@shared/contract/intake'
import {
  labelOf,
  profileGaps,
  profileOf,
  withoutCell,
  withRole,
  type MappedCell,
} from '@shared/intake/templates/make-profile'
import { columnIndex } from '@shared/intake/templates/profile'
import { Answer, Refused } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { Page, PAGE_TITLE_ID } from '../kit/page'
import { useText } from '../kit/text'
import { CellGrid } from './cell-grid'
import styles from './cells.module.css'
import { MappedCells } from './mapped-cells'
import { RoleForm, useRoleText } from './role-form'

interface MapQuestionnaireProps {
  /** Token of a filled or empty copy, which serves as the pattern. */
  readonly file: string
  readonly onLeave: () => void
  readonly onKept: () => void
}

/** Shows a questionnaire as it stands, so that a person can say once which cell holds which answer. */
export function MapQuestionnaire({ file, onLeave, onKept }: MapQuestionnaireProps) {
  const t = useText()
  const [title, setTitle] = useState('')
  const [mapped, setMapped] = useState<readonly MappedCell[]>([])
  const keep = useCommand('intake.add-profile')
  const gaps = profileGaps(title, mapped)
  useEffect(() => document.getElementById(PAGE_TITLE_ID)?.focus(), [])
  const save = (): void =>
    keep.mutate(
      { profile: profileOf(title, mapped) },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: t('intake:cells.kept', { name: title.trim() }) })
          onKept()
        },
      },
    )
  return (
    <Page
      title={t('intake:step.cells')}
      actions={
        <>
          <Button onClick={onLeave}>{t('intake:action.cancelCells')}</Button>
          <Button
            kind="primary"
            off={gaps.length > 0 || keep.isPending}
            offBecause={t('intake:cells.gaps')}
            onClick={save}
          >
            {t('intake:action.keepProfile')}
          </Button>
        </>
      }
    >
      <div className={styles.side}>
        <p className={styles.pattern}>{t('intake:cells.what')}</p>
        {keep.error === null ? null : <Refused error={keep.error} />}
        <SheetView file={file} mapped={mapped} onMapped={setMapped}>
          <Card title={t('intake:cells.list')}>
            <div className={styles.fields}>
              <TextInput
                label={t('intake:cells.title')}
                description={t('intake:cells.titleHint')}
                required
                maxLength={60}
                value={title}
                onChange={event => setTitle(event.currentTarget.value)}
              />
              <MappedCells
                cells={mapped}
                gaps={gaps}
                onRemove={cell => setMapped(withoutCell(mapped, cell))}
              />
            </div>
          </Card>
        </SheetView>
      </div>
    </Page>
  )
}

interface SheetViewProps {
  readonly file: string
  readonly mapped: readonly MappedCell[]
  readonly onMapped: (cells: readonly MappedCell[]) => void
  /** What stands beside the grid, below the cell in hand. */
  readonly children: ReactNode
}

function SheetView({ file, mapped, onMapped, children }: SheetViewProps) {
  const t = useText()
  const [sheet, setSheet] = useState<string | null>(null)
  const [firstRow, setFirstRow] = useState(1)
  const [chosen, setChosen] = useState<string | null>(null)
  const answer = useAnswer('intake.cells', { file, sheet, firstRow }, { keep: true })
  const roleText = useRoleText()
  const turn = (name: string | null, row: number): void => {
    setSheet(name)
    setFirstRow(row)
    setChosen(null)
  }
  return (
    <Answer of={answer}>
      {cells => (
        <div className={styles.columns}>
          <Card title={cells.fileName} flush>
            <SheetBar cells={cells} firstRow={firstRow} onTurn={turn} />
            <CellGrid
              key={`${cells.sheet}:${firstRow}`}
              cells={cells}
              firstRow={firstRow}
              chosen={chosen}
              mapped={
                new Map(
                  mapped
                    .filter(cell => cell.sheet === cells.sheet)
                    .map(cell => [cell.ref, roleText(cell.role)]),
                )
              }
              onChoose={setChosen}
            />
          </Card>
          <div className={styles.side}>
            <Card
              title={chosen === null ? t('intake:cells.role') : t('intake:cells.chosen', { ref: chosen })}
            >
              {chosen === null ? (
                <p className={styles.pattern}>{t('intake:cells.noneChosen')}</p>
              ) : (
                <ChosenCell cells={cells} cell={chosen} mapped={mapped} onMapped={onMapped} />
              )}
            </Card>
            {children}
          </div>
        </div>
      )}
    </Answer>
  )
}

interface SheetBarProps {
  readonly cells: SheetCells
  readonly firstRow: number
  readonly onTurn: (sheet: string | null, firstRow: number) => void
}

/** Which sheet, and which rows of it. */
function SheetBar({ cells, firstRow, onTurn }: SheetBarProps) {
  const t = useText()
  const format = useFormat()
  const last = Math.min(firstRow + GRID_ROWS - 1, cells.lastRow)
  return (
    <div className={styles.bar}>
      <NativeSelect
        label={t('intake:cells.sheet')}
        data={[...cells.sheets]}
        value={cells.sheet}
        onChange={event => onTurn(event.currentTarget.value, 1)}
      />
      <span className={styles.pattern}>
        {t('intake:cells.rows', {
          first: format.number(firstRow),
          last: format.number(last),
          total: format.number(cells.lastRow),
        })}
      </span>
      {firstRow > 1 ? (
        <Button onClick={() => onTurn(cells.sheet, Math.max(1, firstRow - GRID_ROWS))}>
          {t('intake:cells.earlier')}
        </Button>
      ) : null}
      {last < cells.lastRow ? (
        <Button onClick={() => onTurn(cells.sheet, firstRow + GRID_ROWS)}>{t('intake:cells.later')}</Button>
      ) : null}
      {cells.columns > GRID_COLUMNS ? (
        <span className={styles.pattern}>
          {t('intake:cells.tooWide', { columns: format.number(cells.columns), shown: GRID_COLUMNS })}
        </span>
      ) : null}
    </div>
  )
}

interface ChosenCellProps extends Pick<SheetViewProps, 'mapped' | 'onMapped'> {
  readonly cells: SheetCells
  readonly cell: string
}

function ChosenCell({ cells, cell: ref, mapped, onMapped }: ChosenCellProps) {
  const t = useText()
  const { sheet } = cells
  const text = textAt(cells, ref)
  const label = labelOf(cells.rows, ref)
  const known = mapped.find(cell => cell.sheet === sheet && cell.ref === ref)
  const questions = mapped.flatMap(({ role }) => (role.kind === 'answer' ? [role.question] : []))
  return (
    <div className={styles.fields}>
      <p className={styles.pattern}>
        <bdi>{text === '' ? t('intake:cells.empty') : text}</bdi>
      </p>
      {label === null ? null : (
        <p className={styles.pattern}>{t('intake:cells.label', { text: label.text })}</p>
      )}
      <RoleForm
        key={`${sheet}!${ref}:${known?.role.kind ?? ''}`}
        role={known?.role ?? null}
        label={label?.text ?? null}
        text={text}
        questions={questions}
        onRole={role => onMapped(withRole(mapped, { sheet, ref, text, role }))}
        onClear={known === undefined ? null : () => onMapped(withoutCell(mapped, known))}
      />
    </div>
  )
}

function textAt({ rows }: SheetCells, ref: string): string {
  const [, letters = 'A', number = '1'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  return rows.find(row => row.number === Number(number))?.cells[columnIndex(letters)] ?? ''
}
