/**
 * The longest task of the window's main thread when a button, tab or choice of a page is pressed, in time of the processor, as
 * `page-tasks` tells it for pages. What would open a dialog of the system, change the workspace or read for long is left out.
 * Goal: none over 50 ms. Needs a build and a display.
 *
 *   xvfb-run -a node bench/run.mjs act-tasks [presses of a page=10]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { SCREENS } from '../e2e/pages/screens'
import { checkout, envWith, runtime } from './start-up/built-app'
import { pause, plainStart, type PlainStart } from './start-up/plain-start'
import { openPage, tasksOf } from './start-up/tasks'

const most = Number(process.argv[3] ?? 10)
/** What is told: half of the goal is no news. */
const TOLD_MS = 30
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const workspace = join(folder, 'sample.fivefold')

/** Pages of a record first: their row is the first of its list, as long as nobody narrowed that. */
const PAGES = Object.entries(SCREENS).toSorted(
  ([, a], [, b]) => Number(b.includes('/$')) - Number(a.includes('/$')),
)

const LEFT_OUT =
  /save|export|import|choose|file|print|pdf|download|backup|copy|delete|remove|screen|score|run|check this|close|reset|fetch|drag|lock|undo|redo|paste|bring/i

const CONTROLS = `[...document.querySelectorAll('main :is(button, [role=tab], summary, [role=combobox])')]
  .filter(one => one.offsetParent !== null && !one.disabled)`
const NAME = `(one => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40))`

const press = (name: string): string =>
  `(() => {
    const found = ${CONTROLS}.find(one => ${NAME}(one) === ${JSON.stringify(name)})
    found?.focus()
    found?.click()
  })()`

const LEAVE = `document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))`
const IS_ASKED = `document.querySelector('[role=dialog]') !== null`

async function pressAll(app: PlainStart, page: string, address: string): Promise<void> {
  await openPage(app, address)
  const here = await app.evaluate('location.hash')
  const names = (await app.evaluate(`${CONTROLS}.map(${NAME})`)) as readonly string[]
  for (const name of [...new Set(names)].filter(one => !LEFT_OUT.test(one)).slice(0, most)) {
    const tasks = await tasksOf(app, async () => {
      await app.evaluate(press(name))
      await pause(400)
    })
    const longest = Math.max(0, ...tasks)
    if (longest > TOLD_MS) console.log(`${longest.toFixed(0).padStart(4)} ms  ${page}: ${name}`)
    await app.evaluate(LEAVE)
    await pause(60)
    const isElsewhere = (await app.evaluate('location.hash')) !== here
    if (!isElsewhere && (await app.evaluate(IS_ASKED)) !== true) continue
    // Another page takes the form or the dialog with it.
    await openPage(app, '/bin')
    await openPage(app, address)
  }
}

try {
  const cli = (...args: string[]) =>
    execFileSync(process.execPath, [join(checkout, 'out/main/cli.js'), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  cli('new', workspace, '--entity', 'Bench Ltd', '--period', '2026', '--sample')
  cli('score', workspace)
  const app = await plainStart(
    runtime.electronPath,
    [...runtime.appArgs, '--window-size=1366,768', workspace],
    envWith(mkdtempSync(join(folder, 'data-'))),
  )
  try {
    await pause(8000)
    for (const [page, address] of PAGES) await pressAll(app, page, address)
  } finally {
    await app.end()
  }
  console.log(`load ${loadavg()[0]?.toFixed(1) ?? ''}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
