import fc from 'fast-check'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { checksumsText, MANIFEST_VERSION, type Manifest } from '@shared/disclosure/manifest'
import type { Verdict } from '@shared/disclosure/verdict'
import { canonicalJson } from '@shared/text/canonical-json'
import { bytesOf, FILES, HEAD, sampleBundle, scratch, SIGNING } from '../testing/sample-bundle'
import type { Bundle } from './build'
import { containerBytes } from './container'
import { container as containerOf, partsOf as partsIn, rehash, type Parts } from '../testing/parts'
import { inMemory, problemsOf } from '../testing/problems'
import { checkBundle, type VerifyOptions } from '@shared/disclosure/bundle/verify'
import { hashing, sha256Of } from './hash'
import { verifyBundle } from './verify'

let folder: Awaited<ReturnType<typeof scratch>>
let bundle: Bundle
let good: Buffer

beforeAll(async () => {
  folder = await scratch()
  bundle = await sampleBundle()
  good = await bytesOf(bundle)
})
afterAll(() => folder.clear())

const verdictOn = async (bytes: Uint8Array | string, options?: VerifyOptions): Promise<Verdict> =>
  verifyBundle(await folder.put(bytes), options)
const named = problemsOf

const partsOf = () => partsIn(good)
const container = (parts: Parts, order?: (paths: string[]) => string[]) =>
  containerOf(parts, HEAD.generatedAt, order)

describe('a bundle as it was made', () => {
  it('is valid and says what it is', async () => {
    expect(await verdictOn(good)).toEqual({
      valid: true,
      outcome: 'unsigned',
      problems: [],
      remarks: ['draft'],
      signer: null,
      fingerprint: bundle.fingerprint,
      filesChecked: FILES.length + 4,
      trailEntries: 4,
      signedHeads: 0,
      newestHead: null,
      bytesChecked: expect.any(Number) as number,
      entity: 'Harbour Textiles Ltd',
      period: '2026',
      regime: 'OECD5',
      edition: 3,
      status: 'draft',
      generatedAt: HEAD.generatedAt,
      previous: null,
      profile: 'auditor',
    })
  })

  it('of the second form is still checked, and says nothing of a profile', async () => {
    const parts = await partsOf()
    const { madeFor, trail, ...manifest } = JSON.parse(
      Buffer.from(parts.get('manifest.json') ?? []).toString(),
    ) as Manifest
    expect({ madeFor, trail }).toEqual({ madeFor: { profile: 'auditor', leastCount: null }, trail: null })
    const text = canonicalJson({ ...manifest, version: 2 })
    parts.set('manifest.json', Buffer.from(text))
    parts.set('SHA256SUMS', Buffer.from(checksumsText(bundle.manifest, sha256Of(text))))
    expect(await verdictOn(await container(parts))).toMatchObject({ valid: true, profile: null })
  })

  it('of the third form is still checked, and says nothing of where its history ends', async () => {
    const parts = await partsOf()
    const { trail, ...manifest } = JSON.parse(
      Buffer.from(parts.get('manifest.json') ?? []).toString(),
    ) as Manifest
    expect(trail).toBeNull()
    const text = canonicalJson({ ...manifest, version: 3 })
    parts.set('manifest.json', Buffer.from(text))
    parts.set('SHA256SUMS', Buffer.from(checksumsText(bundle.manifest, sha256Of(text))))
    expect(await verdictOn(await container(parts))).toMatchObject({ valid: true, profile: 'auditor' })
  })

  it('is the one expected, or is named as another', async () => {
    expect(named(await verdictOn(good, { expectedFingerprint: bundle.fingerprint }))).toEqual([])
    expect(named(await verdictOn(good, { expectedFingerprint: '0'.repeat(64) }))).toEqual([
      'fingerprint-differs',
    ])
  })

  it('stops when asked to', async () => {
    await expect(verdictOn(good, { mayGoOn: () => AbortSignal.abort().throwIfAborted() })).rejects.toThrow()
  })
})

