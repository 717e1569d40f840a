import { existsSync, mkdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './setup/command.mjs'
import { checkout } from './setup/places.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { runScript, say, SetupProblem } from './setup/say.mjs'

const FORMATS = 'pdf,docx,xlsx,html,json'
const sampleFile = name => join(checkout, 'assets', 'sample', name)

/** A folder of its own for every run: `out/sample/2026-11-24T08-00-00`. */
function newFolder() {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const folder = resolve('out', 'sample', stamp)
  if (existsSync(folder)) return newFolder()
  mkdirSync(folder, { recursive: true })
  return folder
}

/** One command of the command line, by its JSON document. */
async function fivefold(...words) {
  const program = join(checkout, 'out', 'main', 'cli.js')
  const done = await run(process.execPath, [program, ...words, '--json'], { quiet: true, apart: true })
  if (done.code === 0) return JSON.parse(done.output)
  throw new SetupProblem(`fivefold ${words[0]} ended with code ${done.code}.`, done.errors.trim())
}

async function sampleList() {
  const files = await readdir(join(checkout, 'assets', 'sample'))
  return sampleFile(files.find(name => name.endsWith('.xlsx')))
}

function printTable(rows) {
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`)
}

/**
 * The whole way without a screen, through the command line: a workspace with the sample (its list brought in, screened and scored, a
 * year's work recorded), statement in all formats, bundle, verification. Prints what came out and where it lies.
 */
export async function sample() {
  await prepareApp()
  const workbook = await sampleList()
  const folder = newFolder()
  const workspace = join(folder, 'sample.fivefold')
  const bundleFile = join(folder, 'bundle.zip')
  const step = async (what, ...words) => {
    say(`${what} …`)
    return fivefold(...words)
  }

  const entity = ['--entity', 'Harbour Textiles Ltd (invented)', '--period', '2026']
  await step(
    'a workspace with the sample: list, sanctions list, recorded work of a year',
    'new',
    workspace,
    ...entity,
    '--sample',
  )
  const again = await step(
    'the same list once more, to see that it adds nothing',
    'import',
    workspace,
    workbook,
  )
  const { run: scored } = await step('scoring', 'score', workspace)
  const { run: screened } = await step('screening', 'screen', workspace)
  const { due, steps } = await step('looking at what is due', 'status', workspace)
  const statement = ['--regime', 'OECD5', '--format', FORMATS, '--out', join(folder, 'statement')]
  const exported = await step('writing the statement', 'export', workspace, ...statement)
  const bundle = await step('writing the bundle', 'bundle', workspace, '--out', bundleFile)
  const verdict = await step('verifying the bundle', 'verify', bundleFile)

  const { critical, high, medium, low } = scored.bands
  printTable([
    [
      'list brought in again',
      `${again.unchanged} rows known, ${again.added} added, ${again.updated} changed`,
    ],
    [
      'suppliers scored',
      `${scored.suppliers}: ${critical} critical, ${high} high, ${medium} medium, ${low} low`,
    ],
    ['possible matches', `${screened.candidates} among ${screened.subjects} parties`],
    ['five steps', steps.map(({ step, donePct }) => `${step} ${Math.floor(donePct)} %`).join(', ')],
    ['due in two weeks', `${due.total} things, ${due.overdue} overdue`],
    ['bundle', `${bundle.files} files, ${verdict.valid ? 'valid' : 'NOT VALID'}`],
    ['workspace', workspace],
    ...exported.files.map(file => [`statement ${file.format}`, file.path]),
    ['bundle file', bundleFile],
  ])
  if (!verdict.valid) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(sample)
