import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { buildBundle, bundleFile, type Bundle, type BundleFile, type BundleHead } from '../bundle/build'

export const HEAD: BundleHead = {
  regime: 'OECD5',
  entity: 'Harbour Textiles Ltd',
  period: { label: '2026', start: '2026-01-01', end: '2026-12-31' },
  edition: 3,
  status: 'draft',
  generatedAt: '2027-01-12T09:30:00.000Z',
  application: { name: 'Fivefold', version: '0.1.0' },
  previous: null,
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
]

export const sampleBundle = (
  head: BundleHead = HEAD,
  files: readonly BundleFile[] = FILES,
): Promise<Bundle> => buildBundle(head, files)

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
