import type { Report } from '@shared/disclosure/report'
import { statementJson } from '@shared/disclosure/report-json'

/** The statement as JSON, indented for people; the order of keys is that of the schema. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(statementJson(report), null, 2)}\n`
}
