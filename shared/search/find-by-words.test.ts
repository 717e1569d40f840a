import { describe, expect, it } from 'vitest'
import { findByWords, type Findable } from './find-by-words'

const command = (label: string, words = ''): Findable => ({ label, words })
const commands = [
  command('Home'),
  command('Findings and actions', 'corrective CAP'),
  command('Fournisseurs à revoir'),
  command('Dark theme', 'night mode'),
]
const found = (text: string) => findByWords(commands, text).map(one => one.label)

it('shows everything for nothing', () => expect(found('')).toHaveLength(4))
it('puts what begins with the words first', () =>
  expect(found('f')).toEqual(['Findings and actions', 'Fournisseurs à revoir']))
it('finds people’s own words', () => expect(found('night')).toEqual(['Dark theme']))
it('does not mind accents or case', () => expect(found('A REVOIR')).toEqual(['Fournisseurs à revoir']))
it('wants every word', () => expect(found('dark actions')).toEqual([]))
it('does not look inside words for two letters', () => expect(found('om')).toEqual([]))

describe('slips of the hand', () => {
  it.each([
    ['findngs', 'Findings and actions'],
    ['nihgt', 'Dark theme'],
    ['fournisuers', 'Fournisseurs à revoir'],
    ['acctions findings', 'Findings and actions'],
  ])('%s still finds', (typed, label) => expect(found(typed)).toEqual([label]))

  it('a word of three letters is taken as it stands', () => expect(found('drk')).toEqual([]))
  it('nothing is nearly like another word', () => expect(found('zeppelin')).toEqual([]))
  it('what fits as it stands keeps near words away', () => expect(found('home')).toEqual(['Home']))
})

it('what is called so comes before words of its topic', () => {
  const both = [
    { ...command('Calendar'), further: 'policy' },
    command('Management systems', 'policy'),
    command('Policy'),
  ]
  expect(findByWords(both, 'policy').map(one => one.label)).toEqual([
    'Policy',
    'Management systems',
    'Calendar',
  ])
})

it('letters of Arabic and Nepali are found with and without their marks', () => {
  const words = [command('أصحاب العمل'), command('आपूर्तिकर्ताहरू')]
  expect(findByWords(words, 'اصحاب').map(one => one.label)).toEqual(['أصحاب العمل'])
  expect(findByWords(words, 'आपूर्ति').map(one => one.label)).toEqual(['आपूर्तिकर्ताहरू'])
})
