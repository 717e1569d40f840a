import { describe, expect, it } from 'vitest'
import { nameOnlyScore } from './match'
import { parseName } from './parse-name'
import { rarityOf } from './rarity'
import { NAME_CASES } from './testing/name-cases'
import { DEFAULT_THRESHOLD } from './threshold'

describe.each(Object.entries(NAME_CASES))('%s', (_, { rules, cases }) => {
  const theirs = Object.values(NAME_CASES)
    .filter(group => group.rules === rules)
    .flatMap(group => group.cases.map(each => parseName(each[1], rules)))
  const rarity = rarityOf(theirs)
  it.each(cases)('%s ~ %s: %s', (ours, listed, verdict) => {
    const { score } = nameOnlyScore(parseName(ours, rules), parseName(listed, rules), rarity)
    expect({ score, verdict: score >= DEFAULT_THRESHOLD ? 'same' : 'different' }).toMatchObject({ verdict })
  })
})
