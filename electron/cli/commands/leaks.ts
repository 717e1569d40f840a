import { leakWords, unreadWords } from '@shared/disclosure/profiles/leak-words'
import { profileOf } from '@shared/disclosure/profiles/profile'
import { leftOutBy, leftOutOfBundle } from '@shared/disclosure/profiles/published'
import { withheldWords } from '@shared/disclosure/profiles/withheld-words'
import type { TakenOut } from '@shared/contract/disclosure'
import { isPassable, PASSABLE_KINDS, type Passed } from '@shared/disclosure/profiles/let-through'
import { sameWords } from '@shared/disclosure/profiles/terms'
import {
  flag,
  option,
  positional,
  requiredOption,
  UsageProblem,
  type Arguments,
  type Command,
} from '../command'
import type { Desk } from '../desk'
import { PROFILE_OPTIONS, profileOptions } from '../profile-options'
import { textTable } from '../text-table'

/** Lets a text through, or holds one back again, where that was asked for. */
async function decide(args: Arguments, desk: Desk): Promise<void> {
  const text = option(args, 'let-through')
  const back = option(args, 'hold-again')
  const isMeant = text !== null || option(args, 'kind') !== null || option(args, 'reason') !== null
  if (isMeant) {
    const kind = requiredOption(args, 'kind')
    if (!isPassable(kind)) throw new UsageProblem('unknown-kind', { kind, known: PASSABLE_KINDS.join(', ') })
    const reason = requiredOption(args, 'reason')
    await desk.ask('disclosure.let-through', { kind, text: requiredOption(args, 'let-through'), reason })
  }
  if (back === null) return
  const list = await desk.ask('disclosure.let-through-list', {})
  const found = list.filter(one => sameWords(one.text) === sameWords(back))
  if (found.length === 0) throw new UsageProblem('not-let-through', { text: back })
  for (const { id } of found) await desk.ask('disclosure.hold-again', { id })
}

const takenOutLines = (takenOut: readonly TakenOut[], { t }: Desk): readonly string[] =>
  takenOut.length === 0
    ? []
    : [
        `- ${t('cli:leaks.takenOut', {
          words: takenOut
            .map(({ kind, text }) => `${text} (${t(`disclosure:leaks.kind.${kind}`)})`)
            .join('; '),
        })}`,
      ]

/** What was found and let through, with who said so and why. */
const passedLines = (passed: readonly Passed[], { t }: Desk): readonly string[] =>
  passed.length === 0
    ? []
    : [
        '',
        t('cli:leaks.letThrough'),
        ...passed.map(
          ({ kind, text, reason, by, at, files }) =>
            `- ${t('disclosure:letThrough.line', {
              text,
              what: t(`disclosure:leaks.kind.${kind}`),
              reason,
              by,
              day: at.slice(0, 10),
              files: files.join(', '),
            })}`,
        ),
      ]

/** What would be kept back, and what must not go out; writes nothing. */
export const leaksCommand: Command = {
  name: 'leaks',
  required: ['WS.fivefold'],
  options: {
    ...PROFILE_OPTIONS,
    regime: { type: 'string' },
    bundle: { type: 'boolean' },
    evidence: { type: 'boolean' },
    'let-through': { type: 'string' },
    kind: { type: 'string' },
    reason: { type: 'string' },
    'hold-again': { type: 'string' },
  },
  async run(args, desk) {
    const { t } = desk
    const chosen = profileOptions(args, 'public')
    const leftOut = flag(args, 'bundle') ? leftOutOfBundle : leftOutBy
    const profile = profileOf(chosen.profile, chosen.leastCount)
    await desk.open(positional(args, 0))
    await decide(args, desk)
    const { withheld, leaks, takenOut } = await desk.ask('disclosure.leak-check', {
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
      json: { withheld, leaks, takenOut },
      text: [
        t('cli:leaks.leftOut'),
        ...leftOut(profile).map(key => `- ${t(`disclosure:${key}`, { least: profile.leastCount ?? 0 })}`),
        ...withheldWords(withheld, say).map(line => `- ${line}`),
        ...takenOutLines(takenOut, desk),
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
        ...[unreadWords(leaks.unread, say) ?? []].flat(),
        ...passedLines(leaks.letThrough, desk),
      ].join('\n'),
    }
  },
}
