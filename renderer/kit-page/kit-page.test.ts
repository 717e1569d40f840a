import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const here = import.meta.dirname
const kit = join(here, '..', 'kit')

const sourcesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter(name => /\.tsx$/.test(name) && !name.includes('.test.'))
      .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const drawnIn = (source: string): string[] =>
  [...source.matchAll(/<([A-Z]\w+)/g)].map(([, name = '']) => name)

/** Parts of the kit that the page draws, and those that they draw in turn. */
function shown(): ReadonlySet<string> {
  const kitSources = sourcesIn(kit)
  const fileOf = (part: string) =>
    [...kitSources.values()].find(source => new RegExp(`export function ${part}\\b`).test(source)) ?? ''
  const found = new Set<string>()
  const walk = (source: string) => {
    for (const part of drawnIn(source)) {
      if (found.has(part)) continue
      found.add(part)
      walk(fileOf(part))
    }
  }
  for (const source of sourcesIn(here).values()) walk(source)
  return found
}

it('shows every part of the kit', () => {
  const parts = [...sourcesIn(kit).values()].flatMap(source =>
    [...source.matchAll(/^export function ([A-Z]\w+)/gm)].map(([, name = '']) => name),
  )
  expect(parts.length).toBeGreaterThan(40)
  const seen = shown()
  expect(parts.filter(part => !seen.has(part))).toEqual([])
})

it('is named in nothing that is packed', () => {
  const rules = readFileSync(join(here, '..', '..', 'electron-builder.yml'), 'utf8')
  expect(rules).toContain("- '!out/renderer/kit-page{,/**}'")
  const others = readdirSync(join(here, '..'), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.startsWith('kit-page'))
    .filter(name => readFileSync(join(here, '..', name), 'utf8').includes('kit-page'))
  expect(others).toEqual([])
})
