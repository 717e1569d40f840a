/**
 * The longest tasks of the window's main thread while each page of the sample workspace is opened, one after the other, in time of
 * the processor, as Chromium's own trace tells them (`RunTask`). No driver is attached: the window is asked over its debugger.
 * Goal: none over 50 ms. Needs a build and a display.
 *
 *   xvfb-run -a node bench/run.mjs page-tasks [rounds=3]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { SCREENS } from '../e2e/pages/screens'
import { checkout, envWith, runtime } from './start-up/built-app'
import { pause, plainStart } from './start-up/plain-start'
import { openPage, tasksOf } from './start-up/tasks'

const rounds = Number(process.argv[3] ?? 3)
const GOAL_MS = 50
const { home, ...others } = SCREENS
/** The window starts at home, so that is come back to. */
const PAGES = Object.entries({ ...others, home })
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const workspace = join(folder, 'sample.fivefold')

const cli = (...args: string[]) =>
  execFileSync(process.execPath, [join(checkout, 'out/main/cli.js'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })

const longest = new Map<string, number[]>()

async function round(n: number): Promise<void> {
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const app = await plainStart(
    runtime.electronPath,
    [...runtime.appArgs, '--window-size=1366,768', workspace],
    envWith(dataDir),
  )
  try {
    // The start is another measurement's.
    await pause(8000)
    for (const [name, address] of PAGES) {
      const tasks = await tasksOf(app, () => openPage(app, address))
      if (tasks.length === 0) throw new Error(`the trace tells no task of the page ${name}`)
      longest.set(name, [...(longest.get(name) ?? []), Math.max(...tasks)])
    }
  } finally {
    await app.end()
  }
  console.log(`round ${n} of ${rounds}, load ${loadavg()[0]?.toFixed(1) ?? ''}`)
}

try {
  cli('new', workspace, '--entity', 'Bench Ltd', '--period', '2026', '--sample')
  cli('score', workspace)
  for (let n = 1; n <= rounds; n++) await round(n)
  const rows = [...longest].toSorted(([, a], [, b]) => Math.max(...b) - Math.max(...a))
  for (const [name, values] of rows) {
    const over = values.filter(value => value > GOAL_MS).length
    const told = values.map(value => value.toFixed(0)).join(', ')
    console.log(`${name.padEnd(14)} ${told} ms${over > 0 ? `  over ${GOAL_MS} in ${over} of ${rounds}` : ''}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
