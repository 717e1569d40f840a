import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The built file of a thread, which stands beside the programs that start it, or one folder above their shared parts; `null` when
 * run from the sources.
 */
export const builtThread = (name: string): string | null =>
  [import.meta.dirname, join(import.meta.dirname, '..')]
    .flatMap(folder => [join(folder, `${name}.js`), join(folder, `${name}.mjs`)])
    .find(file => existsSync(file)) ?? null
