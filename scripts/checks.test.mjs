import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checks, SECURITY } from './checks.mjs'
import { checkout } from './setup/places.mjs'

it('what is found by reading for safety is part of `npm run check`, file by file', () => {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
  expect(scripts.check).toBe('node scripts/check.mjs')
  const security = checks().find(({ name }) => name === SECURITY)
  const files = security.args.filter(arg => /\.test\./.test(arg))
  expect(files).toEqual(
    expect.arrayContaining(['electron/shell/static.test.ts', 'scripts/dependencies.test.mjs']),
  )
  expect(files.filter(file => !existsSync(join(checkout, file)))).toEqual([])
})
