import type { AuditRow } from '@shared/contract/audits'
import { flag, option, positional, UsageProblem, type Command } from '../command'
import type { Desk } from '../desk'
import { textTable } from '../text-table'

/** The audit with this id, or the only one with this name. */
export async function auditNamed(desk: Desk, idOrTitle: string): Promise<AuditRow> {
  const { rows } = await desk.ask('audits.list', {})
  const found = rows.filter(
    ({ id, title }) => id === idOrTitle || title.toLowerCase() === idOrTitle.trim().toLowerCase(),
  )
  const [audit] = found
  if (audit === undefined || found.length > 1)
    throw new UsageProblem(found.length > 1 ? 'audit-twice' : 'unknown-audit', { audit: idOrTitle })
  return audit
}

/** The auditor's kit: written out, or taken in as it came back. */
export const kitCommand: Command = {
  name: 'kit',
  required: ['WS.fivefold', 'AUDIT'],
  options: { out: { type: 'string' }, take: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(args, desk) {
    const { t } = desk
    const [out, taken] = [option(args, 'out'), option(args, 'take')]
    if ((out === null) === (taken === null)) throw new UsageProblem('kit-out-or-take', {})
    await desk.open(positional(args, 0))
    const audit = await auditNamed(desk, positional(args, 1))
    if (out !== null) {
      const { rows } = await desk.ask('audits.write-kit', {
        auditId: audit.id,
        file: desk.token(out, 'save'),
      })
      return { exitCode: 0, json: { audit: audit.id, file: out, rows }, text: out }
    }
    const token = () => desk.token(taken ?? '', 'open')
    const plan = await desk.ask('audits.plan-kit', { auditId: audit.id, file: token() })
    const isDry = flag(args, 'dry-run')
    const result = isDry
      ? { remarks: 0, findings: 0, checks: 0 }
      : await desk.ask('audits.take-kit', { auditId: audit.id, file: token(), head: plan.head })
    return {
      exitCode: 0,
      json: { audit: audit.id, plan, taken: isDry ? null : result },
      text: [
        t(isDry ? 'audits:kit.brings' : 'audits:kit.done', {
          remarks: isDry ? plan.remarks : result.remarks,
          checks: isDry ? plan.checks : result.checks,
          findings: isDry ? plan.findings.length : result.findings,
        }),
        ...(plan.problems.length === 0
          ? []
          : [
              textTable(
                ['where', 'raw', 'why'].map(key => t(`audits:kit.${key}`)),
                plan.problems.map(({ place, raw, code }) => [
                  `${place.sheet} ${place.ref}`,
                  raw,
                  t(`audits:kit.problem.${code}`),
                ]),
              ),
            ]),
      ].join('\n\n'),
    }
  },
}
