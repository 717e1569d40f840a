import { leakWords } from '@shared/disclosure/profiles/leak-words'
import { profileOf } from '@shared/disclosure/profiles/profile'
import { leftOutBy, leftOutOfBundle } from '@shared/disclosure/profiles/published'
import { withheldWords } from '@shared/disclosure/profiles/withheld-words'
import { flag, option, positional, type Command } from '../command'
import { PROFILE_OPTIONS, profileOptions } from '../profile-options'
import { textTable } from '../text-table'

/** What would be kept back, and what must not go out; writes nothing. */
export const leaksCommand: Command = {
  name: 'leaks',
  required: ['WS.fivefold'],
  options: {
    ...PROFILE_OPTIONS,
    regime: { type: 'string' },
    bundle: { type: 'boolean' },
    evidence: { type: 'boolean' },
  },
  async run(args, desk) {
    const { t } = desk
    const chosen = profileOptions(args, 'public')
    const leftOut = flag(args, 'bundle') ? leftOutOfBundle : leftOutBy
    const profile = profileOf(chosen.profile, chosen.leastCount)
    await desk.open(positional(args, 0))
    const { withheld, leaks } = await desk.ask('disclosure.leak-check', {
      ...chosen,
      regime: option(args, 'regime') ?? 'OECD5',
      what: flag(args, 'bundle') ? 'bundle' : 'files',
      evidence: flag(args, 'evidence'),
    })
    const say = (key: string, params?: Readonly<Record<string, string | number>>) => t(key, { ...params })
    const rows = leaks.leaks.map(leak => leakWords(leak, say))
    const { files, sought, tooShort } = leaks
    const found = leaks.leaks.length + leaks.more
    return {
      exitCode: leaks.passed ? 0 : 1,
      json: { withheld, leaks },
      text: [
        t('cli:leaks.leftOut'),
        ...leftOut(profile).map(key => `- ${t(`disclosure:${key}`, { least: profile.leastCount ?? 0 })}`),
        ...withheldWords(withheld, say).map(line => `- ${line}`),
        '',
        leaks.passed ? t('disclosure:leaks.passed') : t('disclosure:leaks.found', { count: found }),
        t('disclosure:leaks.looked', { files, sought, tooShort }),
        ...(rows.length === 0
          ? []
          : [
              textTable(
                ['what', 'where', 'words', 'todo'].map(key => t(`disclosure:leaks.${key}`)),
                rows.map(row => [row.what, row.where, row.found, row.todo]),
              ),
            ]),
        ...(leaks.more === 0 ? [] : [t('disclosure:leaks.more', { count: leaks.more })]),
      ].join('\n'),
    }
  },
}
