import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { results } from './tests.mjs'

/** Writes down what went wrong outside of any test: the report in JSON leaves it out, though the run fails for it. */
export default class UnhandledReporter {
  onTestRunEnd(_files, errors) {
    const told = errors.map(({ name, message, stack }) => stack ?? `${name}: ${message}`)
    writeFileSync(join(results, 'unhandled.json'), JSON.stringify(told))
  }
}
