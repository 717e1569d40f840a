import { describe, expect, it } from 'vitest'
import { parseAddress } from '../duplicates/address'
import { indicatorIdOf } from '../reference/country-values'
import { recognise } from '../screening/formats/recognise'
import { lookup } from './lookup'

/** What every object of the language answers for. */
const KNOWN_TO_OBJECTS = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']

describe('words from outside', () => {
  it.each(KNOWN_TO_OBJECTS)('a table that does not hold %s does not answer for it', word => {
    expect(lookup({ one: 1 }).get(word)).toBeUndefined()
  })

  it('an address, a list and a hotspot file may use them', () => {
    expect(parseAddress('Calle Constructor 12').words).toContain('constructor')
    expect(recognise('<constructor><a/></constructor>', () => [])).toEqual({
      kind: 'wrong',
      detail: 'xml-wrong-root',
      found: 'constructor',
    })
    expect(indicatorIdOf('constructor')).toBe('constructor')
  })
})
