import { createPrivateKey } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { canonicalJson } from '@shared/text/canonical-json'
import {
  buildBundle,
  bundleFile,
  LINES_TYPE,
  type Bundle,
  type BundleFile,
  type BundleHead,
} from '../bundle/build'
import { sha256Of } from '../bundle/hash'
import { signingWith, type Signing } from '../bundle/sign'

export const HEAD: BundleHead = {
  regime: 'OECD5',
  entity: 'Harbour Textiles Ltd',
  period: { label: '2026', start: '2026-01-01', end: '2026-12-31' },
  edition: 3,
  status: 'draft',
  generatedAt: '2027-01-12T09:30:00.000Z',
  application: { name: 'Fivefold', version: '0.1.0' },
  previous: null,
  earlier: [],
  madeFor: { profile: 'auditor', leastCount: null },
  trail: null,
}

const jsonl = (values: readonly unknown[]) => values.map(value => `${canonicalJson(value)}\n`).join('')

const SUPPLIERS = Array.from({ length: 6 }, (_, at) => ({
  id: `supplier-${at + 1}`,
  band: 'high',
  workers: at,
}))

/** Entries of a trail, each with the hash of the one before. */
export function trail(count: number): readonly Readonly<Record<string, unknown>>[] {
  let before = '0'.repeat(64)
  return Array.from({ length: count }, (_, at) => {
    const entry = { seq: at + 1, action: 'suppliers.add', prev_hash: before }
    before = sha256Of(canonicalJson(entry))
    return { ...entry, hash: before }
  })
}

export const FILES: readonly BundleFile[] = [
  bundleFile(
    'statement/Harbour_2026_OECD5_ed3.html',
    'statement',
    'text/html',
    '<!doctype html><title>Statement</title><p>1 214 suppliers</p>',
  ),
  bundleFile('statement/Harbour_2026_OECD5_ed3.json', 'statement', 'application/json', '{"suppliers":1214}'),
  bundleFile('scores/scores.json', 'scores', 'application/json', '[{"residual":72.83}]'),
  bundleFile(
    'evidence/001-9f86d081.bin',
    'evidence',
    'application/octet-stream',
    Uint8Array.from({ length: 700 }, (_, index) => index % 256),
  ),
  bundleFile('about/README.txt', 'about', 'text/plain', 'What this is.\n'),
  bundleFile('records/suppliers.jsonl', 'records', LINES_TYPE, jsonl(SUPPLIERS)),
  bundleFile('trail/trail.jsonl', 'trail', LINES_TYPE, jsonl(trail(4))),
]

/** One key for all tests, so that signed bytes are the same on every run (RFC 8032, 7.1, test 1). */
export const SIGNING = signingWith(
  createPrivateKey({
    key: Buffer.from(
      '302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'hex',
    ),
    format: 'der',
    type: 'pkcs8',
  }),
)

export const sampleBundle = (
  head: BundleHead = HEAD,
  files: readonly BundleFile[] = FILES,
  signing: Signing | null = null,
): Promise<Bundle> => buildBundle(head, files, { signing })

export const bytesOf = (bundle: Bundle): Promise<Buffer> => buffer(Readable.from(bundle.bytes()))

/** A folder for one test file that goes away with it, and a way to put bytes into it. */
export async function scratch(): Promise<{
  put: (bytes: Uint8Array | string, name?: string) => Promise<string>
  clear: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'fivefold-bundle-'))
  let count = 0
  return {
    put: async (bytes, name = `${(count += 1)}.zip`) => {
      const path = join(folder, name)
      await writeFile(path, bytes)
      return path
    },
    clear: () => rm(folder, { recursive: true }),
  }
}
