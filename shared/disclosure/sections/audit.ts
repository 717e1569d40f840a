import { signsOf } from '../../text/signs'
import { FINDING_GRADES, type AuditFacts, type StatementFacts } from '../facts'
import { figure, numberText } from '../figure'
import { gap, ownWords, said, section, table } from '../layout'
import type { Block, Cell, Section } from '../report'
import { counted, onDate, text, type Speech } from '../sentence'

const word = (say: Speech, group: string, value: string | null): Cell =>
  text(value === null ? say.t('disclosure:notKnown') : say.t(`disclosure:${group}.${value}`))

/** "Audit 2": the title of an audit may name a supplier, which a statement does not do. */
const nameOf = (audit: AuditFacts, say: Speech): Cell =>
  text(say.t('disclosure:audit.name', { number: numberText(audit.number, 0, say.language) }))

function scopeRow(audit: AuditFacts, say: Speech): readonly Cell[] {
  return [
    nameOf(audit, say),
    word(say, 'auditSubjects', audit.subject),
    text(audit.auditor ?? say.t('disclosure:notKnown')),
    word(say, 'auditKinds', audit.kind),
    word(say, 'announcements', audit.announcement),
    { kind: 'run', content: [onDate(audit.startedOn), text(' – '), onDate(audit.endedOn)] },
    text(say.t(`disclosure:independence.${audit.independence ?? 'unknown'}`)),
    text(
      audit.criteria.length === 0
        ? say.t('disclosure:notKnown')
        : audit.criteria.join(signsOf(say.language).semicolon),
    ),
    figure(`audits.${audit.number}.interviews`, audit.interviews),
  ]
}

function findingRow(audit: AuditFacts, say: Speech): readonly Cell[] {
  const grades = FINDING_GRADES.map(grade =>
    figure(`audits.${audit.number}.findings.${grade}`, audit.findings[grade]),
  )
  return [
    nameOf(audit, say),
    ...grades,
    figure(`audits.${audit.number}.findingsClosed`, audit.findingsClosed),
  ]
}

const SCOPE_COLUMNS = [
  { id: 'audit', width: 1.7 },
  { id: 'subject', width: 1.9 },
  { id: 'auditor', width: 2.4 },
  { id: 'kind', width: 1.5 },
  { id: 'announcement', width: 3.0 },
  { id: 'dates', width: 3.4 },
  { id: 'independence', width: 2.6 },
  { id: 'criteria', width: 3.0 },
  { id: 'interviews', width: 2.7, align: 'end' },
] as const
const FINDING_COLUMNS = [
  { id: 'audit', width: 4 },
  { id: 'critical', align: 'end' },
  { id: 'major', align: 'end' },
  { id: 'minor', align: 'end' },
  { id: 'observation', width: 1.5, align: 'end' },
  { id: 'closed', align: 'end' },
] as const

const CHECKLIST_COLUMNS = [
  { id: 'audit', width: 2 },
  { id: 'checklist', width: 4 },
  { id: 'met', width: 1.2, align: 'end' },
  { id: 'unproven', width: 1.6, align: 'end' },
  { id: 'partly', width: 1.2, align: 'end' },
  { id: 'notMet', width: 1.2, align: 'end' },
  { id: 'notLookedAt', width: 1.8, align: 'end' },
] as const

/** How many points of each checklist were met; a point nobody looked at is shown as that. */
function checklistBlocks(audits: readonly AuditFacts[], say: Speech): readonly Block[] {
  const rows = audits.flatMap(audit =>
    audit.checklists.map((list, at): readonly Cell[] => {
      const of = (part: 'met' | 'unproven' | 'partly' | 'notMet' | 'notLookedAt') =>
        figure(`audits.${audit.number}.checklists.${at + 1}.${part}`, list[part])
      return [
        nameOf(audit, say),
        text(list.title),
        of('met'),
        of('unproven'),
        of('partly'),
        of('notMet'),
        of('notLookedAt'),
      ]
    }),
  )
  return rows.length === 0 ? [] : table(say, 'auditChecklists', CHECKLIST_COLUMNS, rows)
}

/** Of how many audits it is recorded what they did not cover, and how many were made for others. */
function limitsBlocks(audits: readonly AuditFacts[], say: Speech): readonly Block[] {
  const silent = audits.filter(({ limitsRecorded }) => !limitsRecorded).length
  const shared = audits.filter(({ takenOver }) => takenOver).length
  return [
    ...(silent === 0 ? [] : gap(say, 'audit.silent', { audits: figure('audits.withoutLimits', silent) })),
    ...(shared === 0 ? [] : said(say, 'audit.shared', { audits: figure('audits.takenOver', shared) })),
  ]
}

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
    ...table(
      say,
      'auditFindings',
      FINDING_COLUMNS,
      audits.map(audit => findingRow(audit, say)),
    ),
    ...checklistBlocks(audits, say),
    ...limitsBlocks(audits, say),
  ]
}

/** Scope, auditor, dates and findings by grade of each audit (OECD Annex I Steps 4 and 5). */
export function auditSection(facts: StatementFacts, say: Speech): Section {
  return section(say, 'audit', [auditBlocks(facts.audits, say), ownWords(facts.freeText, 'audit')])
}
