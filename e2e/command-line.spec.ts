import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { environment, root } from './runtime'

const run = (folder: string, script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: environment(join(folder, 'data')),
    maxBuffer: 64 * 1024 * 1024,
  })

function ownFolder(): string {
  const folder = test.info().outputPath('here')
  mkdirSync(folder, { recursive: true })
  return folder
}

test('npx fivefold: one JSON document on stdout, everything else on stderr, exit codes as told', () => {
  const folder = ownFolder()
  const fivefold = (...args: readonly string[]) => run(folder, 'electron/cli/fivefold.mjs', ...args)
  const made = fivefold('new', 'a.fivefold', '--entity', 'Harbour', '--period', '2026', '--json')
  expect(made.status, made.stderr).toBe(0)
  expect(JSON.parse(made.stdout)).toMatchObject({ fileName: 'a.fivefold', folder })

  const again = fivefold('new', 'a.fivefold', '--entity', 'Harbour', '--period', '2026')
  expect(again.status).toBe(2)
  expect(again.stdout).toBe('')
  expect(again.stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(fivefold('help').stdout).toContain('fivefold verify FILE.zip')
})

test('npm run sample: the whole way without a window, printing included', () => {
  test.setTimeout(240_000)
  const folder = ownFolder()
  const sample = run(folder, 'scripts/sample.mjs')
  expect(sample.status, sample.stderr).toBe(0)
  expect(sample.stdout).toMatch(/^suppliers scored +210: \d+ critical/m)
  expect(sample.stdout).toMatch(/^bundle +\d+ files, valid$/m)

  const [stamp = ''] = readdirSync(join(folder, 'out', 'sample'))
  const made = join(folder, 'out', 'sample', stamp)
  const statement = readdirSync(join(made, 'statement'))
  expect(statement.map(name => name.split('.').pop()).sort()).toEqual(['docx', 'html', 'json', 'pdf', 'xlsx'])
  const pdf = readFileSync(join(made, 'statement', statement.find(name => name.endsWith('.pdf')) ?? ''))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.includes('/StructTreeRoot')).toBe(true)

  const bundle = readFileSync(join(made, 'bundle.zip'))
  const place = bundle.indexOf('"residual":') + 11
  bundle.writeUInt8(bundle.readUInt8(place) ^ 1, place)
  writeFileSync(join(made, 'changed.zip'), bundle)
  const verified = run(made, 'electron/cli/fivefold.mjs', 'verify', 'changed.zip', '--json')
  expect(verified.status).toBe(1)
  expect(JSON.parse(verified.stdout)).toMatchObject({ valid: false })
})
