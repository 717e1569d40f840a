import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvidenceTarget } from '@shared/evidence/evidence'
import { pdfOfPages } from '../testing/pdf'
import { refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const POLICY: EvidenceTarget = { type: 'requirement', id: 'S1.01' }
function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(test.path(name), content)
  return test.opening(test.path(name))
}
const add = async (name: string, content: string | Uint8Array, validUntil: string | null = null) => {
  const file = fileOf(name, content)
  const input = { file, title: null, validUntil, language: 'en', restricted: false, targets: [POLICY] }
  return (await test.ask('evidence.add', input)).evidence
}
const replacing = (id: string, name: string, content: string | Uint8Array) => ({
  id,
  file: fileOf(name, content),
  validUntil: '2028-01-01',
  reason: 'yearly review',
})
const list = () =>
  test.ask('evidence.list', { target: null, text: null, validity: null, offset: 0, limit: 10 })

describe('a new version', () => {
  it('takes the place of the old one everywhere; the old one is kept, checked, and comes back with undo', async () => {
    const first = await add('policy 2025.pdf', pdfOfPages(9), '2026-01-31')
    expect(first.pages).toBe(9)
    const { evidence } = await test.ask(
      'evidence.replace',
      replacing(first.id, 'policy 2026.pdf', '%PDF-1.7 b'),
    )
    expect(evidence).toMatchObject({
      title: 'policy 2025',
      language: 'en',
      validUntil: '2028-01-01',
      pages: null,
    })
    const { rows } = await list()
    expect(rows.map(row => [row.id, row.uses.map(use => use.target.id)])).toEqual([[evidence.id, ['S1.01']]])
    const { versions } = await test.ask('evidence.versions', { id: evidence.id })
    expect(versions.map(({ number, evidence: one }) => [number, one.fileName])).toEqual([
      [2, 'policy 2026.pdf'],
      [1, 'policy 2025.pdf'],
    ])
    expect((await test.ask('evidence.check', { id: null })).files).toBe(2)
    expect((await test.ask('evidence.check', { id: first.id })).changed).toEqual([])
    await test.ask('evidence.save-copy', { id: first.id, file: test.saving(test.path('old.pdf')) })
    expect(readFileSync(test.path('old.pdf'), 'utf8')).toContain('Count 9')
    await test.ask('trail.undo', {})
    expect((await list()).rows.map(row => [row.id, row.uses.length])).toEqual([[first.id, 1]])
  })

  it('is refused for bytes that are kept, for an old version, for a program; binning takes all versions', async () => {
    const first = await add('policy.txt', 'one')
    const again = await refusalOf(test, 'evidence.replace', replacing(first.id, 'same.txt', 'one'))
    expect(again).toMatchObject({ code: 'refused', detail: 'evidence-known' })
    const { evidence } = await test.ask('evidence.replace', replacing(first.id, 'two.txt', 'two'))
    expect(
      await refusalOf(test, 'evidence.replace', replacing(first.id, 'three.txt', 'three')),
    ).toMatchObject({
      detail: 'evidence-not-newest',
    })
    const program = replacing(evidence.id, 'x.txt', Uint8Array.from([0x4d, 0x5a, 0, 1]))
    expect(await test.refusal('evidence.replace', program)).toBe('file-unsafe')
    const old = { file: fileOf('old.txt', 'one'), title: null, validUntil: null, language: null }
    expect(await test.refusal('evidence.add', { ...old, restricted: false, targets: [] })).toBe('refused')
    await test.ask('evidence.remove', { id: evidence.id, reason: 'all wrong' })
    expect((await test.ask('evidence.check', { id: null })).files).toBe(0)
    expect((await add('policy.txt', 'one')).id).not.toBe(first.id)
  })
})

describe('a preview', () => {
  const preview = async (name: string, content: string | Uint8Array) =>
    test.ask('evidence.preview', { id: (await add(name, content)).id })
  const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

  it('is a picture, a PDF, the beginning of a text in any encoding, or nothing', async () => {
    expect(await preview('a.png', PNG)).toEqual({
      kind: 'image',
      source: `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`,
    })
    expect(await preview('a.txt', 'नेपाल')).toEqual({ kind: 'text', text: 'नेपाल', isCut: false })
    expect(await preview('b.txt', Uint8Array.from([0x43, 0xf4, 0x74, 0x65, 0x20, 0x64, 0x20]))).toMatchObject(
      {
        text: 'Côte d ',
      },
    )
    expect(await preview('c.txt', 'x'.repeat(30_000))).toMatchObject({
      text: 'x'.repeat(20_000),
      isCut: true,
    })
    const base64 = Buffer.from('%PDF-1.7').toString('base64')
    expect(await preview('a.pdf', '%PDF-1.7')).toEqual({ kind: 'pdf', base64 })
    const html = '<html><script src="https://harm.example/x.js"></script></html>'
    expect(await preview('a.html', html)).toEqual({ kind: 'none' })
    expect(await preview('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual({ kind: 'none' })
  })
})

it('a file of 4 GB is refused by its size, before it is read', async () => {
  const file = fileOf('huge.pdf', '%PDF-1.7')
  truncateSync(test.path('huge.pdf'), 4 * 1024 ** 3)
  const input = { file, title: null, validUntil: null, language: null, restricted: false, targets: [] }
  expect(await refusalOf(test, 'evidence.add', input)).toMatchObject({ code: 'file-too-large' })
})
