import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = import.meta.dirname
const catalogues = readdirSync(folder).filter(name => name.endsWith('.json'))

// A name that stands twice in one object is silently the last of the two: the text as it is read again is shorter.
it.each(catalogues)('%s holds each name once', name => {
  const text = readFileSync(join(folder, name), 'utf8')
  expect(JSON.stringify(JSON.parse(text), null, 2)).toHaveLength(text.trimEnd().length)
})
