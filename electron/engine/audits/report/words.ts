import { REPORT_COLUMNS, REPORT_FACTS, type ReportWords } from '@shared/audits/report-form'
import { ANNOUNCEMENTS } from '@shared/audits/audit'
import { FINDING_GRADES } from '@shared/response/finding'
import { INDICATOR_STRENGTHS } from '@shared/response/indicators'
import { exportWords } from '../../export-list'
import { checksWords } from '../kit/checks'

const each = <K extends string>(keys: readonly K[], say: (key: K) => string): Record<K, string> =>
  Object.fromEntries(keys.map(key => [key, say(key)])) as Record<K, string>

/** Words of the report form; it is written in English, so that it is read back whoever opens it. */
export function reportWords(): ReportWords {
  const { t } = exportWords('en')
  return {
    facts: each(REPORT_FACTS, fact => t(`audits:report.fact.${fact}`)),
    columns: each(REPORT_COLUMNS, column => t(`audits:report.column.${column}`)),
    grades: each(FINDING_GRADES, grade => t(`response:findingGrade.${grade}`)),
    strengths: each(INDICATOR_STRENGTHS, strength => t(`response:strength.${strength}`)),
    announcements: each(ANNOUNCEMENTS, one => t(`audits:announcement.${one}`)),
    checks: checksWords(),
  }
}
