import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withBuildHeld } from './setup/build.mjs'
import { runInForeground } from './setup/command.mjs'
import { sandboxArgs, withDisplay } from './setup/display.mjs'
import { checkout, modulesFolder } from './setup/places.mjs'
import { heldApp } from './setup/held-app.mjs'
import { runtimeEnv } from './setup/runtime.mjs'
import { say } from './setup/say.mjs'
import { withTemporaryFolder } from './setup/temporary.mjs'

/** Reports, and the traces and screenshots of failed journeys. */
export const results = join(checkout, 'test-results')

export const none = () => ({ passed: 0, failed: 0, skipped: 0, why: [] })
export const sum = parts =>
  parts.reduce(
    (all, part) => ({
      passed: all.passed + part.passed,
      failed: all.failed + part.failed,
      skipped: all.skipped + part.skipped,
      why: [...all.why, ...part.why],
    }),
    none(),
  )

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8'))
  } catch {
    return null
  }
}

/** A runner that ends badly without a failed test (a file that does not load, a crash) counts as one failure. */
function counted(what, code, counts) {
  if (code === 0 || (counts && counts.failed > 0)) return counts ?? none()
  const outside = `${what} ended with code ${code} outside of any test`
  return { ...(counts ?? none()), failed: 1, why: [outside, ...(counts?.why ?? [])] }
}

/** Names of the tests that failed, and what went wrong outside of them. */
const whyOfUnits = ({ testResults }, unhandled) => [
  ...testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  ),
  ...(unhandled ?? []),
]

const specsOf = suite => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/** The same of the journeys. */
const whyOfJourneys = report => [
  ...specsOf(report)
    .filter(({ ok }) => !ok)
    .map(({ file, title }) => `${file}: ${title}`),
  ...(report.errors ?? []).map(({ message }) => message),
]

/** Journeys that were left out, with the reason: the list of what ran names none. */
export const leftOut = report =>
  specsOf(report).flatMap(({ file, title, tests }) =>
    tests
      .flatMap(({ annotations }) => annotations)
      .filter(({ type }) => type === 'skip' || type === 'fixme')
      .map(({ description }) => `${file}: ${title}: ${description ?? 'no reason was given'}`),
  )

/** Unit and engine tests; answers `{ passed, failed, skipped, why }`. */
export async function unitTests(runtime, args = []) {
  for (const name of ['unit.json', 'unhandled.json']) rmSync(join(results, name), { force: true })
  mkdirSync(results, { recursive: true })
  const program = join(modulesFolder, 'vitest', 'vitest.mjs')
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, 'unit.json')}`,
    `--reporter=${join(checkout, 'scripts', 'unhandled-reporter.mjs')}`,
  ]
  const code = await withTemporaryFolder(runtimeEnv(runtime), env =>
    runInForeground(process.execPath, [program, 'run', ...reporters, ...args], { cwd: checkout, env }),
  )
  const report = readReport('unit.json')
  const counts = report && {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    why: whyOfUnits(report, readReport('unhandled.json')),
  }
  return counted('vitest', code, counts)
}

/** Journeys in the real app; answers `{ passed, failed, skipped, why }`. */
export async function journeys(runtime, args = []) {
  rmSync(join(results, 'e2e.json'), { force: true })
  const program = join(modulesFolder, '@playwright', 'test', 'cli.js')
  const held = await heldApp(runtime)
  const settings = {
    FIVEFOLD_LAUNCH: JSON.stringify({ ...held, args: [...sandboxArgs(), ...held.args] }),
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'e2e.json'),
  }
  const code = await withBuildHeld(buildHeld =>
    withDisplay({ ...runtimeEnv(runtime), ...settings, ...buildHeld }, shown =>
      withTemporaryFolder(shown, env =>
        runInForeground(
          process.execPath,
          [program, 'test', '--config=e2e', '--reporter=list,json', ...args],
          {
            cwd: checkout,
            env,
          },
        ),
      ),
    ),
  )
  const report = readReport('e2e.json')
  for (const journey of leftOut(report ?? {})) say(`skipped: ${journey}`)
  const stats = report?.stats
  const counts = stats && {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    why: whyOfJourneys(report),
  }
  return counted('playwright', code, counts)
}

/** The closing line of a test run, alone on its line. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}
