import { lookup } from '@shared/units/lookup'
import type { KeyView } from '@shared/contract/signing'
import { inGroups } from '@shared/disclosure/bundle/signature'
import {
  positional,
  requiredOption,
  UsageProblem,
  type Arguments,
  type Command,
  type Outcome,
} from '../command'
import { PAPER_OPTION, paperOption } from '../paper-option'
import type { Desk } from '../desk'
import { factSheet } from '../text-table'

/** The passphrase comes from the environment: typed as an option it would stay in the history of the shell. */
export function passphrase(): string {
  const given = process.env['FIVEFOLD_PASSPHRASE']
  if (!given) throw new UsageProblem('passphrase-missing', {})
  return given
}

/** The key of `--key`: its file, or with `here` the one kept on this computer. */
export const keyToken = (typed: string, desk: Desk): string | null =>
  typed === 'here' ? null : desk.token(typed, 'open')

const shown = (key: KeyView, { t }: Desk): Outcome => ({
  exitCode: 0,
  json: key,
  text: factSheet([
    [t('signing:fact.name'), key.name],
    [t('signing:fact.made'), key.madeOn],
    [t('signing:fact.fingerprint'), inGroups(key.fingerprint)],
  ]),
})

const ACTIONS = lookup<(args: Arguments, desk: Desk) => Promise<Outcome>>({
  make: async (args, desk) =>
    shown(
      await desk.ask('disclosure.make-key', {
        name: requiredOption(args, 'name'),
        passphrase: passphrase(),
        file: desk.token(positional(args, 1), 'save'),
      }),
      desk,
    ),
  show: async (args, desk) => {
    const { key } = await desk.ask('disclosure.key', { file: keyToken(positional(args, 1), desk) })
    if (key === null) throw new UsageProblem('no-key', {})
    return shown(key, desk)
  },
  sheet: async (args, desk) => {
    const result = await desk.ask('disclosure.key-sheet', {
      key: keyToken(positional(args, 1), desk),
      file: desk.token(requiredOption(args, 'out'), 'save'),
      page: paperOption(args),
    })
    return { exitCode: 0, json: result, text: result.path }
  },
})

/** Signing keys: made, looked at, and written out as a recovery sheet. */
export const keyCommand: Command = {
  name: 'key',
  required: ['make|show|sheet', 'KEY.pem'],
  options: { ...PAPER_OPTION, name: { type: 'string' }, out: { type: 'string' } },
  run(args, desk) {
    const action = ACTIONS.get(positional(args, 0))
    if (action === undefined)
      throw new UsageProblem('unknown-action', {
        value: positional(args, 0),
        known: [...ACTIONS.keys()].join(', '),
      })
    return action(args, desk)
  },
}
