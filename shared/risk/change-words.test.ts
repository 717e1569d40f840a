import { describe, expect, it } from 'vitest'
import { changeWords } from './change-words'
import type { Step } from './levers'

const PLAIN: Step = {
  kind: 'control',
  subject: 'grievance',
  site: null,
  from: 1,
  to: 4,
  verification: 'doc',
  workers: null,
}

/** A language with figures of its own: every number in words has to go through `number`. */
const said = (step: Partial<Step>): string =>
  changeWords(
    { ...PLAIN, ...step },
    {
      say: (key, params) => `${key} ${Object.values(params).join(' ')}`,
      number: value => `«${value}»`,
    },
  )

describe('a change in words', () => {
  it.each<[string, Partial<Step>]>([
    ['the level of a control', { kind: 'control', to: 4 }],
    ['a share', { kind: 'factor', subject: 'informal', site: 'A', to: 31 }],
    ['a share that was unknown', { kind: 'factor', subject: 'migrant', site: 'A', from: null, to: 22 }],
    ['workers', { kind: 'factor', subject: 'lowWage', site: 'A', to: 31, workers: 12 }],
  ])('writes %s in the figures of the language', (_, step) => {
    expect(said(step)).toMatch(/«\d+»/)
    expect(said(step).replaceAll(/«\d+»/g, '')).not.toMatch(/\d/)
  })
})
