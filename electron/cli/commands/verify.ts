import { option, positional, type Command } from '../command'
import { factSheet } from '../text-table'

/** Recomputes every hash of a bundle; exit code 1 when anything was changed. Needs no workspace. */
export const verifyCommand: Command = {
  name: 'verify',
  required: ['FILE.zip'],
  options: { fingerprint: { type: 'string' } },
  async run(args, desk) {
    const { t } = desk
    const verdict = await desk.ask('disclosure.verify', {
      file: desk.token(positional(args, 0), 'open'),
      expectedFingerprint: option(args, 'fingerprint'),
    })
    const problems = verdict.problems.map(
      ({ code, path }) => `- ${t(`disclosure:verify.${code}`, { path, defaultValue: code })}`,
    )
    return {
      exitCode: verdict.valid ? 0 : 1,
      json: verdict,
      text: [
        t(verdict.valid ? 'cli:verify.valid' : 'cli:verify.invalid'),
        factSheet([
          [t('cli:fact.entity'), verdict.entity],
          [t('cli:fact.period'), verdict.period],
          [t('cli:verify.files'), verdict.filesChecked],
          [t('cli:verify.fingerprint'), verdict.fingerprint],
        ]),
        ...problems,
      ].join('\n'),
    }
  },
}
