import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawObject, PDFDocument } from '@cantoo/pdf-lib'
import { withBundle } from '../electron/engine/disclosure/bundle/verify'
import { TestEngine } from '../electron/engine/testing/test-engine'
import { calendarYear, entityNamed } from '../shared/workspace/entity'
import { openStore } from '../electron/engine/store/store'
import { fillWithSuppliers } from './make-suppliers'

/**
 * Times and memory of a bundle of so many suppliers and scans as evidence of so many megabytes in all, made, signed and
 * checked: `node bench/run.mjs bundle 1200 300 500`. Beside it the time of hashing the same bytes once, which no check can
 * do without.
 */
const suppliers = Number(process.argv[3] ?? 1200)
const files = Number(process.argv[4] ?? 300)
const megabytes = Number(process.argv[5] ?? 500)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bundle-'))
const passphrase = 'a bench needs no secret'
const printed = Buffer.from('%PDF-1.4 bench')
const assetsDir = join(import.meta.dirname, '../assets')
const test = new TestEngine({ assetsDir, print: () => Promise.resolve(printed) })
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024)

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const value = await run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${what.padEnd(44)} ${seconds.padStart(7)} s   most memory so far ${peak()} MB`)
  return value
}

/** A PDF of one page that holds a picture of random bytes: as large as a scan, and nothing in it packs any smaller. */
async function scan(bytes: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const side = Math.floor(Math.sqrt(bytes))
  const picture = document.context.stream(randomBytes(side * side), {
    ...{ Type: 'XObject', Subtype: 'Image', Width: side, Height: side },
    ...{ ColorSpace: 'DeviceGray', BitsPerComponent: 8 },
  })
  const page = document.addPage()
  const name = page.node.newXObject('Scan', document.context.register(picture))
  page.pushOperators(drawObject(name))
  return document.save()
}

async function addEvidence(): Promise<void> {
  const bytes = Math.floor((megabytes * 1e6) / files)
  for (let at = 0; at < files; at += 1) {
    const path = join(folder, `evidence-${at}.pdf`)
    writeFileSync(path, await scan(bytes))
    await test.ask('evidence.add', {
      file: test.opening(path),
      title: `Evidence ${at}`,
      validUntil: null,
      language: null,
      restricted: false,
      targets: [],
    })
    rmSync(path)
  }
}

async function hashOnce(path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  for await (const chunk of file.createReadStream({ highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

try {
  const workspace = join(folder, 'bench.fivefold')
  await test.ask('workspace.create', {
    file: test.saving(workspace),
    entity: entityNamed('Bench Ltd'),
    period: calendarYear(2026),
  })
  await test.ask('workspace.close', {})
  const store = openStore(workspace)
  fillWithSuppliers(store, suppliers)
  store.close()
  await test.ask('workspace.open', { file: test.opening(workspace) })
  await timed('score run', () => test.ask('risk.run', {}))
  await timed(`${files} files of evidence added`, addEvidence)
  await test.ask('disclosure.make-key', { name: 'Bench', passphrase, file: null })
  for (const profile of ['public', 'customer', 'auditor'] as const)
    await timed(`made and looked through for leaks: ${profile}`, async () => {
      const { leaks } = await test.ask('disclosure.leak-check', {
        ...{ regime: 'OECD5', profile, what: 'bundle', evidence: true },
      })
      console.log(
        `${leaks.passed ? 'passed' : 'found'}, ${leaks.files} files, ${leaks.sought} things looked for`,
      )
    })
  const bundle = join(folder, 'bundle.zip')
  await timed('bundle built, signed and written', () =>
    test.ask('disclosure.bundle', {
      regime: 'OECD5',
      profile: 'auditor',
      page: 'A4',
      file: test.saving(bundle),
      evidence: true,
      sign: { key: null, passphrase },
    }),
  )
  console.log(`${(statSync(bundle).size / 1e6).toFixed(0)} MB`)
  await timed('its bytes hashed once, for comparison', () => hashOnce(bundle))
  await timed('bundle checked', () =>
    withBundle(bundle, {}, ({ verdict }) => {
      console.log(`${verdict.outcome}, ${verdict.filesChecked} files, ${verdict.trailEntries} entries`)
      return Promise.resolve()
    }),
  )
} finally {
  test.close()
  rmSync(folder, { recursive: true, force: true })
}
