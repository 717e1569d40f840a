import { expect, it } from 'vitest'
import { chunkByStage } from './start-chunks.mjs'

const imports = {
  policy: ['zod'],
  zod: [],
  start: ['zod', 'react', 'frame'],
  frame: ['react', 'start'],
  react: [],
  home: ['react', 'card'],
  card: [],
  far: ['card', 'chart'],
  chart: [],
}
const graph = { getModuleInfo: id => (id in imports ? { importedIds: imports[id] } : null) }

it('a module goes to the first stage that needs it; what none needs is left to the bundler', () => {
  const name = chunkByStage([
    ['first', 'policy'],
    ['start', 'start'],
    ['pages', 'home', 'not there'],
  ])
  const all = Object.fromEntries(Object.keys(imports).map(id => [id, name(id, graph)]))
  expect(all).toEqual({
    policy: 'first',
    zod: 'first',
    start: 'start',
    frame: 'start',
    react: 'start',
    home: 'pages',
    card: 'pages',
    far: null,
    chart: null,
  })
})
