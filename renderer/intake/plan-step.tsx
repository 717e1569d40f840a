import type { PlanResult } from '@shared/contract/intake'
import { useBridge } from '../app/bridge'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ChangeList } from './change-list'
import { Counts } from './counts'
import { withReplacement, withSheet, type ImportDraft } from './draft'
import styles from './intake.module.css'
import { ProblemList } from './problem-list'
import { Questions } from './questions'

interface PlanStepProps {
  readonly plan: PlanResult
  readonly draft: ImportDraft
  readonly onDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  readonly writeReturned: (target: string) => Promise<boolean>
}

/** The third step: what would happen, what is asked, what could not be understood. Nothing is written yet. */
export function PlanStep({ plan, draft, onDraft, writeReturned }: PlanStepProps) {
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
      <ProblemList
        problems={plan.problems}
        total={plan.problemCount}
        onMend={mend}
        aside={<SaveReturned fileName={draft.fileName} writeReturned={writeReturned} />}
      />
      <ChangeList changes={plan.changes} />
      <Unused plan={plan} />
    </>
  )
}

interface SaveReturnedProps {
  readonly fileName: string
  readonly writeReturned: PlanStepProps['writeReturned']
}

/** The person's own rows as a workbook, each with its verdict and reasons, for the list's owner to mend. */
function SaveReturned({ fileName, writeReturned }: SaveReturnedProps) {
  const t = useText()
  const bridge = useBridge()
  const save = async (): Promise<void> => {
    const target = await bridge.pickSave('list', `${fileName.replace(/\.[^.]+$/, '')}-returned.xlsx`)
    if (target === null || !(await writeReturned(target.token))) return
    notify({
      tone: 'good',
      text: t('intake:action.returned', { name: target.name }),
      action: { label: t('intake:action.show'), run: () => void bridge.showInFolder(target.token) },
    })
  }
  return (
    <Button kind="quiet" onClick={() => void save()}>
      {t('intake:action.return')}
    </Button>
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
