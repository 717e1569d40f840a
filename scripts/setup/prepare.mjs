import { ensureBuild } from './build.mjs'
import { ensureModules } from './modules.mjs'
import { ensureNode } from './node.mjs'

/** Packages and a new enough Node; comes back only under that Node. */
export async function prepareModules() {
  await ensureModules()
  await ensureNode()
}

/** Everything the command line needs: packages, Node, the built app. */
export async function prepareCommandLine() {
  await prepareModules()
  await ensureBuild()
}

/** Everything the app needs: the command line’s needs and an Electron with a SQLite binding for it. */
export async function prepareApp() {
  await prepareCommandLine()
  const { ensureRuntime } = await import('./runtime.mjs')
  return ensureRuntime()
}
