import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const checkout = join(import.meta.dirname, '../..')

/** Imports and re-exports of values; what is imported by `import()` or as types alone is read later or never. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:([^'"]*?)\s+from\s+)?'([^']+)'/gms
const onlyTypes = (names: string): boolean =>
  /^\{.*\}$/s.test(names) &&
  names
    .slice(1, -1)
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)
    .every(name => name.startsWith('type '))

function fileOf(from: string, said: string): string | null {
  if (!/^(\.|@shared\/)/.test(said)) return null
  const path = said.startsWith('.')
    ? join(dirname(from), said)
    : join(checkout, said.replace('@shared', 'shared'))
  return (
    [`${path}.ts`, join(path, 'index.ts'), path].find(file => /\.\w+$/.test(file) && existsSync(file)) ?? null
  )
}

/** Every file that is read with this one. */
function readWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!file.endsWith('.ts')) return seen
  for (const [, names = '', said = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const next = onlyTypes(names) ? null : fileOf(file, said)
    if (next !== null) readWith(next, seen)
  }
  return seen
}

it('needs no topic but those it names, no translation and not the whole contract', () => {
  const files = [...readWith(join(import.meta.dirname, 'main.ts'))].map(file => relative(checkout, file))
  const rooms = files.flatMap(file => /^electron\/engine\/([\w-]+)\//.exec(file)?.[1] ?? [])
  expect([...new Set(rooms)].sort()).toEqual([
    ...['pdf', 'pictures', 'reference', 'second-lock', 'store', 'suppliers', 'trail', 'workspace'],
  ])
  expect(files).toContain('electron/engine/first-handlers.ts')
  expect(files.filter(file => /^shared\/(text\/(ar|en|es|fr|ne)|contract\/contract)\b/.test(file))).toEqual(
    [],
  )
})
