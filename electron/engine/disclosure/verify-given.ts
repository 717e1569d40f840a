import type { VerifyInput } from '@shared/contract/disclosure'
import type { VerifyOptions } from '@shared/disclosure/bundle/verify'
import type { RemarkCode, Verdict } from '@shared/disclosure/verdict'
import type { Call } from '../call'
import { bundlesMade } from '../store/disclosure'
import { readWorkspace } from '../store/workspace'
import { verifyBundle } from './bundle/verify'
import { headIn } from './head-file'
import { knownSigners, signersOf } from './keys/signers'

/** Everything a check is given: what was said about the bundle, known signers, the clock of this computer. */
export async function optionsFor(input: Omit<VerifyInput, 'file'>, call: Call): Promise<VerifyOptions> {
  const { signersFile = null, signer = null, after = null, head = null, expectedFingerprint } = input
  const more = signersFile === null ? [] : await signersOf(call, signersFile)
  return {
    signers: [...(await knownSigners(call)), ...more],
    onlySigner: signer,
    after,
    expectedFingerprint,
    heldHead: head === null ? null : await headIn(head, call),
    now: call.now(),
    mayGoOn: () => call.signal.throwIfAborted(),
    onFile: (done, total) => call.progress({ phase: 'hash', done, total }),
  }
}

/** What the open workspace knows of its own bundles: whether this is one of them, and whether a newer one was made. */
async function ownRemarks(
  { fingerprint, regime, entity, edition }: Verdict,
  call: Call,
): Promise<RemarkCode[]> {
  const store = call.openStore
  if (store === null || regime === null || edition === null) return []
  const own = await readWorkspace(store)
  if (own.entity.name !== entity) return []
  const made = await bundlesMade(store, regime)
  const at = made.findIndex(bundle => bundle.fingerprint === fingerprint)
  if (at < 0) return made.some(bundle => bundle.edition === edition) ? ['not-from-here'] : []
  const [found, last] = [made[at], made.at(-1)]
  const same = found?.edition === last?.edition && found?.period === last?.period
  return same ? [] : ['newer-known']
}

/** Adds to a verdict what the open workspace knows. */
export const withOwnRemarks = async (verdict: Verdict, call: Call): Promise<Verdict> => ({
  ...verdict,
  remarks: [...verdict.remarks, ...(await ownRemarks(verdict, call))],
})

/** Checks a bundle; a workspace, where one is open, says what it knows of it. */
export async function verifyGiven({ file, ...input }: VerifyInput, call: Call): Promise<Verdict> {
  const { path } = await call.files.open(file)
  return withOwnRemarks(await verifyBundle(path, await optionsFor(input, call)), call)
}
