import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { TFunction } from 'i18next'
import { UsageProblem } from './command'

/** Which of two passphrases is asked for: the one that opens the file, or one that it gets. */
export type SecretKind = 'current' | 'new'

const VARIABLES: Readonly<Record<SecretKind, string>> = {
  current: 'FIVEFOLD_WORKSPACE_PASSPHRASE',
  new: 'FIVEFOLD_NEW_PASSPHRASE',
}

/** Reads one line without showing it. */
async function typed(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write(question)
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

/**
 * The passphrase of a workspace: from the environment, from a file descriptor that the environment names (so that it stands
 * in no list of processes and no history of a shell), or typed where somebody sits at a terminal. Never an argument.
 */
export async function readSecret(kind: SecretKind, t: TFunction): Promise<string> {
  const variable = VARIABLES[kind]
  const { [variable]: given, [`${variable}_FD`]: descriptor } = process.env
  if (given) return given
  if (descriptor && /^\d+$/.test(descriptor))
    return readFileSync(Number(descriptor), 'utf8').replace(/\r?\n$/, '')
  if (!process.stdin.isTTY) throw new UsageProblem('secret-missing', { variable })
  const first = await typed(t(`cli:secret.${kind}`))
  if (kind === 'new' && (await typed(t('cli:secret.again'))) !== first)
    throw new UsageProblem('secrets-differ')
  return first
}
