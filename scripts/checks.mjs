import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './setup/command.mjs'
import { checkout, modulesFolder } from './setup/places.mjs'
import { say } from './setup/say.mjs'
import { lookedAtLongAgo } from './electron-lines.mjs'

const PLACES = ['shared', 'electron', 'renderer', 'e2e']

const NO_TESTS = ['**/*.test.*', '**/testing/**'].flatMap(pattern => ['--ignore-pattern', pattern])
/**
 * Sources place by place and tests apart: in one go the linter holds the types of everything, 3.7 GB. Tests and tools stand on
 * the same types, which two runs would build twice.
 */
const LINTED = {
  electron: ['electron', ...NO_TESTS],
  renderer: ['renderer', ...NO_TESTS],
  shared: ['shared', ...NO_TESTS],
  'tests and tools': [
    ...PLACES.slice(0, 3).flatMap(place => [`${place}/**/*.test.*`, `${place}/**/testing/**`]),
    ...['e2e', 'bench', 'scripts', '*.{js,ts,mjs}', '.*.mjs'],
  ],
}

/** What is found by reading the sources (docs/safety.md). Unit tests hold it too. */
export const SECURITY = 'security'
const READ = [
  'electron/shell/static.test.ts',
  'electron/shell/hardening.test.ts',
  'scripts/dependencies.test.mjs',
]

const inModules = path => join(modulesFolder, ...path.split('/'))
const configured = (...names) => names.some(name => existsSync(join(checkout, name)))

/** Every check of the sources: `{ name, args }`, where args start a Node program of the packages. */
/** What `npm run check` runs. */
export const checks = () => [
  ...Object.entries(LINTED).map(([what, files]) => ({
    name: `lint of ${what}`,
    // As much as it needs, on every machine: by itself Node takes more where there is more, and two of these run beside each other.
    args: ['--max-old-space-size=3072', inModules('eslint/bin/eslint.js'), ...files, '--max-warnings=0'],
  })),
  ...PLACES.map(place => ({
    name: `types of ${place}`,
    // The compiler in native code checks the same in a fifth of the time; the linter and the editor need the one in JavaScript.
    // On one thread, since two checks run beside each other: several threads each work out the same types, twice the processor.
    // What was checked before and has not changed since is not checked again: a repeated check takes a second.
    args: [
      ...[inModules('typescript-native/bin/tsc'), '-p', place, '--singleThreaded', '--incremental'],
      ...['--tsBuildInfoFile', inModules(`.cache/types-${place}.tsbuildinfo`)],
    ],
  })),
  {
    name: 'format',
    args: [inModules('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level=warn', '.'],
  },
  {
    name: SECURITY,
    args: [inModules('vitest/vitest.mjs'), 'run', '--reporter=dot', ...READ],
  },
  ...(configured('knip.json', 'knip.ts', 'knip.jsonc')
    ? [{ name: 'unused code', args: [inModules('knip/bin/knip.js'), '--no-progress'] }]
    : []),
  ...(configured('.dependency-cruiser.mjs', '.dependency-cruiser.cjs', '.dependency-cruiser.js')
    ? [
        {
          name: 'layers',
          args: [
            inModules('dependency-cruiser/bin/dependency-cruiser.mjs'),
            ...[...PLACES.slice(0, 3), '--output-type', 'err'],
          ],
        },
      ]
    : []),
]

async function runCheck({ name, args }) {
  const began = Date.now()
  const { code, signal, output } = await run(process.execPath, args, { cwd: checkout, quiet: true })
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code === 0) return { name, passed: true }
  const ended = `${name} ended with ${signal ?? `code ${code}`}`
  process.stderr.write(`${output.trim()}\n\n`)
  return { name, passed: false, why: [ended, lastLines(output)].join('\n') }
}

const TOLD = 30
const lastLines = text => text.trim().split('\n').slice(-TOLD).join('\n')

/** Runs all checks, two at a time; answers those that failed: `{ name, why }`. */
export async function failedChecks(only = () => true) {
  if (lookedAtLongAgo())
    say('the lines of Electron that get fixes were looked up long ago: scripts/electron-lines.mjs says how')
  const waiting = checks().filter(({ name }) => only(name))
  const results = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await runCheck(next))
  }
  await Promise.all([worker(), worker()])
  return results.filter(({ passed }) => !passed)
}
