import { describe, expect, it } from 'vitest'
import { packagesMatch } from './modules.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
}

describe('packages match the lockfile', () => {
  it.each([
    ['the same', { 'node_modules/zod': wanted['node_modules/zod'] }, true],
    ['another version', { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } }, false],
    ['another content', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-x' } }, false],
    ['one missing', {}, false],
    ['nothing installed, or an install that was interrupted', null, false],
  ])('%s', (_, present, expected) => {
    expect(packagesMatch(wanted, present)).toBe(expected)
  })

  it('an optional package that is there must be the right one', () => {
    const present = { ...wanted, 'node_modules/other-system': { version: '0.9.0', integrity: 'sha512-c' } }
    expect(packagesMatch(wanted, present)).toBe(false)
  })
})
