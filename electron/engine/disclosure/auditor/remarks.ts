import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { RemarksPlan } from '@shared/contract/auditor'
import { Refusal } from '@shared/contract/error'
import {
  remarksFileSchema,
  remarksSchema,
  type Remarks,
  type RemarksFile,
} from '@shared/disclosure/bundle/remarks'
import { canonicalJson } from '@shared/text/canonical-json'
import { cleaned } from '@shared/text/clean'
import { foreignJson } from '@shared/text/foreign-json'
import type { Call } from '../../call'
import { insertBundleRemark, readBundleRemarks, wereTaken } from '../../store/bundle-remarks'
import { listExports } from '../../store/disclosure'
import { writeBytes } from '../../write-file'
import { hashing, sha256Of } from '../bundle/hash'
import { signing } from '../keys/keyring'
import { knownSigners } from '../keys/signers'
import { fingerprintOf } from './open'

const MOST_BYTES = 50_000_000

/** Saves what an auditor said, signed with the auditor's own key where one is given. */
export async function saveRemarks(
  { bundle, file, auditor, sample, remarks, sign }: InputOf<'disclosure.save-remarks'>,
  call: Call,
): Promise<OutputOf<'disclosure.save-remarks'>> {
  const path = call.files.path(file, 'save')
  const key = sign === null ? null : await signing(call, sign)
  const said = remarksSchema.parse({
    format: 'fivefold-remarks',
    version: 1,
    bundle: await fingerprintOf(bundle, call),
    auditor,
    savedAt: call.now(),
    sample,
    remarks,
  })
  const signature = key?.sign(canonicalJson(said)) ?? null
  await writeBytes(path, `${canonicalJson({ remarks: said, signature } satisfies RemarksFile)}\n`)
  return { path, remarks: remarks.length, signer: key?.fingerprint ?? null }
}

interface Given extends RemarksFile {
  readonly sha256: string
}

function parsed(text: string | null, name: string): RemarksFile {
  try {
    return remarksFileSchema.parse(foreignJson(text ?? ''))
  } catch (cause) {
    throw new Refusal({ code: 'refused', detail: 'no-remarks', params: { path: name } }, { cause })
  }
}

/** What the signature proves stands as it was said; what is shown and kept of it turns no line around. */
function readable(remarks: Remarks, name: string): Remarks {
  const clean = remarksSchema.safeParse(cleaned(remarks))
  if (clean.success) return clean.data
  throw new Refusal({ code: 'refused', detail: 'no-remarks', params: { path: name } }, { cause: clean.error })
}

/** Reads a remarks file; one whose signature does not fit what it says is refused. */
async function given(file: string, call: Call): Promise<Given> {
  const { bytes, name } = await call.files.read(file, { maxBytes: MOST_BYTES })
  const read = parsed(hashing.text(bytes), name)
  const { remarks, signature } = read
  if (signature !== null) {
    const message = hashing.bytes(canonicalJson(remarks))
    const isOwn = sha256Of(Buffer.from(signature.publicKey, 'hex')) === signature.fingerprint
    if (!isOwn || !(await hashing.isSignedBy(signature.publicKey, signature.signature, message)))
      throw new Refusal({ code: 'refused', detail: 'remarks-changed', params: { path: name } })
  }
  return { remarks: readable(remarks, name), signature, sha256: sha256Of(bytes) }
}

export async function readRemarks(
  { bundle, file }: InputOf<'disclosure.read-remarks'>,
  call: Call,
): Promise<OutputOf<'disclosure.read-remarks'>> {
  const { remarks } = await given(file, call)
  if (remarks.bundle !== (await fingerprintOf(bundle, call)))
    throw new Refusal({ code: 'refused', detail: 'remarks-of-other-bundle' })
  return { auditor: remarks.auditor, sample: remarks.sample, remarks: remarks.remarks }
}

async function makePlan(file: string, call: Call): Promise<{ plan: RemarksPlan; from: Given }> {
  const from = await given(file, call)
  const { remarks, signature } = from
  const made = (await listExports(call.store)).find(({ fingerprint }) => fingerprint === remarks.bundle)
  if (made === undefined) throw new Refusal({ code: 'refused', detail: 'remarks-of-other-bundle' })
  const known = await knownSigners(call)
  const key = signature?.fingerprint ?? null
  const plan: RemarksPlan = {
    auditor: remarks.auditor,
    savedAt: remarks.savedAt,
    signer:
      key === null
        ? null
        : { fingerprint: key, name: known.find(({ fingerprint }) => fingerprint === key)?.name ?? null },
    bundle: { fingerprint: remarks.bundle, edition: made.edition, period: made.period },
    sample: remarks.sample,
    remarks: remarks.remarks,
    takenBefore: await wereTaken(call.store, from.sha256),
    head: call.store.trail.head,
  }
  return { plan, from }
}

export const planRemarks = async (
  { file }: InputOf<'disclosure.plan-remarks'>,
  call: Call,
): Promise<RemarksPlan> => (await makePlan(file, call)).plan

/** Takes remarks in, in one change that one undo takes back: who said what, signed by which key. */
export async function takeRemarks(
  { file, head }: InputOf<'disclosure.take-remarks'>,
  call: Call,
): Promise<OutputOf<'disclosure.take-remarks'>> {
  const { plan, from } = await makePlan(file, call)
  if (plan.head !== head)
    throw new Refusal({ code: 'conflict', params: { expected: head, found: plan.head } })
  if (plan.takenBefore) throw new Refusal({ code: 'refused', detail: 'remarks-taken-before' })
  const origin = {
    bundle: plan.bundle.fingerprint,
    author: plan.auditor,
    signer: plan.signer?.fingerprint ?? null,
    fileSha256: from.sha256,
    takenAt: call.now(),
  }
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.take-remarks',
    summary: { auditor: plan.auditor, remarks: plan.remarks.length, edition: plan.bundle.edition },
    undo: 'step',
    rows: plan.remarks.map(remark => insertBundleRemark(call.newId(), remark, origin)),
    touched: ['disclosure'],
    expectHead: head,
  })
  return { remarks: plan.remarks.length }
}

export const listRemarks = async (call: Call): Promise<OutputOf<'disclosure.remarks'>> => ({
  remarks: await readBundleRemarks(call.store),
})
