import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { watchSteps } from './watched-steps'

/**
 * Set-up of each file of tests when `FIVEFOLD_UNDO` is set (`vitest.config.ts`): whatever its tests change in a workspace is
 * taken back and done again beside them.
 */
let watching: ReturnType<typeof watchSteps> | null = null

beforeAll(() => {
  watching = watchSteps()
})

afterEach(() => {
  expect(watching?.watched.takeFaults()).toEqual([])
})

afterAll(() => {
  watching?.stop()
  const { steps = 0, counts = new Map() } = watching?.watched ?? {}
  if (steps > 0) console.info(`watched ${steps} steps of ${counts.size}: ${[...counts.keys()].join(' ')}`)
})
