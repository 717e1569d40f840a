import { prepareCommandLine } from './setup/prepare.mjs'
import { runScript } from './setup/say.mjs'

/** `npm run build`: builds into out/ when the sources have changed. */
await runScript(prepareCommandLine)
