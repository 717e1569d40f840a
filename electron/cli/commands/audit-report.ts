import { flag, option, positional, UsageProblem, type Command } from '../command'
import { textTable } from '../text-table'
import { auditNamed } from './kit'

/** The report of an audit as a file: the form written out, empty or filled in to share, or a report taken in. */
export const auditReportCommand: Command = {
  name: 'audit-report',
  required: ['WS.fivefold', 'AUDIT'],
  options: {
    out: { type: 'string' },
    share: { type: 'boolean' },
    take: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(args, desk) {
    const { t } = desk
    const [out, taken] = [option(args, 'out'), option(args, 'take')]
    if ((out === null) === (taken === null)) throw new UsageProblem('kit-out-or-take', {})
    await desk.open(positional(args, 0))
    const audit = await auditNamed(desk, positional(args, 1))
    if (out !== null) {
      const file = desk.token(out, 'save')
      const filled = flag(args, 'share')
      const { rows } = await desk.ask('audits.write-report', { auditId: audit.id, filled, file })
      return { exitCode: 0, json: { audit: audit.id, file: out, findings: rows }, text: out }
    }
    const input = () => ({ auditId: audit.id, subject: null, file: desk.token(taken ?? '', 'open') })
    const plan = await desk.ask('audits.plan-report', input())
    const isDry = flag(args, 'dry-run')
    if (!isDry) await desk.ask('audits.take-report', { ...input(), head: plan.head, restricted: true })
    const counts = { findings: plan.findings.length, checks: plan.checks }
    const problems = plan.problems.map(({ place, raw, code }) => [
      `${place.sheet} ${place.ref}`,
      raw,
      t(`audits:report.problem.${code}`),
    ])
    return {
      exitCode: 0,
      json: { audit: audit.id, plan, taken: isDry ? null : counts },
      text: [
        t(isDry ? 'audits:report.brings' : 'audits:report.done', counts),
        ...(problems.length === 0
          ? []
          : [
              textTable(
                ['where', 'raw', 'why'].map(key => t(`audits:kit.${key}`)),
                problems,
              ),
            ]),
      ].join('\n\n'),
    }
  },
}
