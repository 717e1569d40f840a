import { useEffect, useRef } from 'react'
import type { PlanResult } from '@shared/contract/intake'
import { useBridge } from '../app/bridge'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ChangeList } from './change-list'
import { Counts } from './counts'
import { mendedCount, withMendings, withoutAnswers, withoutMendings, type ImportDraft } from './draft'
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
  return (
    <>
      <Counts plan={plan} />
      <DecidedSoFar plan={plan} draft={draft} onDraft={onDraft} />
      <Questions plan={plan} draft={draft} onDraft={onDraft} />
      <ProblemList
        problems={plan.problems}
        total={plan.problemCount}
        onMend={mendings => onDraft(current => withMendings(current, mendings))}
        aside={<SaveReturned fileName={draft.fileName} writeReturned={writeReturned} />}
      />
      <ChangeList changes={plan.changes} />
      <Unused plan={plan} />
    </>
  )
}

/** What the person decided about this list, with a way back; takes the focus when what had it was settled. */
function DecidedSoFar({ plan, draft, onDraft }: Omit<PlanStepProps, 'writeReturned'>) {
  const t = useText()
  const line = useRef<HTMLDivElement>(null)
  const answered = Object.keys(draft.answers).length
  const read = mendedCount(draft)
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus()
  }, [plan])
  return (
    <div ref={line} tabIndex={-1} role="status" className={styles.decided}>
      {answered === 0 ? null : (
        <span>
          {t('intake:plan.answered', { count: answered })}{' '}
          <Button kind="link" onClick={() => onDraft(withoutAnswers)}>
            {t('intake:plan.askAgain')}
          </Button>
        </span>
      )}
      {read === 0 ? null : (
        <span>
          {t('intake:plan.mended', { count: read })}{' '}
          <Button kind="link" onClick={() => onDraft(withoutMendings)}>
            {t('intake:plan.takeBackMended')}
          </Button>
        </span>
      )}
    </div>
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
  const columns = plan.unusedColumns.map(({ sheet, heading }) => format.labelled(sheet, heading))
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
