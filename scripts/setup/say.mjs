import { clearInterval, setInterval } from 'node:timers'

/** Messages of the set-up go to stderr: stdout belongs to the program that is being set up. */
export const say = line => process.stderr.write(`fivefold: ${line}\n`)

/** A failure a person can act on: what happened, and what to do next. Printed without a stack. */
export class SetupProblem extends Error {
  /**
   * @param {string} what one sentence
   * @param {string} next what to do, one sentence or a command
   */
  constructor(what, next) {
    super(`${what}\n          ${next}`)
    this.name = 'SetupProblem'
  }
}

/** Runs a script's main function; a SetupProblem ends it with one plain message and exit code 2. */
export async function runScript(main) {
  try {
    await main()
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem
    say(problem.message)
    process.exitCode = 2
  }
}

/** Says every ten seconds that long work is still going on. */
export async function withPulse(what, work) {
  const began = Date.now()
  const pulse = setInterval(() => say(`${what} … ${Math.round((Date.now() - began) / 1000)} s`), 10_000)
  try {
    return await work()
  } finally {
    clearInterval(pulse)
  }
}
