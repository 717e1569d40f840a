import { expect, it } from 'vitest'
import arabicTrail from '@shared/text/ar/trail.json'
import { newLanguageLayer } from './language'

const said = (language: string, params: Record<string, string | number>) =>
  newLanguageLayer(language, { app: { line: '{{who}}, {{on}}: {{count}}' } }).t('line', params)

const line = { who: 'Kosi Overseas', on: '27 \u0646\u0648\u0641\u0645\u0628\u0631', count: 1200 }

it('in a language from right to left, names and dates in a sentence run their own way', () => {
  expect(said('ar', line)).toBe(
    '\u2068Kosi Overseas\u2069, \u206827 \u0646\u0648\u0641\u0645\u0628\u0631\u2069: 1,200',
  )
})

it('a number written in digits stays bare there', () => {
  expect(said('ar', { ...line, who: '37' })).toMatch(/^37, /)
})

it('elsewhere nothing is added', () => {
  expect(said('ne', { ...line, count: 7 })).toMatch(/^Kosi Overseas, 27/)
})

it('a code that chooses another text chooses it there as well, and what is told beside it runs its own way', () => {
  const layer = newLanguageLayer('ar', { trail: arabicTrail })
  const said = layer.t('trail:history.copy-text', { what: 'text.grievance' })
  expect(said).toContain(arabicTrail.out.text.grievance)
  expect(layer.t('trail:history.export', { what: 'trail.export', format: 'xlsx' })).toMatch(
    /\u2068xlsx\u2069/,
  )
  expect(layer.t('trail:history.export', { what: 'trail.export', format: 'xlsx' })).toContain(
    arabicTrail.out.trail.export,
  )
})
