import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { canonicalJson } from '@shared/text/canonical-json'
import { bytesOf, FILES, HEAD, sampleBundle, SIGNING } from '../testing/sample-bundle'
import { bundleFile } from './build'
import { containerSize, dosTime } from '@shared/disclosure/bundle/container'
import { containerBytes } from './container'

it('gives the same bytes for the same content, in whatever order the files come and in whatever zone', async () => {
  const zone = process.env['TZ']
  const first = await bytesOf(await sampleBundle())
  process.env['TZ'] = 'Pacific/Auckland'
  const second = await bytesOf(await sampleBundle(HEAD, [...FILES].reverse()))
  process.env['TZ'] = zone ?? ''
  expect(second.equals(first)).toBe(true)
})

it('keeps the bytes of the format from one version of the product to the next', async () => {
  const bytes = await bytesOf(await sampleBundle())
  expect(bytes.length).toMatchInlineSnapshot(`6341`)
  expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
    `"2b463d5ad3ba97f8e6d748c009e4162299e16b21e3bbb517ee67d0b9b582d70d"`,
  )
})

it('lists every file with size and hash, in order, and itself as canonical JSON', async () => {
  const { manifest, fingerprint } = await sampleBundle()
  expect(manifest.files.map(file => file.path)).toEqual(
    [
      ...FILES.map(file => file.path),
      'index/records/suppliers.jsonl.txt',
      'index/trail/trail.jsonl.txt',
    ].sort(),
  )
  expect(fingerprint).toBe(createHash('sha256').update(canonicalJson(manifest)).digest('hex'))
})

it('is the same signed bytes from the same key and content, on every run', async () => {
  const signed = async () => bytesOf(await sampleBundle(HEAD, FILES, SIGNING))
  const [first, second] = [await signed(), await signed()]
  expect(second.equals(first)).toBe(true)
  expect(createHash('sha256').update(first).digest('hex')).toMatchInlineSnapshot(
    `"dc7cef09dda45b7664bf2aff3cfb9d8267b00fe4b18f24644827ecfec6c57c87"`,
  )
})

it('announces its size before it is written', async () => {
  const entry = {
    path: 'a/b.txt',
    sizeBytes: 3,
    crc32: 0,
    read: async function* () {
      yield await Promise.resolve(Buffer.from('abc'))
    },
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of containerBytes([entry], HEAD.generatedAt)) chunks.push(chunk)
  expect(Buffer.concat(chunks).length).toBe(containerSize([entry]))
})

it.each(['../up.txt', '/etc/passwd', 'a\\b', 'a//b', '.hidden', 'naïve.txt', 'a/', ''])(
  'refuses to make a bundle with the path %j',
  async path => {
    await expect(sampleBundle(HEAD, [bundleFile(path, 'about', 'text/plain', 'x')])).rejects.toThrow()
  },
)

it('refuses two files under one name, also when only the case differs', async () => {
  const file = (path: string) => bundleFile(path, 'about', 'text/plain', 'x')
  await expect(sampleBundle(HEAD, [file('a.txt'), file('A.txt')])).rejects.toThrow('share a path')
})

it('refuses to write a file that changed after it was hashed', async () => {
  let calls = 0
  const fickle = {
    ...FILES[0]!,
    read: async function* () {
      yield await Promise.resolve(Buffer.alloc((calls += 1)))
    },
  }
  await expect(bytesOf(await sampleBundle(HEAD, [fickle]))).rejects.toThrow('bytes instead of')
})

it('writes moments in UTC, to the even second', () => {
  expect(dosTime('2027-01-12T09:30:31.000Z')).toEqual({
    date: (47 << 9) | (1 << 5) | 12,
    time: (9 << 11) | (30 << 5) | 15,
  })
})

const hasUnzip = (() => {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('unzip is not installed: bundles are not read with it')
    return false
  }
})()

it.skipIf(!hasUnzip)(
  'is a zip that ordinary tools find nothing wrong with, and whose checksums sha256sum accepts',
  async () => {
    const { scratch } = await import('../testing/sample-bundle')
    const { put, clear } = await scratch()
    const path = await put(await bytesOf(await sampleBundle()))
    expect(execFileSync('unzip', ['-t', path]).toString()).toContain('No errors detected')
    execFileSync('unzip', ['-q', path, '-d', `${path}.d`])
    expect(
      execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: `${path}.d` }).toString(),
    ).not.toContain('FAILED')
    await clear()
  },
)
