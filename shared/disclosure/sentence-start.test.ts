import { expect, it } from 'vitest'
import type { Inline } from './report'
import { sentencesBegun } from './sentence-start'

const annex: Inline = { kind: 'ref', to: 'annex-method', text: 'annex B' }
const few: Inline = {
  kind: 'figure',
  key: 'grievances.received',
  value: null,
  unit: 'count',
  withheld: { why: 'few', text: 'fewer than 5' },
}
const words = (text: string): Inline => ({ kind: 'text', text })
const written = (content: readonly Inline[]): string =>
  content
    .map(item =>
      item.kind === 'figure' ? (item.withheld?.text ?? '') : item.kind === 'date' ? '' : item.text,
    )
    .join('')

it.each([
  [[annex, words(' says how.')], 'Annex B says how.'],
  [
    [words('Scores weigh the place. '), annex, words(' says how.')],
    'Scores weigh the place. Annex B says how.',
  ],
  [[words('As '), annex, words(' says: '), few, words('.')], 'As annex B says: fewer than 5.'],
  [
    [few, words(' were received; '), few, words(' resolved.')],
    'Fewer than 5 were received; fewer than 5 resolved.',
  ],
  [[words('ठाउँ हेरिन्छ। '), few], 'ठाउँ हेरिन्छ। Fewer than 5'],
])('begins a sentence with a capital letter, and nothing else: %#', (content, expected) => {
  expect(written(sentencesBegun(content, 'en'))).toBe(expected)
})
