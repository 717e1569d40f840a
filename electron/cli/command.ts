import type { ParseArgsOptionsConfig } from 'node:util'
import type { Desk } from './desk'

/** What was typed after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

/** How a command ended: `json` for scripts, `text` for people; 1 is a negative verdict, not a failure. */
export interface Outcome {
  readonly exitCode: 0 | 1
  readonly json: unknown
  readonly text: string
}

export interface Command {
  readonly name: string
  /** The positional arguments in order, as named in the usage line. */
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  /** Whether the last optional argument may be given more than once. */
  readonly more?: boolean
  readonly options?: ParseArgsOptionsConfig
  run(args: Arguments, desk: Desk): Promise<Outcome>
}

/** What was typed cannot be understood; the code has its sentence in the catalogue `cli`, under `usage`. */
export class UsageProblem extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** More for scripts than fits into one line. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: string,
    params: Readonly<Record<string, string | number>> = {},
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
    this.name = 'UsageProblem'
    this.code = code
    this.params = params
    this.details = details
  }
}

/** A positional argument; the parser has made sure that required ones are there. */
export function positional(args: Arguments, index: number): string {
  return args.positionals[index] ?? ''
}

/** The text of an option, or null when it was not given. */
export function option(args: Arguments, name: string): string | null {
  const value = args.values[name]
  return typeof value === 'string' ? value : null
}

/** One of the words there are for an option, or null when it was not given. */
export function choice<T extends string>(args: Arguments, name: string, known: readonly T[]): T | null {
  const typed = option(args, name)
  const found = known.find(one => one === typed)
  if (typed !== null && found === undefined)
    throw new UsageProblem('unknown-choice', { option: `--${name}`, value: typed, known: known.join(', ') })
  return found ?? null
}

export function requiredOption(args: Arguments, name: string): string {
  const value = option(args, name)
  if (!value) throw new UsageProblem('missing-option', { option: `--${name}` })
  return value
}

export const flag = (args: Arguments, name: string): boolean => args.values[name] === true
