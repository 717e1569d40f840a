import { spawn, spawnSync } from 'node:child_process'

/**
 * Runs a program to its end and answers `{ code, signal, output, errors }`. What it writes goes to stderr unless
 * `quiet` keeps it for the answer: all of it as `output`, or with `apart` only stdout, and stderr as `errors`.
 * `timeoutMs` ends a program that hangs.
 */
export function run(program, args, { cwd, env, quiet = false, apart = false, timeoutMs } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
      timeout: timeoutMs,
    })
    let [output, errors] = ['', '']
    child.stdout?.setEncoding('utf8').on('data', part => (output += part))
    child.stderr?.setEncoding('utf8').on('data', part => (apart ? (errors += part) : (output += part)))
    child.on('error', cause => resolve({ code: null, signal: null, output: '', errors: String(cause) }))
    child.on('close', (code, signal) => resolve({ code, signal, output, errors }))
  })
}

/** The answer of a short program as text, or null when it is missing or fails. */
export function answerOf(program, args, options = {}) {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000, ...options })
  return done.status === 0 ? done.stdout.trim() : null
}

export const isInstalled = program => answerOf('sh', ['-c', `command -v ${program}`]) !== null

/** The npm that started this script, else the one on the path: `[program, first arguments]`. */
export function npm() {
  const started = process.env.npm_execpath
  if (started?.endsWith('npm-cli.js')) return [process.execPath, [started]]
  return process.platform === 'win32' ? ['cmd.exe', ['/c', 'npm']] : ['npm', []]
}

/** Runs a program in the foreground as if it had been typed; answers its exit code. Signals are passed on. */
export function runInForeground(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    const passOn = signal => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, passOn)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}
