import type { PlanResult } from '@shared/contract/intake'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ChangeList } from './change-list'
import { Counts } from './counts'
import { withReplacement, withSheet, type ImportDraft } from './draft'
import styles from './intake.module.css'
import { ProblemList } from './problem-list'
import { Questions } from './questions'

export interface PlanStepProps {
  readonly plan: PlanResult
  readonly draft: ImportDraft
  readonly onDraft: (change: (draft: ImportDraft) => ImportDraft) => void
}

/** The third step: what would happen, what is asked, what could not be understood. Nothing is written yet. */
export function PlanStep({ plan, draft, onDraft }: PlanStepProps) {
  const mend = (sheetName: string, letters: string, from: string, to: string): void =>
    onDraft(current =>
      withSheet(current, sheetName, sheet => {
        const found = sheet.table.columns.find(column => column.letters === letters)
        return found === undefined ? sheet : withReplacement(sheet, found.column, from, to)
      }),
    )
  return (
    <>
      <Counts plan={plan} />
      <Questions plan={plan} draft={draft} onDraft={onDraft} />
      <ProblemList problems={plan.problems} total={plan.problemCount} onMend={mend} />
      <ChangeList changes={plan.changes} />
      <Unused plan={plan} />
    </>
  )
}

/** What of the file goes nowhere: said, never passed over. */
function Unused({ plan }: { readonly plan: PlanResult }) {
  const t = useText()
  const format = useFormat()
  const columns = plan.unusedColumns.map(({ sheet, heading }) => `${sheet}: ${heading}`)
  return (
    <>
      {columns.length === 0 ? null : (
        <p className={styles.soft}>{t('intake:plan.unusedColumns', { columns: format.list(columns) })}</p>
      )}
      {plan.unusedSheets.length === 0 ? null : (
        <p className={styles.soft}>
          {t('intake:plan.unusedSheets', { sheets: format.list(plan.unusedSheets) })}
        </p>
      )}
    </>
  )
}
