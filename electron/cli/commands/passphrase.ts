import { lookup } from '@shared/units/lookup'
import {
  flag,
  positional,
  requiredOption,
  UsageProblem,
  type Arguments,
  type Command,
  type Outcome,
} from '../command'
import { PAPER_OPTION, paperOption } from '../paper-option'
import type { Desk } from '../desk'
import { readSecret } from '../secret'

/** Encrypts the workspace, or gives it another passphrase; the recovery sheet is written first. */
async function set(args: Arguments, desk: Desk): Promise<Outcome> {
  const { t } = desk
  const sheet = desk.token(requiredOption(args, 'sheet'), 'save')
  await desk.open(positional(args, 0))
  const { encrypted } = await desk.ask('workspace.safety', {})
  const current = encrypted ? await readSecret('current', t) : null
  const result = await desk.ask('workspace.protect', {
    passphrase: await readSecret('new', t),
    current,
    sheet,
    page: paperOption(args),
    removeOpenBackups: !flag(args, 'keep-open-backups'),
  })
  const removed = result.removed === 0 ? [] : [t('cli:passphrase.removed', { count: result.removed })]
  return {
    exitCode: 0,
    json: result,
    text: [t('cli:passphrase.set', { sheet: result.sheet }), ...removed].join('\n'),
  }
}

async function remove(args: Arguments, desk: Desk): Promise<Outcome> {
  await desk.open(positional(args, 0))
  const info = await desk.ask('workspace.unprotect', { current: await readSecret('current', desk.t) })
  return { exitCode: 0, json: info, text: desk.t('cli:passphrase.off') }
}

const ACTIONS = lookup<(args: Arguments, desk: Desk) => Promise<Outcome>>({ set, remove })

/** The passphrase of a workspace: given, changed, taken off. */
export const passphraseCommand: Command = {
  name: 'passphrase',
  required: ['WS.fivefold', 'set|remove'],
  options: { ...PAPER_OPTION, sheet: { type: 'string' }, 'keep-open-backups': { type: 'boolean' } },
  run(args, desk) {
    const verb = positional(args, 1)
    const action = ACTIONS.get(verb)
    if (action === undefined)
      throw new UsageProblem('unknown-action', { value: verb, known: [...ACTIONS.keys()].join(', ') })
    return action(args, desk)
  },
}
