import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './setup/places.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { runScript, say } from './setup/say.mjs'

const place = join(checkout, 'test-results', 'accessibility')
const statement = join(checkout, 'assets', 'accessibility', 'checked.json')

/** What each check must have left, so that none is told that did not run. */
const WANTED = ['axe.json', 'kit.json', 'longer-ar-XB.json', 'longer-en-XA.json', 'looks.json', 'zoom.json']

/** `npm run accessibility`: walks every screen and writes what was checked, for the statement in the app. With a finding it writes nothing. */
await runScript(async () => {
  const runtime = await prepareApp()
  const { journeys } = await import('./tests.mjs')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  const { failed } = await journeys(runtime, ['accessibility', 'kit-page'])
  const left = readdirSync(place).sort()
  if (failed > 0 || left.join() !== WANTED.join()) {
    say('a check found something or did not run: the statement stays as it is')
    process.exitCode = 1
    return
  }
  const facts = left.map(name => JSON.parse(readFileSync(join(place, name), 'utf8')))
  const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
  const date = new Date().toISOString().slice(0, 10)
  const whole = Object.assign({ program: version, date }, ...facts)
  const { format, resolveConfig } = await import('prettier')
  const style = await resolveConfig(statement)
  writeFileSync(statement, await format(JSON.stringify(whole), { ...style, filepath: statement }))
  say(`written: ${statement}`)
})
