import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '@shared/text/canonical-json'
import { checkBundle, type VerifyOptions } from '@shared/disclosure/bundle/verify'
import type { Verdict } from '@shared/disclosure/verdict'
import { container, partsOf, rehash, type Parts } from '../testing/parts'
import { inMemory, problemsOf } from '../testing/problems'
import { bytesOf, FILES, HEAD, sampleBundle, SIGNING, trail } from '../testing/sample-bundle'
import { hashing } from './hash'
import { newPrivateKey, signingWith } from './sign'

const SUPPLIERS = 'records/suppliers.jsonl'
const TRAIL = 'trail/trail.jsonl'
const known = { signers: [{ fingerprint: SIGNING.fingerprint, name: 'Harbour Textiles, compliance' }] }
const thief = signingWith(newPrivateKey())

let good: Buffer
let fingerprint: string
beforeAll(async () => {
  const bundle = await sampleBundle(HEAD, FILES, SIGNING)
  good = await bytesOf(bundle)
  fingerprint = bundle.fingerprint
})

const check = async (bytes: Uint8Array, options: VerifyOptions = known): Promise<Verdict> =>
  (await checkBundle(inMemory(bytes), hashing, options)).verdict

const changed = async (change: (parts: Parts) => void): Promise<Buffer> => {
  const parts = await partsOf(good)
  change(parts)
  return container(parts, HEAD.generatedAt)
}
const textOf = (parts: Parts, path: string) => Buffer.from(parts.get(path)!).toString()
const write = (parts: Parts, path: string, text: string) => parts.set(path, Buffer.from(text))
const linesChanged = (path: string, change: (lines: string[]) => string[]) => (parts: Parts) =>
  write(parts, path, `${change(textOf(parts, path).trimEnd().split('\n')).join('\n')}\n`)
const at = (line: number, text: string) => (lines: string[]) =>
  lines.map((old, i) => (i === line - 1 ? text : old))

describe('a signed bundle', () => {
  it('is valid for whoever knows the signer, and names the signer by the name given here', async () => {
    const verdict = await check(good)
    expect(verdict).toMatchObject({
      valid: true,
      outcome: 'valid',
      signer: { fingerprint: SIGNING.fingerprint, name: 'Harbour Textiles, compliance' },
    })
  })

  it.each<[string, VerifyOptions, Verdict['outcome'], string[]]>([
    ['an unknown signer', {}, 'unknown-signer', []],
    ['the fingerprint of the bundle', { expectedFingerprint: 'given' }, 'valid', []],
    ['the signer that was asked for', { onlySigner: SIGNING.fingerprint }, 'valid', []],
    ['another signer', { onlySigner: thief.fingerprint }, 'invalid', ['signer-differs']],
    [
      'a newer bundle that is held',
      { after: 'b'.repeat(64) },
      'invalid',
      [`older-edition ${'b'.repeat(64)}`],
    ],
  ])('with %s', async (_, options, outcome, problems) => {
    const expected = options.expectedFingerprint === 'given' ? { expectedFingerprint: fingerprint } : {}
    const verdict = await check(good, { ...options, ...expected })
    expect([verdict.outcome, problemsOf(verdict)]).toEqual([outcome, problems])
  })

  it('follows the bundles it names, and itself', async () => {
    const earlier = [{ edition: 2, period: '2025', generatedAt: HEAD.generatedAt, fingerprint }]
    const next = await bytesOf(await sampleBundle({ ...HEAD, earlier }, FILES, SIGNING))
    expect(problemsOf(await check(next, { after: fingerprint }))).toEqual([])
    expect(problemsOf(await check(good, { after: fingerprint }))).toEqual([])
  })

  it('of a clock that is ahead says so, and is no less valid for it', async () => {
    const verdict = await check(good, { ...known, now: '2026-01-01T00:00:00.000Z' })
    expect([verdict.outcome, verdict.remarks]).toEqual(['valid', ['clock-ahead', 'draft']])
  })
})

