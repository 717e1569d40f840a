#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from '../../scripts/setup/places.mjs'
import { prepareCommandLine } from '../../scripts/setup/prepare.mjs'
import { runScript } from '../../scripts/setup/say.mjs'

/** `npx fivefold …` from a checkout: sets up what is missing, then runs the built command line under Node ≥ 22.14. */
await runScript(async () => {
  await prepareCommandLine()
  await import(pathToFileURL(join(checkout, 'out', 'main', 'cli.js')).href)
})
