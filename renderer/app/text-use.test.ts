import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { catalogues } from '@shared/text/en'
import type { Catalogue } from '@shared/text/pseudo'

const root = join(import.meta.dirname, '..', '..')

/** Source of the program without its tests, by path. */
const sources: readonly (readonly [string, string])[] = ['renderer', 'electron', 'shared'].flatMap(place =>
  readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path) && !/\.test\.|testing\//.test(path))
    .map(path => [join(place, path), readFileSync(join(root, place, path), 'utf8')] as const),
)
const all = sources.map(([, source]) => source).join('\n')

function keysOf(catalogue: Catalogue, path = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, text]) =>
    typeof text === 'string' ? [path + key] : keysOf(text, `${path}${key}.`),
  )
}

const KEY = /[`'"]([a-z][a-zA-Z-]*):((?:[\w.-]|\$\{(?:[^{}]|\{[^}]*\})*\})+)[`'"]/g
const CODE = /\b(?:say|knows)\(\s*'([a-z]+)',\s*[`']([^`']*)[`']/g
const NESTED = /\$t\(([a-z]+):([\w.-]+)/g
const PLURAL = '(_(zero|one|two|few|many|other))?'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a key of the source may be at run time: what stands between braces can be anything. */
const shapeOf = (key: string): RegExp =>
  new RegExp(
    `^${key
      .split(/\$\{(?:[^{}]|\{[^}]*\})*\}/)
      .map(escaped)
      .join('.+')}${PLURAL}$`,
  )

const shapes = new Map<string, RegExp[]>()
for (const [, topic = '', key = ''] of [
  ...all.matchAll(KEY),
  ...all.matchAll(CODE),
  ...JSON.stringify(catalogues).matchAll(NESTED),
])
  shapes.set(topic, [...(shapes.get(topic) ?? []), shapeOf(key)])

/** Found by the code of a refusal, by the verb of a change (`renderer/app/action-text.ts`), or by the name of a table. */
const BY_CODE = /^(error|history|undo|action|table|rescue\.other)\./

it('has no text that nothing says', () => {
  const unused = Object.entries(catalogues)
    // The command line speaks by its own names of commands and columns.
    .filter(([topic]) => topic !== 'cli')
    .flatMap(([topic, catalogue]) => {
      const said = shapes.get(topic) ?? []
      return keysOf(catalogue)
        .filter(key => !BY_CODE.test(key) && !said.some(shape => shape.test(key)))
        .map(key => `${topic}:${key}`)
    })
  expect(unused).toEqual([])
})

/** Letters between tags, and words in attributes that are read or heard. */
const TEXT = /<[A-Za-z][^<>]*[^=]>\s*([A-Za-z]{2,}[^<>{}()=;]*)<\//g
const HEARD = /\s(?:aria-label|title|placeholder|alt|label|heading)="([^"]*[A-Za-z]{2,}[^"]*)"/g

it('has no words of its own in what a screen draws', () => {
  const found = sources
    .filter(([path]) => path.startsWith('renderer') && path.endsWith('.tsx'))
    .flatMap(([path, source]) =>
      [...source.matchAll(TEXT), ...source.matchAll(HEARD)].map(
        ([, words = '']) => `${path}: ${words.trim()}`,
      ),
    )
  expect(found).toEqual([])
})
