import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal, type AppError } from '@shared/contract/error'
import type { EnginePorts } from '../engine/call'
import { describeCause } from '../engine/describe-cause'
import { readArguments } from './arguments'
import { dataDir } from './data-dir'
import { flag, UsageProblem, type Command, type Outcome } from './command'
import { commands } from './commands'
import { Desk, Refused } from './desk'
import { printer } from './print'
import { errorSentence, usageSentence } from './sentences'
import { translatorFor } from '@shared/text/translator'
import { oneLine, printable, printableJson, Teller, type Output } from './teller'

export interface Surroundings {
  /** The checkout: holds assets/ and scripts/. */
  readonly root: string
  readonly folder: string
  readonly out: Output
  readonly err: Output
  readonly signal?: AbortSignal
  readonly ports?: Partial<EnginePorts>
}

const t = translatorFor('en')

const CANCELLED = 130
const BAD_INPUT = 2

/** Keeps where an error of ours was thrown, as the app's log does, without words of a record; answers the name of the file. */
function keepCause(cause: unknown, endpoint: string): string {
  const ref = randomBytes(4).toString('hex')
  const file = join(tmpdir(), `fivefold-${ref}.log`)
  writeFileSync(file, `${endpoint}\n${describeCause(cause)}\n`, {
    mode: 0o600,
  })
  return file
}

function ports({ root, ports }: Surroundings): EnginePorts {
  return {
    now: () => new Date(),
    assetsDir: join(root, 'assets'),
    dataDir: dataDir(),
    actor: process.env['FIVEFOLD_ACTOR'] ?? 'command line',
    print: printer(root),
    report: keepCause,
    ...ports,
  }
}

async function runCommand(command: Command, typed: readonly string[], at: Surroundings): Promise<Outcome> {
  const args = readArguments(command, typed)
  if (flag(args, 'help')) return { exitCode: 0, json: null, text: helpOf(command) }
  const signal = at.signal ?? new AbortController().signal
  const desk = new Desk(t, ports(at), at.folder, new Teller(at.err), signal)
  try {
    return await command.run(args, desk)
  } finally {
    desk.close()
    desk.teller.end()
  }
}

const helpOf = ({ name }: Command): string =>
  `${t(`cli:command.${name}.usage`)}\n  ${t(`cli:command.${name}.about`)}`

const overview = (): string =>
  [t('cli:overview.head'), ...commands.map(helpOf), t('cli:overview.foot')].join('\n\n')

interface Problem {
  readonly code: string
  readonly message: string
  readonly error?: AppError
}

function refused(error: AppError, topic: string | null): Problem {
  return { code: error.code, message: errorSentence(t, error, topic), error }
}

function problemOf(cause: unknown, name: string): Problem {
  if (cause instanceof UsageProblem)
    return { code: cause.code, message: usageSentence(t, cause), ...cause.details }
  if (cause instanceof Refused) return refused(cause.error, cause.topic)
  if (cause instanceof Refusal) return refused(cause.error, null)
  return refused({ code: 'unexpected', ref: keepCause(cause, name) }, null)
}

/** The name of the command, and what follows it. */
function split(typed: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  const at = typed.findIndex(word => !word.startsWith('-'))
  return at < 0
    ? { name: undefined, rest: typed }
    : { name: typed[at], rest: [...typed.slice(0, at), ...typed.slice(at + 1)] }
}

/**
 * `fivefold <command> …`: answers the exit code. 0 done, 1 a negative verdict, 2 bad input or usage with one clear
 * line on stderr. With `--json` exactly one document goes to stdout, also for a failure.
 */
export async function runCommandLine(typed: readonly string[], at: Surroundings): Promise<number> {
  const { name, rest } = split(typed)
  const json = typed.includes('--json')
  if (name === undefined || name === 'help') {
    const asked = name === 'help' || typed.includes('--help') || typed.includes('-h')
    ;(asked ? at.out : at.err).write(`${overview()}\n`)
    return asked ? 0 : BAD_INPUT
  }
  try {
    const command = commands.find(known => known.name === name)
    if (!command) throw new UsageProblem('unknown-command', { command: name })
    const outcome = await runCommand(command, rest, at)
    at.out.write(`${json && outcome.json !== null ? printableJson(outcome.json) : printable(outcome.text)}\n`)
    return outcome.exitCode
  } catch (cause) {
    const problem = problemOf(cause, name)
    if (json) at.out.write(`${printableJson({ error: problem })}\n`)
    at.err.write(`fivefold: ${oneLine(problem.message)}\n`)
    return problem.code === 'cancelled' ? CANCELLED : BAD_INPUT
  }
}
