import type ExcelJS from 'exceljs'
import { CHECK_RESULTS } from '@shared/audits/checklist'
import { checkKey, type ChecksWords } from '@shared/audits/checks-sheet'
import { textIn } from '@shared/steps/local-text'
import { exportWords } from '../../export-list'
import type { ChecklistFacts } from '../checklists'
import { addTable, addWrapped, toFill } from './sheets'

/** Words of the sheet of checklists; in English, so that it is read back whoever opens it. */
export function checksWords(): ChecksWords {
  const { t } = exportWords('en')
  return {
    key: t('audits:kit.key'),
    result: t('audits:checklist.result'),
    note: t('audits:checklist.note'),
    proof: t('audits:checklist.proof'),
    results: {
      met: t('audits:checklist.results.met'),
      partly: t('audits:checklist.results.partly'),
      'not-met': t('audits:checklist.results.not-met'),
      'not-looked-at': t('audits:checklist.results.not-looked-at'),
    },
  }
}

/**
 * The checklists as one sheet: the points, what was found so far, and room for what the auditor finds; `filled` puts what
 * was found there, for somebody else to take over.
 */
export function addChecks(
  workbook: ExcelJS.Workbook,
  checklists: readonly ChecklistFacts[],
  filled = false,
): void {
  if (checklists.length === 0) return
  const { t } = exportWords('en')
  const words = checksWords()
  const page = addTable(workbook, t('audits:kit.sheet.checklist'), [
    [words.key, 20],
    [t('audits:checklist.section'), 28],
    [t('audits:checklist.point'), 60],
    [t('audits:checklist.should'), 12],
    [t('audits:checklist.soFar'), 16],
    [words.result, 16],
    [words.note, 46],
    [words.proof, 46],
  ])
  const results = CHECK_RESULTS.map(one => words.results[one])
  for (const { checklist, checks } of checklists) {
    const found = new Map(checks.map(check => [check.itemId, check]))
    for (const { id, section, text, should } of checklist.items) {
      const check = found.get(id)
      const result = check === undefined ? '' : words.results[check.result]
      const row = addWrapped(page, [
        checkKey(checklist.packId, id),
        textIn(section, 'en'),
        textIn(text, 'en'),
        should === null ? '' : t(`audits:checklist.shoulds.${should}`),
        result,
        ...(filled ? [result, check?.note ?? '', check?.proof ?? ''] : []),
      ])
      toFill(row, { 6: results, 7: null, 8: null })
    }
  }
}