it('catches and names 1 000 random changes of a single byte, also in a signed bundle', async () => {
  const signed = await bytesOf(await sampleBundle(HEAD, FILES, SIGNING))
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: signed.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (position, flip) => {
        const changed = Uint8Array.from(signed)
        changed[position] = (changed[position] ?? 0) ^ flip
        const { verdict } = await checkBundle(inMemory(changed), hashing)
        expect(verdict.problems.length, `byte ${position} xor ${flip}`).toBeGreaterThan(0)
      },
    ),
    { numRuns: 1000 },
  )
})

it.each(FILES.map(file => file.path))('names %s when a byte of it was changed', async path => {
  const file = FILES.find(entry => entry.path === path)!
  const content = await buffer(Readable.from(file.read()))
  const changed = Buffer.from(good)
  const position = good.indexOf(content) + Math.floor(content.length / 2)
  changed.writeUInt8(changed.readUInt8(position) ^ 1, position)
  expect(named(await verdictOn(changed))[0]).toBe(`file-altered ${path}`)
})

it('says of every length to which it may be cut off that it is damaged', async () => {
  for (let length = 4; length < good.length; length += 97) {
    expect(named(await verdictOn(good.subarray(0, length)))).toEqual(['container-damaged'])
  }
})

const replaced = (path: string, content: string) => async () => {
  const parts = await partsOf()
  parts.set(path, Buffer.from(content))
  return container(parts)
}
const without = (path: string) => async () => {
  const parts = await partsOf()
  parts.delete(path)
  return container(parts)
}
const rehashed = async (change: (parts: Parts) => void, checksumsToo: boolean): Promise<Buffer> => {
  const parts = await partsOf()
  const checksums = parts.get('SHA256SUMS')!
  change(parts)
  rehash(parts)
  if (!checksumsToo) parts.set('SHA256SUMS', checksums)
  return container(parts)
}
const yazlZip = (fill: (zip: ZipFile) => void): Promise<Buffer> => {
  const zip = new ZipFile()
  fill(zip)
  zip.end()
  return buffer(Readable.from(zip.outputStream))
}
const asPart = (name: string) => async () => {
  const parts = await partsOf()
  parts.set(name, Buffer.from('x'))
  return container(parts)
}
/** The directory entry of a file, where its attributes stand. */
const patched = (path: string, offset: number, write: (bytes: Buffer, at: number) => void) => () => {
  const bytes = Buffer.from(good)
  const at = bytes.lastIndexOf(Buffer.from(path)) - 46
  write(bytes, at + offset)
  return Promise.resolve(bytes)
}
const SCORES = 'scores/scores.json'

