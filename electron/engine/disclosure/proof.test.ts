import { readFileSync, existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agrees, figuresFileSchema, FIGURES_PATH, shareAgain } from '@shared/disclosure/bundle/trace'
import { traceRows } from '@shared/disclosure/bundle/trace-rows'
import type { TestEngine } from '../testing/test-engine'
import { withSample } from './testing/sample-workspace'
import { withBundle } from './bundle/verify'

const passphrase = 'four plain words here'
let test: TestEngine
let bundle: string
let made: Awaited<ReturnType<typeof make>>
const make = (path: string) =>
  test.ask('disclosure.bundle', {
    regime: 'OECD5',
    profile: 'auditor',
    page: 'A4',
    file: test.saving(path),
    evidence: true,
    sign: { key: null, passphrase },
  })

beforeAll(async () => {
  test = await withSample()
  await test.ask('disclosure.make-key', { name: 'M. Keeper', passphrase, file: null })
  bundle = test.path('bundle.zip')
  made = await make(bundle)
}, 120_000)
afterAll(() => test.close())

const verify = (path: string, more = {}) =>
  test.ask('disclosure.verify', { file: test.opening(path), expectedFingerprint: null, ...more })

describe('a bundle of the sample', () => {
  it('is signed, and valid once the signer is known', async () => {
    expect(await verify(bundle)).toMatchObject({ outcome: 'unknown-signer', problems: [] })
    const { key } = await test.ask('disclosure.key', { file: null })
    await test.ask('disclosure.know-signer', { signer: { fingerprint: key!.fingerprint, name: 'Ourselves' } })
    expect(await verify(bundle)).toMatchObject({ outcome: 'valid', signer: { name: 'Ourselves' } })
    const file = test.path('signers.json')
    await test.ask('disclosure.save-signers', { file: test.saving(file) })
    await test.ask('disclosure.forget-signer', { fingerprint: key!.fingerprint })
    expect(await verify(bundle, { signersFile: test.opening(file) })).toMatchObject({ outcome: 'valid' })
    expect((await test.ask('disclosure.load-signers', { file: test.opening(file) })).added).toBe(1)
  })

  it('has the page that checks it beside it and inside, the same bytes', async () => {
    expect(existsSync(made.verifyPage)).toBe(true)
    await withBundle(bundle, {}, async ({ files }) => {
      expect(await files?.text('verify.html')).toBe(readFileSync(made.verifyPage, 'utf8'))
    })
  })

  it('has rows for its figures, and they come to the same numbers when they are counted again', async () => {
    await withBundle(bundle, {}, async ({ files }) => {
      const { figures } = figuresFileSchema.parse(JSON.parse((await files!.text(FIGURES_PATH)) ?? ''))
      const wrong: unknown[] = []
      const counts = { again: 0, see: 0, none: [] as string[] }
      for (const [key, { value, from }] of Object.entries(figures)) {
        if (from === null) {
          counts.none.push(key)
          continue
        }
        const again =
          from.kind === 'share'
            ? shareAgain(figures, from.part, from.whole)
            : (await traceRows(files!, from, 3)).again
        if (again === undefined) counts.see += 1
        else counts.again += 1
        if (again !== undefined && !agrees(value, again)) wrong.push([key, value, again, from])
      }
      expect(wrong).toEqual([])
      // Typed in: the number of employees, how many indicators there are, what they started from and aim at.
      const typed = /^(entity\.employees|kpi\.total|kpi\.\d+\.(baseline|target|2024|2025))$/
      expect(counts.none.filter(key => !typed.test(key))).toEqual([])
      expect(figures['kpi.1.2026']?.from).toEqual(figures['corridors.aboveOneMonth']?.from)
      expect(counts.again).toBeGreaterThan(200)
    })
  })

  it('names the bundles made before it, and an older one is told from a newer', async () => {
    const second = test.path('second.zip')
    await make(second)
    expect(await verify(second, { after: made.fingerprint })).toMatchObject({ problems: [] })
    const { fingerprint } = await verify(second)
    expect((await verify(bundle, { after: fingerprint })).problems.map(({ code }) => code)).toEqual([
      'older-edition',
    ])
  })

  it('is not made with a wrong passphrase', async () => {
    const reply = await test.engine.call('disclosure.bundle', {
      regime: 'OECD5',
      profile: 'auditor',
      page: 'A4',
      file: test.saving(test.path('none.zip')),
      evidence: false,
      sign: { key: null, passphrase: 'another' },
    })
    expect(reply).toMatchObject({ ok: false, error: { detail: 'wrong-passphrase' } })
    expect(existsSync(test.path('none.zip'))).toBe(false)
  })
})

describe('a key', () => {
  it('comes back from its file and from its printed sheet, and a typing mistake is named by its line', async () => {
    const copy = test.path('copy.pem')
    const sheet = test.path('sheet.html')
    await test.ask('disclosure.copy-key', { file: test.saving(copy) })
    await test.ask('disclosure.key-sheet', { key: null, file: test.saving(sheet), page: 'A4' })
    const { key } = await test.ask('disclosure.key', { file: test.opening(copy) })
    await test.ask('disclosure.remove-key', { fingerprint: key!.fingerprint })
    expect(await test.ask('disclosure.key', { file: null })).toEqual({ key: null })

    const html = readFileSync(sheet, 'utf8')
    const lines = /<pre>([\s\S]+)<\/pre>/.exec(html)![1]!
    const take = (typed: string) =>
      test.engine.call('disclosure.import-key', { from: { name: 'M. Keeper', lines: typed }, passphrase })
    const digit = lines.indexOf('2: ') + 4
    const mistake = lines.slice(0, digit) + (lines[digit] === '0' ? '1' : '0') + lines.slice(digit + 1)
    expect(await take(mistake)).toMatchObject({
      ok: false,
      error: { detail: 'sheet-line', params: { line: 2 } },
    })
    expect(await take(lines)).toMatchObject({ ok: true, value: { fingerprint: key!.fingerprint } })
    expect(
      await test.ask('disclosure.import-key', { from: { file: test.opening(copy) }, passphrase }),
    ).toMatchObject({ fingerprint: key!.fingerprint, name: 'M. Keeper' })
  })

  it('is never written over, and another is not taken in its place', async () => {
    const path = test.path('other.pem')
    const other = { name: 'Another', passphrase, file: test.saving(path) }
    await test.ask('disclosure.make-key', other)
    const refusal = async (name: 'disclosure.make-key' | 'disclosure.import-key', input: unknown) => {
      const reply = await test.engine.answer(name, input)
      return reply.ok ? null : reply.error.detail
    }
    expect(await refusal('disclosure.make-key', other)).toBe('key-file-exists')
    const from = { file: test.opening(path) }
    expect(await refusal('disclosure.import-key', { from, passphrase })).toBe('key-here-already')
    expect(await refusal('disclosure.import-key', { from, passphrase: 'wrong' })).toBe('wrong-passphrase')
  })
})
