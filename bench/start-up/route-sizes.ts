import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface RouteSize {
  readonly name: string
  /** The page's own part and all it needs that the window's start does not bring. */
  readonly bytes: number
}

const STATIC = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g
const DYNAMIC = /\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g

const found = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(match => match[1] ?? '')

/** Script that the built window reads before its first paint, and what each page adds, largest first. */
export function routeSizes(assets: string): {
  readonly start: number
  readonly routes: readonly RouteSize[]
} {
  const text = (file: string) => readFileSync(join(assets, file), 'utf8')
  const closure = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen
    seen.add(file)
    for (const next of found(STATIC, text(file))) closure(next, seen)
    return seen
  }
  const bytes = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + statSync(join(assets, file)).size, 0)
  const first = readdirSync(assets).find(file => /^start-.*\.js$/.test(file)) ?? ''
  const start = closure(first)
  const routes = new Set(found(DYNAMIC, text(first)))
  return {
    start: bytes(start),
    routes: [...routes]
      .map(file => ({
        name: file.replace(/-[\w-]{8}\.js$/, ''),
        bytes: bytes([...closure(file)].filter(one => !start.has(one))),
      }))
      .toSorted((a, b) => b.bytes - a.bytes),
  }
}
