import { KINDS, work } from './work'

/** A process that works in a workspace until it is ended: `worker.mjs KIND ROOT FOLDER`. */
const [, , said, root = '', folder = ''] = process.argv
const kind = KINDS.find(one => one === said)
if (kind === undefined) throw new Error(`one of ${KINDS.join(', ')}`)
process.env['FIVEFOLD_DATA_DIR'] = `${folder}/person`
await work(kind, { root, folder })
