import { createHash } from 'node:crypto'
import type { HeadView } from '@shared/contract/signed-head'
import { Refusal } from '@shared/contract/error'
import { headIsSigned, type SignedHead } from '@shared/disclosure/bundle/signed-head'
import { canonicalJson } from '@shared/text/canonical-json'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { Call } from '../call'
import { hashing, headIn, knownSigners, signing, type Signing } from '../disclosure'
import type { ChangeDraft } from '../store/change'
import { insertSignedHead, placesOfHeads, signedHeads } from '../store/signed-heads'
import type { Store } from '../store/store'
import { hasWorkspaceRow, workspaceId } from '../store/workspace'
import { writeBytes } from '../write-file'

const SIGNED = 'trail.sign-head'
const DAY_MS = 86_400_000

/**
 * Keys that stay open with a workspace because the person asked for it: in memory only, and gone with the workspace when it
 * is closed or locks itself.
 */
const openKeys = new WeakMap<Store, Signing>()

/** The newest head this key signed, when nothing was done since but to write that down. */
function stillNewest(store: Store, fingerprint: string): SignedHead | null {
  const newest = signedHeads(store)
    .filter(({ signature }) => signature.fingerprint === fingerprint)
    .at(-1)
  const { head, headHash } = store.trail
  if (newest === undefined || head === 0) return null
  const { entries, lastHash } = newest.head
  if (entries === head && lastHash === headHash) return newest
  const last = store.trail.entry(head)
  return entries === head - 1 && last.prev_hash === lastHash && last.action === SIGNED ? newest : null
}

/** The change that keeps a signature over the history up to now. It is an entry after those that are signed: no circle. */
function signatureOf(store: Store, key: Signing, at: string): { made: SignedHead; draft: ChangeDraft } {
  const { head: entries, headHash: lastHash } = store.trail
  const head = {
    format: 'fivefold-trail-head',
    version: 1,
    workspace: workspaceId(store),
    entries,
    lastHash,
    at,
  } as const
  const made = { head, signature: key.sign(canonicalJson(head)) }
  const id = createHash('sha256').update(made.signature.signature).digest('hex')
  const draft: ChangeDraft = {
    topic: 'trail',
    action: SIGNED,
    summary: { entries, fingerprint: key.fingerprint },
    undo: 'record',
    rows: [insertSignedHead(id, made)],
    touched: ['trail'],
    expectHead: entries,
  }
  return { made, draft }
}

export async function signHead(
  { sign, keepOpen }: InputOf<'trail.sign-head'>,
  call: Call,
): Promise<OutputOf<'trail.sign-head'>> {
  const { store } = call
  const key = await signing(call, sign)
  if (keepOpen) openKeys.set(store, key)
  const known = stillNewest(store, key.fingerprint)
  if (known !== null) return { entries: known.head.entries, fingerprint: key.fingerprint, signed: false }
  const { made, draft } = signatureOf(store, key, call.now())
  await call.change(draft)
  return { entries: made.head.entries, fingerprint: key.fingerprint, signed: true }
}

/** Before a workspace is closed: signs once more where its key is open and the last signature is a day old. */
export function signWhenClosing(store: Store, actor: string, at: string): void {
  const key = openKeys.get(store)
  if (key === undefined || store.look !== null || stillNewest(store, key.fingerprint) !== null) return
  const last = signedHeads(store).at(-1)
  if (last !== undefined && Date.parse(at) - Date.parse(last.head.at) < DAY_MS) return
  store.trail.commit(signatureOf(store, key, at).draft, { actor, at })
}

/** Says of heads what they prove. */
async function judge(call: Call): Promise<(signed: SignedHead) => Promise<HeadView>> {
  const [placeOf, known] = [placesOfHeads(call.store), await knownSigners(call)]
  // A file that was salvaged may have lost its own row.
  const own = hasWorkspaceRow(call.store) ? workspaceId(call.store) : null
  return async signed => {
    const { head, signature } = signed
    const { entries, lastHash, at, workspace } = head
    const { fingerprint } = signature
    const name = known.find(signer => signer.fingerprint === fingerprint)?.name ?? null
    const view = { entries, lastHash, at, fingerprint, name }
    if (!(await headIsSigned(signed, hashing))) return { ...view, state: 'unsigned' }
    if (own !== null && workspace !== own) return { ...view, state: 'elsewhere' }
    return { ...view, state: placeOf(head) ?? 'rewritten' }
  }
}

export async function listHeads(call: Call): Promise<OutputOf<'trail.heads'>> {
  const view = await judge(call)
  const heads: HeadView[] = []
  for (const signed of signedHeads(call.store)) heads.push(await view(signed))
  return { heads, entries: call.store.trail.head }
}

/** Saves the newest signed head that holds. */
export async function saveHead(
  { file }: InputOf<'trail.save-head'>,
  call: Call,
): Promise<OutputOf<'trail.save-head'>> {
  const view = await judge(call)
  const newest = signedHeads(call.store).at(-1)
  if (newest === undefined) throw new Refusal({ code: 'refused', detail: 'no-signed-head' })
  await writeBytes(call.files.path(file, 'save'), `${canonicalJson(newest)}\n`)
  return view(newest)
}

const holds = ({ state }: HeadView): boolean => state === 'own' || state === 'copy'

interface HeadsReport {
  readonly ok: boolean
  readonly count: number
  readonly newest: HeadView | null
  readonly firstBroken: HeadView | null
  readonly soundUpTo: number
  readonly given: HeadView | null
}

/**
 * Checks every signed head against the history: one whose entry is not there any more, though its signature holds, proves
 * that the history was rewritten before that entry. A head that was kept elsewhere is checked alike.
 */
export async function checkHeads(call: Call, file: string | null): Promise<HeadsReport> {
  const given = file === null ? null : await (await judge(call))(await headIn(file, call))
  const { heads } = await listHeads(call)
  const all = given === null ? heads : [...heads, given].sort((a, b) => a.entries - b.entries)
  const firstBroken = all.find(head => !holds(head)) ?? null
  const sound = all.filter(
    ({ state, entries }) => state === 'own' && (firstBroken === null || entries < firstBroken.entries),
  )
  return {
    ok: firstBroken === null,
    count: heads.length,
    newest: heads.findLast(holds) ?? null,
    firstBroken,
    soundUpTo: sound.at(-1)?.entries ?? 0,
    given,
  }
}
