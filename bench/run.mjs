/**
 * Runs a measurement written in TypeScript: `node bench/run.mjs list-suppliers 50000`.
 * Needs the project's own Node (see scripts/setup), whose SQLite it uses.
 */
import { runnerImport } from 'vite'

const name = process.argv[2] ?? ''
if (!/^[a-z-]+$/.test(name)) throw new Error('name a measurement, for example list-suppliers')
await runnerImport(`./bench/${name}.ts`, { configFile: false, resolve: { tsconfigPaths: true } })
