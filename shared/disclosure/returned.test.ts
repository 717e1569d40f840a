import { describe, expect, it } from 'vitest'
import { ownChanges, proseChanges } from './returned'

const came = (place: string, text: string) => new Map([[place, text]])

describe('own words that come back', () => {
  it.each([
    ['untouched on both sides', 'a', 'a', 'a', undefined],
    ['changed only here', 'a', 'b', 'a', undefined],
    ['changed the same way on both sides', 'a', 'b', 'b', undefined],
    ['changed only there', 'a', 'a', 'c', 'proposed'],
    ['changed on both sides', 'a', 'b', 'c', 'conflict'],
    ['taken out there', 'a', 'a', '', 'removed'],
    ['taken out there and changed here', 'a', 'b', '', 'conflict'],
    ['with other quotes and spaces', "It's  “so”", "It's “so”", 'It’s "so"', undefined],
  ])('%s', (_, sent, now, returned, state) => {
    const [found] = ownChanges({ summary: sent }, { summary: now }, came('summary', returned))
    expect(found?.state).toBe(state)
  })

  it('keep their paragraphs', () => {
    const [found] = ownChanges(
      { risk: 'One.\n\nTwo.' },
      { risk: 'One.\n\nTwo.' },
      came('risk', 'One.\n\nThree.'),
    )
    expect(found?.returned).toBe('One.\n\nThree.')
  })
})

describe('generated sentences that come back', () => {
  const sent = { 'risk/1/0': 'Of 1\u00a0214 suppliers, 12 stand in the critical band (3.5\u00a0%).' }
  const found = (text: string) => proseChanges(sent, came('risk/1/0', text))[0]

  it('are no change with other spaces', () => {
    expect(found('Of 1 214 suppliers, 12 stand in the critical band (3.5 %).')).toBeUndefined()
  })

  it('name every number that was changed', () => {
    expect(found('Of 1 214 suppliers, 10 stand in the critical band (3.0 %).')).toMatchObject({
      state: 'figures',
      lost: ['12', '3.5'],
      found: ['10', '3.0'],
    })
  })

  it('propose changed words, and say what is gone', () => {
    expect(found('12 of 1 214 suppliers stand in the critical band (3.5 %).')?.state).toBe('text')
    expect(found('')?.state).toBe('removed')
  })
})
