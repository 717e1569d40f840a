import { expect, it } from 'vitest'
import figures from './labelled-figures.json'
import { AlertCounter, PREVIEW_THRESHOLDS } from './preview'

it('counts alerts and parties from each threshold up', () => {
  const counter = new AlertCounter()
  counter.add([0.92, 0.58, 0.41])
  counter.add([0.57])
  counter.add([])
  const at = (threshold: number) => counter.rows.find(row => row.threshold === threshold)
  expect(at(0.4)).toEqual({ threshold: 0.4, alerts: 4, parties: 2 })
  expect(at(0.55)).toEqual({ threshold: 0.55, alerts: 3, parties: 2 })
  expect(at(0.58)).toEqual({ threshold: 0.58, alerts: 2, parties: 1 })
  expect(at(0.9)).toEqual({ threshold: 0.9, alerts: 1, parties: 1 })
})

it('has measured figures for just these thresholds, which rise and fall as they must', () => {
  expect(figures.rows.map(row => row.threshold)).toEqual(PREVIEW_THRESHOLDS)
  const recalls = figures.rows.map(row => row.recall)
  expect(recalls).toEqual([...recalls].sort((a, b) => b - a))
  expect(figures.pairs).toBeGreaterThan(500)
})