describe('attacks', () => {
  it.each<[string, () => Promise<Uint8Array | string>, string[]]>([
    ['a page renamed to zip', () => Promise.resolve('<!doctype html><p>hello'), ['not-a-bundle']],
    ['an empty file', () => Promise.resolve(''), ['not-a-bundle']],
    [
      'random bytes that begin like a zip',
      () => Promise.resolve(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(500, 7)])),
      ['container-damaged'],
    ],
    [
      'another zip',
      () => yazlZip(zip => zip.addBuffer(Buffer.from('x'), 'x.txt', { compress: false })),
      ['manifest-missing manifest.json'],
    ],
    ['a file replaced', replaced(SCORES, '[{"residual":12.83}]'), [`file-altered ${SCORES}`]],
    ['a file made longer', replaced(SCORES, `${' '.repeat(9)}[]`), [`file-altered ${SCORES}`]],
    ['a file taken out', without(SCORES), [`file-missing ${SCORES}`]],
    ['a file put in', asPart('scores/more.json'), ['file-added scores/more.json']],
    ['a file put in beside the manifest', asPart('zzz'), ['file-added zzz']],
    ['the manifest taken out', without('manifest.json'), ['manifest-missing manifest.json']],
    ['the checksums taken out', without('SHA256SUMS'), ['checksums-missing SHA256SUMS']],
    ['the manifest not JSON', replaced('manifest.json', '{'), ['manifest-unreadable manifest.json']],
    [
      'the manifest of a later version',
      replaced('manifest.json', `{"format":"fivefold-bundle","version":${MANIFEST_VERSION + 1}}`),
      ['manifest-newer manifest.json'],
    ],
    [
      'the manifest of another program',
      replaced('manifest.json', '{"format":"other","version":99}'),
      ['manifest-unreadable manifest.json'],
    ],
    [
      'the manifest with another shape',
      replaced('manifest.json', '{"format":"fivefold-bundle","version":1}'),
      ['manifest-unreadable manifest.json'],
    ],
    [
      'a file replaced and its hash too',
      () => rehashed(parts => parts.set(SCORES, Buffer.from('[]')), false),
      ['checksums-altered SHA256SUMS'],
    ],
    [
      'a checksum list of other files',
      replaced('SHA256SUMS', `${'0'.repeat(64)}  x\n`),
      ['checksums-altered SHA256SUMS'],
    ],
    [
      'text before the zip',
      () => Promise.resolve(Buffer.concat([Buffer.from('MZ'), good])),
      ['not-a-bundle'],
    ],
    [
      'text after the zip',
      () => Promise.resolve(Buffer.concat([good, Buffer.from('more')])),
      ['container-damaged'],
    ],
    ['a parent folder in a path', asPart('../../evil.txt'), ['unsafe-path ../../evil.txt']],
    ['an absolute path', asPart('/etc/passwd'), ['unsafe-path /etc/passwd']],
    ['a drive path', asPart('C:/x.txt'), ['unsafe-path C:/x.txt']],
    ['a backslash path', asPart('a\\..\\b'), ['unsafe-path a\\..\\b']],
    ['a hidden file', asPart('statement/.x'), ['unsafe-path statement/.x']],
    ['a folder entry', asPart('statement/'), ['unsafe-path statement/']],
    ['a NUL in a path', asPart('a\0b'), ['unsafe-path a\0b']],
    [
      'letters that look alike, in UTF-8',
      asPart('scores/sc\u00d0\u00beres.json'),
      ['unsafe-path scores/sc\u00d0\u00beres.json'],
    ],
    ['a name that differs in case only', asPart('Scores/scores.json'), ['case-clash scores/scores.json']],
    [
      'a symbolic link',
      patched(SCORES, 38, (bytes, at) => bytes.writeUInt32LE((0o120777 << 16) >>> 0, at)),
      [`not-a-file ${SCORES}`],
    ],
    [
      'a device',
      patched(SCORES, 38, (bytes, at) => bytes.writeUInt32LE((0o020666 << 16) >>> 0, at)),
      [`not-a-file ${SCORES}`],
    ],
    [
      'an encrypted entry',
      patched(SCORES, 8, (bytes, at) => bytes.writeUInt16LE(1, at)),
      [`encrypted ${SCORES}`],
    ],
    [
      'an entry said to be compressed',
      patched(SCORES, 10, (bytes, at) => bytes.writeUInt16LE(8, at)),
      [`compressed ${SCORES}`],
    ],
    [
      'an entry of a size that is not so',
      patched(SCORES, 24, (bytes, at) => bytes.writeUInt32LE(0xfffffff0, at)),
      [`compressed ${SCORES}`],
    ],
    [
      'another time stamp',
      patched(SCORES, 12, (bytes, at) => bytes.writeUInt16LE(0, at)),
      ['container-altered'],
    ],
    [
      'another name in the file’s own header',
      () => {
        const bytes = Buffer.from(good)
        let at = bytes.indexOf('PK\x03\x04')
        while (bytes.toString('latin1', at + 30, at + 30 + SCORES.length) !== SCORES)
          at = bytes.indexOf('PK\x03\x04', at + 4)
        bytes.write('scores/scoreX.json', at + 30)
        return Promise.resolve(bytes)
      },
      ['container-altered'],
    ],
    [
      'a file that stands where another does',
      patched(SCORES, 42, (bytes, at) => bytes.writeUInt32LE(0, at)),
      [`file-altered ${SCORES}`],
    ],
    [
      'a directory said to stand in a second, larger one (Zip64)',
      () => {
        const zip64 = Buffer.alloc(56 + 20)
        zip64.writeUInt32LE(0x06064b50, 0)
        zip64.writeUInt32LE(0x07064b50, 56)
        return Promise.resolve(Buffer.concat([good.subarray(0, -22), zip64, good.subarray(-22)]))
      },
      ['container-damaged'],
    ],
    [
      'a directory with another size than it has, as Zip64 writes it',
      () => {
        const bytes = Buffer.from(good)
        bytes.writeUInt32LE(0xffffffff, bytes.length - 10)
        return Promise.resolve(bytes)
      },
      ['container-damaged'],
    ],
    [
      'fewer entries than the directory has',
      () => {
        const bytes = Buffer.from(good)
        bytes.writeUInt16LE(bytes.readUInt16LE(bytes.length - 12) - 1, bytes.length - 12)
        return Promise.resolve(bytes)
      },
      ['container-damaged'],
    ],
    [
      'a second end, and a comment that hides the first',
      () => {
        const bytes = Buffer.concat([good, good.subarray(-22)])
        bytes.writeUInt16LE(22, good.length - 2)
        return Promise.resolve(bytes)
      },
      ['container-damaged'],
    ],
    [
      'files in another order',
      async () => container(await partsOf(), paths => paths.sort().reverse()),
      ['container-altered'],
    ],
  ])('%s', async (_, make, expected) => {
    expect(named(await verdictOn(await make()))).toEqual(expected)
  })

  it('two entries of one name', async () => {
    const entry = (text: string) => ({
      path: 'a.txt',
      sizeBytes: text.length,
      crc32: crc32(text),
      read: () => Readable.from([Buffer.from(text)]),
    })
    const bytes = await buffer(Readable.from(containerBytes([entry('one'), entry('two')], HEAD.generatedAt)))
    expect(named(await verdictOn(bytes))).toEqual(['duplicate-path a.txt'])
  })

  it('a bomb: refused before anything is unpacked', async () => {
    expect(deflateRawSync(Buffer.alloc(10_000_000)).length).toBeLessThan(20_000)
    const bomb = await yazlZip(zip =>
      zip.addBuffer(Buffer.alloc(10_000_000), 'manifest.json', { mode: 0o100644 }),
    )
    expect(named(await verdictOn(bomb))).toEqual(['compressed manifest.json'])
  })

  it('too many entries', async () => {
    const parts: Parts = new Map(Array.from({ length: 40 }, (_, index) => [`f/${index}`, Buffer.alloc(0)]))
    expect(
      named(
        await verdictOn(await container(parts), {
          limits: { entries: 30, totalBytes: 1e6, manifestBytes: 1e6 },
        }),
      ),
    ).toEqual(['too-many-files'])
  })

  it('everything hashed anew: only the fingerprint from elsewhere tells', async () => {
    const forged = await rehashed(parts => parts.set(SCORES, Buffer.from('[]')), true)
    expect(named(await verdictOn(forged))).toEqual([])
    expect(named(await verdictOn(forged, { expectedFingerprint: bundle.fingerprint }))).toEqual([
      'fingerprint-differs',
    ])
  })

  it('one letter of the manifest, by accident and on purpose', async () => {
    const at = good.lastIndexOf(Buffer.from('Harbour Textiles'))
    const careless = Buffer.from(good)
    careless.write('K', at)
    expect(named(await verdictOn(careless))).toEqual(['manifest-altered manifest.json'])
    const careful = await replaced(
      'manifest.json',
      canonicalJson({ ...bundle.manifest, entity: 'Karbour Textiles Ltd' }),
    )()
    expect(named(await verdictOn(careful))).toEqual(['manifest-or-checksums-altered'])
  })

  it('the manifest written in another way', async () => {
    const bytes = await replaced('manifest.json', JSON.stringify(bundle.manifest, null, 2))()
    expect(named(await verdictOn(bytes))).toEqual(['manifest-altered manifest.json'])
  })
})
