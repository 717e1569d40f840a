import { FINDING_GRADES, type AuditFacts, type StatementFacts } from '../facts'
import { figure } from '../figure'
import { gap, ownWords, said, section, table } from '../layout'
import type { Block, Cell, Section } from '../report'
import { counted, onDate, text, type Speech } from '../sentence'

const orUnknown = (say: Speech, value: string | null): Cell => text(value ?? say.t('disclosure:notKnown'))
const word = (say: Speech, group: string, value: string | null): Cell =>
  text(value === null ? say.t('disclosure:notKnown') : say.t(`disclosure:${group}.${value}`))

function scopeRow(audit: AuditFacts, say: Speech): readonly Cell[] {
  const declared = audit.independenceDeclared
  return [
    text(audit.title),
    orUnknown(say, audit.auditor),
    word(say, 'auditKinds', audit.kind),
    word(say, 'announcements', audit.announcement),
    { kind: 'run', content: [onDate(audit.startedOn), text(' – '), onDate(audit.endedOn)] },
    text(say.t(`disclosure:independence.${declared === null ? 'unknown' : declared ? 'yes' : 'no'}`)),
    orUnknown(say, audit.scope),
  ]
}

function findingRow(audit: AuditFacts, index: number): readonly Cell[] {
  const grades = FINDING_GRADES.map(grade =>
    figure(`audits.${index + 1}.findings.${grade}`, audit.findings[grade]),
  )
  return [text(audit.title), ...grades, figure(`audits.${index + 1}.findingsClosed`, audit.findingsClosed)]
}

const SCOPE_COLUMNS = [
  { id: 'audit', width: 3 },
  { id: 'auditor', width: 2.4 },
  { id: 'kind', width: 1.6 },
  { id: 'announcement', width: 2.4 },
  { id: 'dates', width: 2.4 },
  { id: 'independence', width: 2.6 },
  { id: 'scope', width: 4 },
] as const
const FINDING_COLUMNS = [
  { id: 'audit', width: 4 },
  { id: 'critical', align: 'end' },
  { id: 'major', align: 'end' },
  { id: 'minor', align: 'end' },
  { id: 'observation', width: 1.5, align: 'end' },
  { id: 'closed', align: 'end' },
] as const

function auditBlocks(audits: readonly AuditFacts[], say: Speech): readonly Block[] {
  if (audits.length === 0) return gap(say, 'gaps.noAudits')
  return [
    ...said(
      say,
      'audit.intro',
      { audits: counted(say, 'audits', figure('audits.total', audits.length)) },
      audits.length,
    ),
    ...table(
      say,
      'audits',
      SCOPE_COLUMNS,
      audits.map(audit => scopeRow(audit, say)),
    ),
    ...table(say, 'auditFindings', FINDING_COLUMNS, audits.map(findingRow)),
  ]
}

/** Scope, auditor, dates and findings by grade of each audit (OECD Annex I Steps 4 and 5). */
export function auditSection(facts: StatementFacts, say: Speech): Section {
  return section(say, 'audit', [auditBlocks(facts.audits, say), ownWords(facts.freeText, 'audit')])
}
