import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '@shared/contract/contract'
import { TOPICS } from '@shared/contract/topic'
import { firstHandlers } from './first-handlers'
import { laterHandlers } from './later-handlers'
import { Session } from './session'
import { TestEngine, withWorkspace } from './testing/test-engine'

const names = Object.keys(contract)
const topics = new Set<string>([...TOPICS, 'home', 'search'])

/** One for all: none of these tests may change it. */
let test: TestEngine
beforeAll(async () => {
  test = await withWorkspace()
})
afterAll(() => test.close())

describe('the contract', () => {
  it('has exactly one handler for each endpoint', () => {
    const session = new Session()
    const handled = [firstHandlers(session), laterHandlers(session)].flatMap(Object.keys)
    expect(handled.sort()).toEqual([...names].sort())
  })

  it.each(names)('%s is named by topic and verb', name => {
    const [topic = '', verb = ''] = name.split('.')
    expect(topics.has(topic)).toBe(true)
    expect(verb).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it.each(names)('%s refuses junk and writes nothing', async name => {
    const before = await test.ask('trail.check', {})
    for (const junk of [null, 'text', 7, [], { planted: true }, { __proto__: null, constructor: 1 }]) {
      expect(await test.refusal(name, junk)).toBe('invalid-input')
    }
    expect(await test.ask('trail.check', {})).toEqual(before)
    expect(test.reported).toEqual([])
  })

  it('refuses an endpoint it does not have', async () => {
    expect(await test.refusal('workspace.run-sql', {})).toBe('invalid-input')
    expect(await test.refusal('__proto__', {})).toBe('invalid-input')
  })
})
