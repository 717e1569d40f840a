import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indicatorsFrameworkSchema } from '../response/indicators'
import { requirementsOf, stepsFrameworkSchema, type StepsFramework } from './framework'
import { textIn } from './local-text'
import { levelsOf, nextLevel } from './next-level'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/frameworks', name), 'utf8'))

const framework = stepsFrameworkSchema.parse(read('five-steps.json'))
const requirement = (id: string) => requirementsOf(framework).find(one => one.id === id)!

/** The English of the texts that have no words in a language. */
function untranslated(part: unknown, language: string): string[] {
  if (typeof part !== 'object' || part === null) return []
  const { en, [language]: other } = part as Readonly<Record<string, unknown>>
  const own = typeof en === 'string' && typeof other !== 'string' ? [en] : []
  return [...own, ...Object.values(part).flatMap(one => untranslated(one, language))]
}

describe('the five steps as data', () => {
  it('has the requirements of each step and the twelve gates', () => {
    expect(framework.steps.map(step => [step.id, step.requirements.length])).toEqual([
      ['S1', 13],
      ['S2', 13],
      ['S3', 13],
      ['S4', 9],
      ['S5', 11],
    ])
    expect(requirementsOf(framework).flatMap(one => (one.gate ? [one.id] : []))).toEqual([
      'S1.01',
      'S1.02',
      'S1.06',
      'S1.08',
      'S2.01',
      'S2.03',
      'S2.05',
      'S3.01',
      'S3.02',
      'S3.04',
      'S4.03',
      'S5.01',
    ])
  })

  it('keeps what was not compared with its source apart from what was', () => {
    expect(requirement('S1.05').references.map(one => one.status)).toEqual(['unverified', 'unverified'])
    expect(requirement('S5.01').references[0]).toEqual({
      source: 'OECD-MIN',
      pin: 'Annex I Step 5',
      status: 'confirmed',
    })
    expect(JSON.stringify(framework.steps)).not.toMatch(/\((unverified|confirmed)\)/)
  })

  it('says everything in Nepali', () => {
    expect(Object.keys(framework.translations)).toContain('ne')
    expect(untranslated(framework, 'ne')).toEqual([])
  })

  const broken: readonly (readonly [string, (copy: StepsFramework) => void, string])[] = [
    ['an id used twice', copy => (copy.steps[0]!.requirements[1]!.id = 'S1.01'), 'requirement-twice'],
    [
      'a requirement in the wrong step',
      copy => (copy.steps[0]!.requirements[0]!.id = 'S2.99'),
      'requirement-in-wrong-step',
    ],
    [
      'a source that is not listed',
      copy => (copy.steps[0]!.requirements[0]!.references[0]!.source = 'X'),
      'unknown-source',
    ],
    [
      'a link to no requirement',
      copy => copy.responseOptions[0]!.requires.push('S3.99'),
      'unknown-requirement',
    ],
    ['a text without English', copy => (copy.steps[0]!.title = { ne: 'x' } as never), 'english-missing'],
    ['four levels', copy => copy.steps[0]!.requirements[0]!.maturity!.pop(), 'Too small'],
  ]
  it.each(broken)('refuses %s', (_, spoil, message) => {
    const copy = structuredClone(framework)
    spoil(copy)
    const result = stepsFrameworkSchema.safeParse(copy)
    expect(result.success).toBe(false)
    expect(result.error?.issues[0]?.message).toContain(message)
  })
})

describe('the indicators as data', () => {
  const indicators = indicatorsFrameworkSchema.parse(read('forced-labour-indicators.json'))

  it('says everything in every language it names', () => {
    for (const language of Object.keys(indicators.translations))
      expect(untranslated(indicators, language), language).toEqual([])
  })

  it('has the eleven indicators of the ILO and links only to them', () => {
    const ids = new Set(indicators.indicators.map(one => one.id))
    expect(ids.size).toBe(11)
    const linked = [
      ...indicators.conflictPatterns.patterns.flatMap(one => one.indicators),
      ...indicators.financialRedFlags.groups.flatMap(group => group.items.flatMap(one => one.indicators)),
    ]
    expect(linked.filter(id => !ids.has(id))).toEqual([])
  })

  it('counts the operational items per dimension as the survey of 2009 does', () => {
    const counts = indicators.operational.dimensions.map(
      one => one.strong.length + one.medium.length + one.weak.length,
    )
    expect(counts).toEqual([10, 10, 16, 9, 15, 7])
  })
})

describe('words of a level', () => {
  it("uses the requirement's own words, else the general scale", () => {
    expect(textIn(levelsOf(framework, requirement('S1.02'))[2]!, 'en')).toBe('named owner without authority')
    expect(levelsOf(framework, requirement('S1.05'))).toBe(framework.maturityLevels)
  })

  it.each([
    [null, 1, 'informal owner'],
    [0, 1, 'informal owner'],
    [3, 4, 'results part of executive objectives'],
  ])('after level %s comes %s', (maturity, level, text) => {
    expect(nextLevel(framework, requirement('S1.02'), maturity)).toMatchObject({ level, text: { en: text } })
  })

  it('asks nothing more at the top', () => {
    expect(nextLevel(framework, requirement('S1.02'), 4)).toBeNull()
  })

  it.each([
    ['fr-CA', 'bonjour'],
    ['fr', 'bonjour'],
    ['ne', 'hello'],
  ])('in %s', (language, text) => {
    expect(textIn({ en: 'hello', fr: 'bonjour' }, language)).toBe(text)
  })
})
