import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBundle, type VerifyOptions } from '@shared/disclosure/bundle/verify'
import { MANIFEST_VERSION } from '@shared/disclosure/manifest'
import { bytesOf, FILES, HEAD, sampleBundle, SIGNING } from '../testing/sample-bundle'
import { container, partsOf, type Parts } from '../testing/parts'
import { inMemory, problemsOf } from '../testing/problems'
import { hashing } from './hash'

/** Bundles as each version made them, byte for byte: they are never made anew. */
const FOLDER = join(import.meta.dirname, '../testing/bundles')
const KEPT = readdirSync(FOLDER).sort()

const check = async (bytes: Uint8Array, options: VerifyOptions = {}) =>
  (await checkBundle(inMemory(bytes), hashing, options)).verdict

const textOf = (parts: Parts, path: string) => Buffer.from(parts.get(path)!).toString()

it('keeps a bundle of every version', () => {
  const versions = new Set(KEPT.map(name => Number(/^version-(\d+)/.exec(name)?.[1])))
  expect([...versions].sort()).toEqual(Array.from({ length: MANIFEST_VERSION }, (_, at) => at + 1))
})

describe.each(KEPT)('%s', name => {
  const bytes = readFileSync(join(FOLDER, name))

  it('is still whole, and says what it can', async () => {
    const signers = [{ fingerprint: SIGNING.fingerprint, name: 'Harbour' }]
    expect(await check(bytes, { signers })).toMatchObject({
      problems: [],
      outcome: name.startsWith('version-1') ? 'unsigned' : 'valid',
      entity: 'Harbour Textiles Ltd',
      trailEntries: 4,
      profile: /version-[12]/.test(name) ? null : 'auditor',
    })
  })

  it('is still told when a line of its history was changed', async () => {
    const parts = await partsOf(bytes)
    const changed = textOf(parts, 'trail/trail.jsonl').replace('suppliers.add', 'suppliers.adx')
    parts.set('trail/trail.jsonl', Buffer.from(changed))
    const found = problemsOf(await check(await container(parts, HEAD.generatedAt)))
    expect(found[0]).toBe('file-altered trail/trail.jsonl')
  })
})

describe('a bundle of a version to come', () => {
  /** A later form, with a history that this version would call broken, a file it does not list and no checksums. */
  async function later(): Promise<Buffer> {
    const parts = await partsOf(await bytesOf(await sampleBundle(HEAD, FILES, SIGNING)))
    const manifest = JSON.parse(textOf(parts, 'manifest.json')) as Record<string, unknown>
    const next = { ...manifest, version: MANIFEST_VERSION + 1, seals: [] }
    parts.set('manifest.json', Buffer.from(JSON.stringify(next)))
    parts.set('trail/trail.jsonl', Buffer.from('{"another":"chain"}\n'))
    parts.set('records/more.jsonl', Buffer.from('{}\n'))
    parts.delete('SHA256SUMS')
    return container(parts, HEAD.generatedAt)
  }

  it('is said to be newer, and nothing else: its content is not judged, nor even hashed', async () => {
    const verdict = await check(await later(), { onlySigner: 'a'.repeat(64), after: 'b'.repeat(64) })
    expect(problemsOf(verdict)).toEqual(['manifest-newer manifest.json'])
    expect(verdict).toMatchObject({ valid: false, outcome: 'newer', filesChecked: 0, fingerprint: null })
  })

  it('is still refused where it is dangerous to open', async () => {
    const parts = await partsOf(await later())
    parts.set('../evil.txt', Buffer.from('x'))
    const verdict = await check(await container(parts, HEAD.generatedAt))
    expect(problemsOf(verdict)).toEqual(['unsafe-path ../evil.txt'])
  })
})
