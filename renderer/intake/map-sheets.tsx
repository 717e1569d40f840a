import { Checkbox, NativeSelect } from '@mantine/core'
import { NEEDED, SHEET_KINDS, type SheetKind } from '@shared/intake/fields'
import type { OpenedList } from '@shared/contract/intake'
import { useCommand } from '../app/engine-hooks'
import { Refused } from '../app/answer'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { ColumnTable } from './column-table'
import { EncodingChoice } from './encoding-choice'
import {
  asKind,
  missingOf,
  withoutMemory,
  withSheet,
  withTarget,
  type ImportDraft,
  type SheetDraft,
} from './draft'
import { targetText } from './field-text'
import { ContactsChoice, isByCells, TemplateChoice } from './template-choice'
import styles from './intake.module.css'

interface MapSheetsProps {
  readonly opened: OpenedList
  readonly draft: ImportDraft
  readonly onDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  /** Reads the file anew in another encoding. */
  readonly onEncoding: (file: string, encoding: string) => void
}

/** The second step: which sheets are brought in, as what, and what each column becomes. */
export function MapSheets({ opened, draft, onDraft, onEncoding }: MapSheetsProps) {
  const t = useText()
  const format = useFormat()
  const change = (name: string, to: (sheet: SheetDraft) => SheetDraft): void =>
    onDraft(current => withSheet(current, name, to))
  const empty = opened.sheets.filter(sheet => sheet.table === null).map(sheet => sheet.name)
  return (
    <>
      {opened.importedBefore === null ? null : (
        <Notice tone="info">{t('intake:map.before', { when: format.moment(opened.importedBefore) })}</Notice>
      )}
      <p className={styles.soft}>{fileLine(t, format, opened)}</p>
      {opened.encoding === null ? null : (
        <EncodingChoice encoding={opened.encoding} onChoose={chosen => onEncoding(draft.file, chosen)} />
      )}
      <TemplateChoice opened={opened} draft={draft} onDraft={onDraft} />
      <ContactsChoice draft={draft} onDraft={onDraft} />
      {(isByCells(draft) ? [] : draft.sheets).map(sheet => (
        <SheetCard key={sheet.name} draft={draft} sheet={sheet} onChange={to => change(sheet.name, to)} />
      ))}
      {empty.length === 0 ? null : (
        <p className={styles.soft}>{t('intake:map.noTable', { sheets: format.list(empty) })}</p>
      )}
    </>
  )
}

function fileLine(
  t: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>,
  opened: OpenedList,
): string {
  const size = format.bytes(opened.sizeBytes)
  const facts = { name: opened.fileName, size }
  return opened.encoding === null
    ? t('intake:map.workbook', facts)
    : t('intake:map.textFile', { ...facts, encoding: opened.encoding })
}

interface SheetCardProps {
  readonly draft: Pick<ImportDraft, 'file' | 'encoding'>
  readonly sheet: SheetDraft
  readonly onChange: (to: (sheet: SheetDraft) => SheetDraft) => void
}

function SheetCard({ draft: { file, encoding }, sheet, onChange }: SheetCardProps) {
  const t = useText()
  const format = useFormat()
  const guess = useCommand('intake.guess')
  const { table } = sheet
  const recast = (kind: SheetKind): void =>
    guess.mutate(
      { file, ...(encoding === undefined ? {} : { encoding }), sheet: sheet.name, kind },
      { onSuccess: found => onChange(current => asKind(current, kind, found)) },
    )
  const missing = sheet.use ? missingOf(sheet, NEEDED[table.kind]) : []
  return (
    <Card title={sheet.name} flush aside={<span>{rowsText(t, format, sheet)}</span>}>
      <div className={styles.sheetHead}>
        <Checkbox
          label={t('intake:map.use')}
          checked={sheet.use}
          onChange={event => {
            const use = event.currentTarget.checked
            onChange(current => ({ ...current, use }))
          }}
        />
        <NativeSelect
          label={t('intake:map.kind')}
          data={SHEET_KINDS.map(kind => ({ value: kind, label: t(`intake:kind.${kind}`) }))}
          value={table.kind}
          onChange={event =>
            recast(SHEET_KINDS.find(kind => kind === event.currentTarget.value) ?? table.kind)
          }
        />
      </div>
      {table.layout === null ? null : <Notice tone="info">{t(`intake:layout.${table.layout}`)}</Notice>}
      <Remembered sheet={sheet} onForget={() => onChange(withoutMemory)} />
      {guess.error === null ? null : <Refused error={guess.error} />}
      {missing.length === 0 ? null : (
        <Notice tone="warn">
          {t('intake:map.missing', {
            fields: format.series(missing.map(group => group.map(field => targetText(t, field)).join(' / '))),
          })}
        </Notice>
      )}
      {sheet.use ? (
        <ColumnTable
          table={table}
          columns={sheet.columns}
          onTarget={(column, target) => onChange(current => withTarget(current, column, target))}
        />
      ) : null}
    </Card>
  )
}

interface RememberedProps {
  readonly sheet: SheetDraft
  readonly onForget: () => void
}

/** That the columns are as the person mapped them before, with a way to forget it. */
function Remembered({ sheet, onForget }: RememberedProps) {
  const t = useText()
  const format = useFormat()
  const forget = useCommand('intake.forget-mapping')
  const { remembered } = sheet.table
  if (remembered === null) return null
  const { id, mappedAt, fileName } = remembered
  return (
    <div className={styles.remembered}>
      <Notice tone="info">
        {t('intake:map.remembered', { when: format.date(mappedAt.slice(0, 10)), fileName })}
      </Notice>
      <Button kind="quiet" onClick={() => forget.mutate({ id }, { onSuccess: onForget })}>
        {t('intake:map.forget')}
      </Button>
      {forget.error === null ? null : <Refused error={forget.error} />}
    </div>
  )
}

/** How many rows, from where to where, and how many were left out as totals or notes. */
function rowsText(
  t: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>,
  { table, hidden }: SheetDraft,
): string {
  const rows = t('intake:map.rows', {
    count: table.rowCount,
    rows: format.number(table.rowCount),
    first: table.firstRow,
    last: table.lastRow,
  })
  const left =
    table.leftOut.length === 0 ? '' : `, ${t('intake:map.leftOut', { count: table.leftOut.length })}`
  return `${rows}${left}${hidden ? `, ${t('intake:map.hidden')}` : ''}`
}
