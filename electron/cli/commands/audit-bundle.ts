import { SAMPLED_PATHS } from '@shared/contract/auditor'
import { SAMPLE_METHODS } from '@shared/audits/sample'
import { choice, flag, option, positional, requiredOption, UsageProblem, type Command } from '../command'
import { textTable } from '../text-table'

function whole(typed: string, name: string): number {
  if (!/^\d{1,9}$/.test(typed)) throw new UsageProblem('option-value', { option: `--${name}` })
  return Number(typed)
}

/** A sample from a bundle: the same bundle and seed give the same records, in the app and here. */
export const sampleCommand: Command = {
  name: 'sample',
  required: ['FILE.zip'],
  options: {
    size: { type: 'string' },
    seed: { type: 'string' },
    from: { type: 'string' },
    method: { type: 'string' },
  },
  async run(args, desk) {
    const { t } = desk
    const drawn = await desk.ask('disclosure.bundle-sample', {
      file: desk.token(positional(args, 0), 'open'),
      path: choice(args, 'from', SAMPLED_PATHS) ?? SAMPLED_PATHS[0],
      size: whole(requiredOption(args, 'size'), 'size'),
      seed: whole(requiredOption(args, 'seed'), 'seed'),
      method: choice(args, 'method', SAMPLE_METHODS) ?? 'risk-weighted',
    })
    return {
      exitCode: 0,
      json: drawn,
      text: textTable(
        [t('auditor:remark.where'), t('auditor:remark.about'), t('audits:sample.score')],
        drawn.rows.map(({ line, id, name, value }) => [
          t('auditor:line', { line }),
          name ?? id ?? '',
          value === null ? t('disclosure:notKnown') : String(Math.round(value)),
        ]),
      ),
    }
  },
}

/** Remarks of an auditor on a bundle of this workspace: listed, or taken in from their file. */
export const remarksCommand: Command = {
  name: 'remarks',
  required: ['WS.fivefold'],
  options: { take: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(args, desk) {
    const { t } = desk
    await desk.open(positional(args, 0))
    const taken = option(args, 'take')
    if (taken === null) {
      const { remarks } = await desk.ask('disclosure.remarks', {})
      const rows = remarks.map(({ author, about, verdict, text }) => [
        author,
        about,
        verdict ?? '',
        text ?? '',
      ])
      const heads = [
        t('auditor:take.who'),
        ...(['about', 'verdict', 'text'] as const).map(key => t(`auditor:remark.${key}`)),
      ]
      return { exitCode: 0, json: { remarks }, text: textTable(heads, rows) }
    }
    const plan = await desk.ask('disclosure.plan-remarks', { file: desk.token(taken, 'open') })
    const isDry = flag(args, 'dry-run')
    if (!isDry) {
      const { head } = plan
      await desk.ask('disclosure.take-remarks', { file: desk.token(taken, 'open'), head })
    }
    return {
      exitCode: 0,
      json: { plan, taken: !isDry },
      text: t(isDry ? 'auditor:take.ask' : 'auditor:take.done', { n: plan.remarks.length }),
    }
  },
}
