import { basename } from 'node:path'
import type { z } from 'zod'
import type { disclosureEndpoints } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import type { TrailEnd } from '@shared/disclosure/manifest'
import { FORMATS } from '@shared/disclosure/file-name'
import type { Call } from '../call'
import { bundlesMade, previousFingerprint } from '../store/disclosure'
import { writeBytes, writeWhole } from '../write-file'
import { bundleContent, statementFiles } from './bundle-content'
import { buildBundle, type Bundle, type BundleHead } from './bundle/build'
import { ContainerTooLarge } from './bundle/container'
import { APPLICATION } from '../application'
import { signing } from './keys/keyring'
import { verifyPageIn } from './verify-page'
import { exportRow } from './export-row'
import { finishedFiles } from './finished'
import { leakCheck, outgoing, refuseLeaks, withheldIn, withPassed, type Outgoing } from './outgoing'
import { renderFormats, stopIfCancelled } from './produce'

/** A chain of bundles longer than this is named from its newer end. */
const MOST_EARLIER = 1000

type Endpoint = (typeof disclosureEndpoints)['disclosure.bundle']

async function headOf(
  call: Call,
  { statement, facts, period, at, report }: Outgoing,
  trail: TrailEnd,
): Promise<BundleHead> {
  const { regime, edition, status } = statement
  return {
    regime,
    entity: facts.entity.name,
    period: facts.period,
    edition,
    status,
    generatedAt: at,
    application: APPLICATION,
    previous: await previousFingerprint(call.store, regime, period, edition),
    madeFor: report.madeFor,
    trail,
    earlier: (await bundlesMade(call.store, regime)).slice(-MOST_EARLIER),
  }
}

/** Gives the size in bytes. */
async function writeBundle(call: Call, path: string, bundle: Bundle): Promise<number> {
  let size = 0
  try {
    await writeWhole(path, async file => {
      for await (const chunk of bundle.bytes()) {
        stopIfCancelled(call)
        await file.write(chunk)
        size += chunk.byteLength
      }
    })
    return size
  } catch (cause) {
    if (cause instanceof ContainerTooLarge)
      throw new Refusal({ code: 'refused', detail: 'bundle-too-large' }, { cause })
    throw cause
  }
}

/** The page that checks the bundle stands beside it under its name, so that it is found without unpacking. */
const besides = (path: string): string => `${path.replace(/\.zip$/i, '')}-verify.html`

/** Writes the bundle whole or not at all, and records its fingerprint in the trail. */
export async function makeBundle(
  input: z.infer<Endpoint['input']>,
  call: Call,
): Promise<z.infer<Endpoint['output']>> {
  const path = call.files.path(input.file, 'save')
  const sign = input.sign ?? null
  const key = sign === null ? null : await signing(call, sign)
  const produced = await outgoing(call, input)
  // Whoever signs a bundle signs how far the history goes as well, and the bundle carries that.
  if (sign !== null) await call.ask('trail.sign-head', { sign, keepOpen: false })
  const { files, evidence, trail, toCheck } = await bundleContent(call, produced, input)
  const rendered = await renderFormats(call, produced.report, FORMATS, { page: input.page })
  const leaks = withPassed(
    await leakCheck(call, [...finishedFiles(rendered, 'statement/'), ...toCheck], produced),
    evidence.letThrough,
  )
  const { letThrough } = leaks
  refuseLeaks(leaks)
  const bundle = await buildBundle(
    await headOf(call, produced, trail),
    [...statementFiles(rendered), ...files],
    {
      signing: key,
      signal: call.signal,
      onFile: (done, total) => call.progress({ phase: 'hash', done, total }),
    },
  )
  call.progress({ phase: 'write', done: 0, total: null })
  const size = await writeBundle(call, path, bundle)
  const verifyPage = besides(path)
  await writeBytes(verifyPage, verifyPageIn(produced.report.language))
  const name = basename(path)
  const { regime, edition } = produced.statement
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.bundle',
    summary: {
      regime,
      edition,
      fingerprint: bundle.fingerprint,
      profile: produced.profile.id,
      language: produced.report.language,
      letThrough: letThrough.length,
      files: bundle.manifest.files.length,
    },
    undo: 'record',
    rows: [
      exportRow(
        call,
        produced,
        'bundle',
        bundle.manifest.files.map(({ path: file, sizeBytes, sha256 }) => ({ name: file, sizeBytes, sha256 })),
        bundle.fingerprint,
        letThrough,
      ),
    ],
    touched: ['disclosure'],
  })
  return {
    name,
    path,
    sizeBytes: size,
    files: bundle.fileCount,
    evidenceFiles: evidence.files.length,
    evidenceLeftOut: evidence.leftOut,
    fingerprint: bundle.fingerprint,
    signer: bundle.manifest.signer,
    verifyPage,
    withheld: { ...withheldIn(produced), evidence: [...evidence.held] },
    leaks,
  }
}
