import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const windowFolder = join(import.meta.dirname, '..', '..')

/** What stands when its test is over is drawn on while the next file is read, without a window, and fails the run outside of any test. */
it('every test that draws by itself takes away what it drew; screens go with their tests', () => {
  const sources = globSync('**/*.test.tsx', { cwd: windowFolder }).map(
    name => [name, readFileSync(join(windowFolder, name), 'utf8')] as const,
  )
  const drawing = sources.filter(([, source]) =>
    /import \{[^}]*\brender(Hook)?\b[^}]*\} from '@testing-library\/react'/.test(source),
  )
  expect(drawing.length).toBeGreaterThan(1)
  expect(drawing.filter(([, source]) => !/\bcleanup\b/.test(source)).map(([name]) => name)).toEqual([])
})
