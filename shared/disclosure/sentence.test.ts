import { expect, it } from 'vitest'
import { figure } from './figure'
import { counted, type Speech } from './sentence'

const say: Speech = {
  t: (key, params) => `${String(params?.['n'])} workers (${key})`,
  language: 'en',
  direction: 'ltr',
}
const workers = (value: number | null) => figure('risk.near.workers', value)

it('gives a number its noun, and what is not known none: never "not known workers"', () => {
  expect(counted(say, 'workers', workers(41))).toEqual([
    workers(41),
    { kind: 'text', text: ' workers (disclosure:counted.workers)' },
  ])
  expect(counted(say, 'workers', workers(null))).toEqual([workers(null)])
})

it('keeps the noun of a figure that is withheld, so that its sentence tells no more than others', () => {
  const untold = { ...say, untold: new Set(['risk.near.workers']) }
  expect(counted(untold, 'workers', workers(null))).toHaveLength(2)
})
