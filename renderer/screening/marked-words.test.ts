import { describe, expect, it } from 'vitest'
import { NameIndex } from '@shared/screening/name-index'
import { entryOf, subjectOf } from '@shared/screening/testing/entries'
import { markedWords } from './marked-words'

function matchOf(ours: string, theirs: string) {
  const listed = NameIndex.of([entryOf(theirs, { type: 'organisation' })])
  const match = listed.search(subjectOf(ours, { type: 'organisation' }), 0.1).found[0]?.match
  if (match === undefined) throw new Error('no match')
  return structuredClone(match) as Parameters<typeof markedWords>[1]
}

const read = (words: readonly { text: string; mark: string }[]) =>
  words.filter(word => word.text.trim() !== '').map(word => `${word.text}:${word.mark}`)

describe('marked words', () => {
  it('tells words that agree, are alike, are lacking, and those that count for nothing', () => {
    const match = matchOf('Silver Dhow Human Resources LLC', 'SILVER DHAW EXCHANGE')
    expect(read(markedWords('Silver Dhow Human Resources LLC', match, 'ours'))).toEqual([
      'Silver:same',
      'Dhow:alike',
      'Human:differs',
      'Resources:differs',
      'LLC:plain',
    ])
    expect(read(markedWords('SILVER DHAW EXCHANGE', match, 'theirs'))).toEqual([
      'SILVER:same',
      'DHAW:alike',
      'EXCHANGE:differs',
    ])
  })

  it('gives back the name piece by piece, nothing lost', () => {
    const text = 'Qasr al-Rimal   Manpower (Supply) W.L.L.'
    const words = markedWords(text, matchOf('Qasr al-Rimal Manpower Supply', 'QASR AL RIMAL'), 'ours')
    expect(words.map(word => word.text).join('')).toBe(text)
  })
})
