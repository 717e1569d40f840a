import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = name => readFileSync(join(root, name), 'utf8')

const pages = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...['docs', 'docs/decisions', 'assets/reference'].flatMap(folder =>
    readdirSync(join(root, folder))
      .filter(name => name.endsWith('.md'))
      .map(name => `${folder}/${name}`),
  ),
]

it.each(pages)('every link of %s leads to a file', page => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link)
  const inside = links.filter(link => !/^[a-z]+:/.test(link))
  expect(inside.filter(link => !existsSync(join(root, dirname(page), link)))).toEqual([])
})

it('every page of docs is found from the README or from CONTRIBUTING', () => {
  const index = read('README.md') + read('CONTRIBUTING.md')
  const lost = pages.filter(page => /^docs\/[^/]+$/.test(page)).filter(page => !index.includes(page))
  expect(lost).toEqual([])
})
