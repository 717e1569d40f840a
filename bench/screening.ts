import { measureQuality, readPairs } from './screening/quality'
import { measureSpeed } from './screening/speed'

/**
 * Quality and speed of screening: `node bench/run.mjs screening [quality|speed] [--tuning-errors]`. Quality needs the
 * folder of the labelled pairs in FIVEFOLD_REFERENCE; `--tuning-errors` lists what is judged wrongly on the half that
 * may be looked at.
 */
const only = process.argv[3]
const folder = process.env['FIVEFOLD_REFERENCE']
if (only !== 'speed') {
  if (folder === undefined) console.log('FIVEFOLD_REFERENCE is not set: the labelled pairs are not measured')
  else measureQuality(readPairs(folder), process.argv.includes('--tuning-errors'))
}
if (only !== 'quality') await measureSpeed()
