import { describe, expect, it } from 'vitest'
import { Turns } from './turns'

const later = () => {
  let done = (): void => undefined
  const promise = new Promise<void>(resolve => (done = resolve))
  return { promise, done: () => done() }
}
const settled = () => new Promise<void>(resolve => setImmediate(resolve))

describe('turns', () => {
  it('are taken side by side until somebody has to be alone', async () => {
    const turns = new Turns()
    const said: string[] = []
    const [reading, writing] = [later(), later()]
    const reader = turns.share(async () => {
      said.push('reader begins')
      await reading.promise
      said.push('reader ends')
    })
    const writer = turns.share(() =>
      turns.alone(async () => {
        said.push('writer begins')
        await writing.promise
        said.push('writer ends')
      }),
    )
    const guest = turns.share(() => Promise.resolve(said.push('guest')))
    await settled()
    expect(said).toEqual(['reader begins', 'guest'])
    reading.done()
    await settled()
    const late = turns.share(() => Promise.resolve(said.push('late')))
    await settled()
    expect(said).toEqual(['reader begins', 'guest', 'reader ends', 'writer begins'])
    writing.done()
    await Promise.all([reader, writer, guest, late])
    expect(said.slice(-2)).toEqual(['writer ends', 'late'])
  })

  it('go on after one that failed, alone or not', async () => {
    const turns = new Turns()
    const fail = () => Promise.reject(new Error('no'))
    await expect(turns.share(fail)).rejects.toThrow('no')
    await expect(turns.share(() => turns.alone(fail))).rejects.toThrow('no')
    expect(await turns.share(() => turns.alone(() => Promise.resolve(1)))).toBe(1)
  })

  it('two that want to be alone come one after the other', async () => {
    const turns = new Turns()
    let inside = 0
    const one = () =>
      turns.share(() =>
        turns.alone(async () => {
          inside += 1
          await settled()
          expect(inside).toBe(1)
          inside -= 1
        }),
      )
    await Promise.all([one(), one(), one()])
  })
})
