import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../runtime'

/** Where the journeys leave what they checked, for the statement in the app (`npm run accessibility`). */
const place = join(root, 'test-results', 'accessibility')

/** Facts of a check that found nothing; called last, so that a check that failed leaves none. */
export function leave(name: string, facts: Readonly<Record<string, unknown>>): void {
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, `${name}.json`), `${JSON.stringify(facts, null, 2)}\n`)
}
