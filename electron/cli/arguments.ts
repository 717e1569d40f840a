import { parseArgs } from 'node:util'
import { UsageProblem, type Arguments, type Command } from './command'

const GLOBAL = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** What Node's parser says about options, told in our words. */
function asUsageProblem(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause
  const option = /'(-[^' ]*)/.exec(cause.message)?.[1] ?? ''
  switch (cause.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return new UsageProblem('unknown-option', { option })
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return new UsageProblem('option-value', { option })
    default:
      return cause
  }
}

function parse(command: Command, typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      options: { ...command.options, ...GLOBAL },
      allowPositionals: true,
      strict: true,
    })
  } catch (cause) {
    throw asUsageProblem(cause)
  }
}

/** Reads what was typed after a command's name. Throws a UsageProblem for anything it does not know. */
export function readArguments(command: Command, typed: readonly string[]): Arguments {
  const { positionals, values } = parse(command, typed)
  if (values['help'] === true) return { positionals, values }
  const missing = command.required[positionals.length]
  if (missing) throw new UsageProblem('missing-argument', { argument: missing })
  const most = command.required.length + (command.optional?.length ?? 0)
  const extra = command.more === true ? undefined : positionals[most]
  if (extra !== undefined) throw new UsageProblem('extra-argument', { argument: extra })
  return { positionals, values }
}
