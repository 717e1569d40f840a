import { prepareModules } from './setup/prepare.mjs'
import { runScript, say } from './setup/say.mjs'

/** `npm run check [word …]`: formatter, linter, types, unused code, layers; with words only the checks named so. */
await runScript(async () => {
  await prepareModules()
  const { failedChecks } = await import('./checks.mjs')
  const words = process.argv.slice(2)
  const failed = await failedChecks(name => words.length === 0 || words.some(word => name.includes(word)))
  if (failed.length > 0) {
    say(`failed: ${failed.map(({ name }) => name).join(', ')}`)
    process.exitCode = 1
  }
})