describe('attacks on a signed bundle', () => {
  it.each<[string, (parts: Parts) => void, string[]]>([
    [
      'a line changed',
      linesChanged(SUPPLIERS, at(3, '{"id":"supplier-3","band":"low"}')),
      [`file-altered ${SUPPLIERS}`, `line-altered ${SUPPLIERS} 3 supplier-3`],
    ],
    [
      'a line that is no JSON any more',
      linesChanged(SUPPLIERS, at(1, '{"id":"supplier-1"')),
      [`file-altered ${SUPPLIERS}`, `line-altered ${SUPPLIERS} 1 supplier-1`],
    ],
    [
      'a line taken out',
      linesChanged(SUPPLIERS, lines => lines.filter((_, i) => i !== 3)),
      [`file-altered ${SUPPLIERS}`, `line-missing ${SUPPLIERS} 4 supplier-4`],
    ],
    [
      'a line put in',
      linesChanged(SUPPLIERS, lines => [...lines.slice(0, 2), '{"id":"new"}', ...lines.slice(2)]),
      [`file-altered ${SUPPLIERS}`, `line-added ${SUPPLIERS} 3 new`],
    ],
    [
      'one line changed and another taken out',
      linesChanged(SUPPLIERS, lines => at(2, '{"id":"supplier-2"}')(lines).slice(0, 5)),
      [
        `file-altered ${SUPPLIERS}`,
        `line-altered ${SUPPLIERS} 2 supplier-2`,
        `line-missing ${SUPPLIERS} 6 supplier-6`,
      ],
    ],
    [
      'two lines in another order',
      linesChanged(SUPPLIERS, ([a = '', b = '', ...rest]) => [b, a, ...rest]),
      [
        `file-altered ${SUPPLIERS}`,
        `line-altered ${SUPPLIERS} 1 supplier-1`,
        `line-altered ${SUPPLIERS} 2 supplier-2`,
      ],
    ],
    [
      'an entry of the history changed',
      linesChanged(TRAIL, at(2, '{"seq":2,"action":"nothing"}')),
      [`file-altered ${TRAIL}`, `line-altered ${TRAIL} 2 2`],
    ],
    [
      'the index of lines changed',
      parts => write(parts, `index/${SUPPLIERS}.txt`, 'nothing\n'),
      [`file-altered index/${SUPPLIERS}.txt`],
    ],
    [
      'file and index changed',
      parts => {
        linesChanged(SUPPLIERS, at(3, '{}'))(parts)
        write(parts, `index/${SUPPLIERS}.txt`, 'nothing\n')
      },
      [`file-altered index/${SUPPLIERS}.txt`, `file-altered ${SUPPLIERS}`],
    ],
    [
      'everything hashed anew',
      parts => {
        linesChanged(SUPPLIERS, at(3, '{}'))(parts)
        rehash(parts)
      },
      ['signature-invalid signature.json'],
    ],
    [
      'an entry of the history changed and everything hashed anew',
      parts => {
        linesChanged(TRAIL, at(2, canonicalJson({ ...trail(2)[1], action: 'nothing' })))(parts)
        rehash(parts)
      },
      ['signature-invalid signature.json', `trail-broken ${TRAIL} 2 2`],
    ],
    [
      'the beginning of the history cut off and everything hashed anew',
      parts => {
        linesChanged(TRAIL, lines => lines.slice(1))(parts)
        rehash(parts)
      },
      ['signature-invalid signature.json', `trail-broken ${TRAIL} 1 2`],
    ],
    [
      'the signature taken out',
      parts => void parts.delete('signature.json'),
      ['signature-missing signature.json'],
    ],
    [
      'the signature no JSON',
      parts => write(parts, 'signature.json', 'no'),
      ['signature-unreadable signature.json'],
    ],
    [
      'the signature written in another way',
      parts => write(parts, 'signature.json', `${textOf(parts, 'signature.json')}\n`),
      ['signature-unreadable signature.json'],
    ],
    [
      'another algorithm',
      parts => write(parts, 'signature.json', textOf(parts, 'signature.json').replace('Ed25519', 'none')),
      ['signature-unreadable signature.json'],
    ],
    [
      'a signature of zeros',
      parts => {
        const value = JSON.parse(textOf(parts, 'signature.json')) as object
        write(parts, 'signature.json', canonicalJson({ ...value, signature: '0'.repeat(128) }))
      },
      ['signature-invalid signature.json'],
    ],
    [
      'a key of zeros with its own fingerprint',
      parts => {
        const value = JSON.parse(textOf(parts, 'signature.json')) as object
        write(parts, 'signature.json', canonicalJson({ ...value, publicKey: '0'.repeat(64) }))
      },
      ['signature-other-key signature.json'],
    ],
    [
      'the fingerprint of the known signer beside another key',
      parts => {
        const signed = thief.sign(textOf(parts, 'manifest.json'))
        write(parts, 'signature.json', canonicalJson({ ...signed, fingerprint: SIGNING.fingerprint }))
      },
      ['signature-other-key signature.json'],
    ],
    [
      'signed again with the key of the thief',
      parts => rehash(parts, {}, thief),
      ['signature-other-key signature.json'],
    ],
    [
      'the signature of another bundle',
      parts => {
        write(parts, 'signature.json', canonicalJson(SIGNING.sign('another manifest')))
      },
      ['signature-invalid signature.json'],
    ],
    [
      'the signer taken out of the manifest',
      parts => rehash(parts, { signer: null }),
      ['signature-added signature.json'],
    ],
    [
      'an edition put up and hashed anew',
      parts => rehash(parts, { edition: 9 }),
      ['signature-invalid signature.json'],
    ],
    [
      'the day put back and hashed anew',
      parts => rehash(parts, { generatedAt: '2020-01-01T00:00:00.000Z' }),
      ['signature-invalid signature.json'],
    ],
    [
      'a file left out and hashed anew',
      parts => {
        parts.delete('scores/scores.json')
        rehash(parts)
      },
      ['signature-invalid signature.json'],
    ],
  ])('%s', async (_, change, expected) => {
    const verdict = await check(await changed(change))
    expect([verdict.outcome, problemsOf(verdict)]).toEqual(['invalid', expected])
  })

  it('all made anew by the thief is whole, and of a signer nobody knows', async () => {
    const verdict = await check(await changed(parts => rehash(parts, { signer: thief.fingerprint }, thief)))
    expect([verdict.outcome, verdict.signer]).toEqual([
      'unknown-signer',
      { fingerprint: thief.fingerprint, name: null },
    ])
  })

  it('signature and signer taken out and all hashed anew is not signed, and is not the one expected', async () => {
    const bytes = await changed(parts => {
      parts.delete('signature.json')
      rehash(parts, { signer: null })
    })
    expect((await check(bytes)).outcome).toBe('unsigned')
    expect(problemsOf(await check(bytes, { onlySigner: SIGNING.fingerprint }))).toEqual(['signer-differs'])
  })
})
