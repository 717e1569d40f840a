import { describe, expect, it } from 'vitest'
import { changes, patched } from './patch'

const record = { name: 'Mill', tier: 2 as number | null, aliases: ['M'] }

describe('patched', () => {
  it('sets what is named, also to not known, and leaves the rest', () => {
    expect(patched(record, { tier: null })).toEqual({ ...record, tier: null })
    expect(patched(record, { name: undefined })).toEqual(record)
  })
})

describe('changes', () => {
  it.each([
    [{ tier: 2 }, false],
    [{ tier: null }, true],
    [{ aliases: ['M'] }, false],
    [{ aliases: ['M', 'N'] }, true],
    [{ name: undefined }, false],
    [{}, false],
  ])('%j: %s', (patch, expected) => expect(changes(record, patch)).toBe(expected))
})
