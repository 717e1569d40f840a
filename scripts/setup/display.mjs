import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { answerOf } from './command.mjs'
import { ensureTools } from './libraries.mjs'
import { say, SetupProblem } from './say.mjs'

const START_LIMIT_MS = 15_000

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Xvfb picks a free display by itself and writes its number to the pipe it is given as file 3. */
function displayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new SetupProblem('Xvfb did not start.', 'Run it in a terminal to see why.'))
    const limit = setTimeout(fail, START_LIMIT_MS)
    xvfb.on('error', fail)
    xvfb.on('exit', fail)
    xvfb.stdio[3].once('data', number => {
      clearTimeout(limit)
      resolve(String(number).trim())
    })
  })
}

/**
 * Runs `work(env)` with a display: the one at hand, or an Xvfb of its own on a free number, ended afterwards.
 */
export async function withDisplay(env, work) {
  if (hasDisplay()) return work(env)
  await ensureTools(['Xvfb'])
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  try {
    const number = await displayNumber(xvfb)
    say(`no display here: using a virtual one (:${number})`)
    return await work({ ...env, DISPLAY: `:${number}` })
  } finally {
    if (xvfb.exitCode === null && xvfb.kill()) await once(xvfb, 'exit')
  }
}

/**
 * Chromium’s sandbox needs an ordinary user and user namespaces. Where it cannot work (root in a container, some
 * kernels), development and tests run without it; the app itself never asks for that.
 */
export function sandboxArgs() {
  if (process.platform !== 'linux') return []
  const possible = process.getuid?.() !== 0 && answerOf('unshare', ['--user', 'true']) !== null
  return possible ? [] : ['--no-sandbox']
}
