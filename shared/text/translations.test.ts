import { describe, expect, it } from 'vitest'
import { catalogues as en } from './en'
import { LANGUAGES, languageFor } from './languages'
import type { Catalogue } from './pseudo'
import { translationOf } from './translations'

const PLURAL = /_(zero|one|two|few|many|other)$/

function flat(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[path + key, text]] : flat(text, `${path}${key}.`),
  )
}

/** `{{names}}` and `$t(nested:keys)` of a text, in the order of the alphabet. */
const held = (text: string): string[] => (text.match(/\{\{[^}]+\}\}|\$t\([^)]*\)/g) ?? []).toSorted()

/**
 * What a language must have, with the English texts it stands for: one for each of English's, and a counted one in each of
 * its own plural forms.
 */
function wanted(topic: string, tag: string): Map<string, readonly string[]> {
  const texts = new Map(flat(en[topic as keyof typeof en]))
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  const stem = (key: string) => key.replace(PLURAL, '')
  const counted = (key: string) => PLURAL.test(key) && texts.has(`${stem(key)}_one`)
  const english = (key: string) =>
    counted(key)
      ? ['_zero', '_one', '_other'].flatMap(form => texts.get(stem(key) + form) ?? [])
      : [texts.get(key) ?? '']
  // A form that English says beside its own two, such as that of none, stays one.
  const keys = (key: string) =>
    counted(key)
      ? [...forms.map(form => `${stem(key)}_${form}`), ...(/_zero$/.test(key) ? [key] : [])]
      : [key]
  return new Map([...texts.keys()].flatMap(key => keys(key).map(one => [one, english(key)] as const)))
}

/** "One" and "two" may be said in words, and then without their figure. */
function holdsTheSame(key: string, text: string, english: readonly string[]): boolean {
  const compared = (one: string) =>
    held(one)
      .filter(name => name !== '{{count}}' || !PLURAL.test(key))
      .join()
  return english.some(one => compared(one) === compared(text))
}

describe.each(LANGUAGES.filter(({ tag }) => tag !== 'en'))('$name', ({ tag, machine }) => {
  it('has no key that English lacks, and each text holds what the English holds', async () => {
    const topics = Object.entries(await translationOf(tag))
    expect(topics.length).toBeGreaterThan(0)
    for (const [topic, texts] of topics) {
      const needed = wanted(topic, tag)
      const wrong = flat(texts).filter(([key, text]) => {
        const english = needed.get(key)
        return english === undefined || !holdsTheSame(key, text, english)
      })
      expect(wrong, topic).toEqual([])
    }
  })

  it(machine ? 'is there for the most part' : 'is whole', async () => {
    const topics = await translationOf(tag)
    const needed = Object.keys(en)
      .filter(topic => topic !== 'cli')
      .flatMap(topic => {
        const there = new Set(flat(topics[topic] ?? {}).map(([key]) => key))
        return [...wanted(topic, tag).keys()].map(key => ({ key: `${topic}:${key}`, there: there.has(key) }))
      })
    const missing = needed.filter(({ there }) => !there).map(({ key }) => key)
    if (machine) console.warn(`${tag}: ${needed.length - missing.length} of ${needed.length} texts`)
    expect(missing.length).toBeLessThan(machine ? needed.length / 2 : 1)
  })
})

/** A plain or a wide space where French keeps a narrow one that does not break: before ; : ! ? % and inside « ». */
const FRENCH_SPACE = /(?<=.)[ \u00a0](?=[;:!?%»])|«(?!\u202f)/u

it('in French, no sign is torn from its word at the end of a line', async () => {
  const wrong = Object.entries(await translationOf('fr')).flatMap(([topic, texts]) =>
    flat(texts).flatMap(([key, text]) => (FRENCH_SPACE.test(text) ? [`${topic}:${key}`] : [])),
  )
  expect(wrong).toEqual([])
  expect(FRENCH_SPACE.test('Ligne 3 : rien')).toBe(true)
})

it('in Spanish, a question is opened as well as closed', async () => {
  const signs = (text: string, sign: string) => text.split(sign).length
  const wrong = Object.entries(await translationOf('es')).flatMap(([topic, texts]) =>
    flat(texts).flatMap(([key, text]) =>
      text.length > 1 && (signs(text, '¿') !== signs(text, '?') || signs(text, '¡') !== signs(text, '!'))
        ? [`${topic}:${key}`]
        : [],
    ),
  )
  expect(wrong).toEqual([])
})

it.each([
  [['es-MX', 'en'], 'es'],
  [['ne-NP'], 'ne'],
  [['xx', 'ar-AE'], 'ar'],
  [['xx'], 'en'],
  [[], 'en'],
])('of %j it speaks %s', (preferred, tag) => {
  const known = LANGUAGES.some(language => language.tag === tag)
  expect(languageFor(preferred)).toBe(known ? tag : 'en')
})

it.each(LANGUAGES)(
  '$tag: the register that counts sub-agents too says so wherever its number stands',
  async ({ tag }) => {
    const words = tag === 'en' ? en : await translationOf(tag)
    const { app, corridors } = words as typeof en
    expect(app.rail.recruiters).toBe(corridors.recruiters.label)
  },
)
