import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@shared/text/canonical-json'
import type { SignedHead } from '@shared/disclosure/bundle/signed-head'
import { checkBundle, type VerifyOptions } from '@shared/disclosure/bundle/verify'
import { inMemory } from '../testing/problems'
import { bytesOf, FILES, HEAD, sampleBundle, SIGNING, trail } from '../testing/sample-bundle'
import { bundleFile, LINES_TYPE } from './build'
import { hashing, sha256Of } from './hash'

const ENTRIES = trail(4)
const hashOf = (seq: number, entries = ENTRIES) => String(entries[seq - 1]?.['hash'])

function signedHead(entries: number, lastHash = hashOf(entries)): SignedHead {
  const at = `2026-11-0${entries}T08:00:00.000Z`
  const head = { format: 'fivefold-trail-head', version: 1, workspace: 'w1', entries, lastHash, at } as const
  return { head, signature: SIGNING.sign(canonicalJson(head)) }
}

/** The same history with another first entry, every hash computed anew. */
function rewritten(): typeof ENTRIES {
  let before = '0'.repeat(64)
  return ENTRIES.map(({ seq, action }, at) => {
    const entry = { seq, action: at === 0 ? 'suppliers.bin' : action, prev_hash: before }
    before = sha256Of(canonicalJson(entry))
    return { ...entry, hash: before }
  })
}

interface Made {
  readonly entries?: typeof ENTRIES
  /** The history whose end the manifest names. */
  readonly end?: typeof ENTRIES
  readonly options?: VerifyOptions
  readonly whole?: boolean
}

const jsonl = (values: readonly unknown[]) => values.map(value => `${canonicalJson(value)}\n`).join('')

async function verdictOf(
  heads: readonly SignedHead[],
  { entries = ENTRIES, end = entries, options = {}, whole = true }: Made = {},
) {
  const history = whole
    ? bundleFile('trail/trail.jsonl', 'trail', LINES_TYPE, jsonl(entries))
    : bundleFile(
        'trail/head.json',
        'trail',
        'application/json',
        canonicalJson({ entries: 4, lastHash: hashOf(4, entries) }),
      )
  const files = [
    ...FILES.filter(({ path }) => path !== 'trail/trail.jsonl'),
    history,
    ...(heads.length === 0
      ? []
      : [bundleFile('trail/heads.json', 'trail', 'application/json', canonicalJson(heads))]),
  ]
  const head = { ...HEAD, trail: { entries: 4, lastHash: hashOf(4, end), signedHeads: heads.length } }
  const bytes = await bytesOf(await sampleBundle(head, files))
  const { verdict } = await checkBundle(inMemory(bytes), hashing, options)
  return {
    heads: verdict.signedHeads,
    newest: verdict.newestHead,
    problems: verdict.problems.map(({ code, line, id }) => [code, line, id]),
  }
}

describe('signed heads in a bundle', () => {
  it('fit the history beside them', async () => {
    const options = { signers: [{ fingerprint: SIGNING.fingerprint, name: 'Asha' }] }
    expect(await verdictOf([signedHead(2), signedHead(3)], { options })).toMatchObject({
      heads: 2,
      newest: { entries: 3, name: 'Asha' },
      problems: [],
    })
    expect(await verdictOf([])).toMatchObject({ heads: 0, newest: null, problems: [] })
  })

  it('name a history that was rewritten with all its hashes, in a bundle that agrees with itself', async () => {
    expect(await verdictOf([signedHead(2), signedHead(4)], { entries: rewritten() })).toMatchObject({
      heads: 0,
      problems: [
        ['history-rewritten', 2, '2026-11-02'],
        ['history-rewritten', 4, '2026-11-04'],
      ],
    })
  })

  it('are found when they were changed to fit', async () => {
    const forged = rewritten()
    const head = signedHead(2)
    const changed = { ...head, head: { ...head.head, lastHash: hashOf(2, forged) } }
    expect((await verdictOf([changed], { entries: forged })).problems).toEqual([
      ['head-unsigned', 1, '2026-11-02'],
    ])
  })

  it('are compared with one that was kept elsewhere', async () => {
    const options = { heldHead: signedHead(3) }
    expect((await verdictOf([], { options })).problems).toEqual([])
    expect((await verdictOf([], { options, entries: rewritten() })).problems).toEqual([
      ['history-rewritten', 3, '2026-11-03'],
    ])
  })

  it('say what they can where the history stands by its head only', async () => {
    expect((await verdictOf([signedHead(4)], { whole: false })).problems).toEqual([])
    expect((await verdictOf([signedHead(3)], { whole: false })).problems, 'not to be known').toEqual([])
    expect((await verdictOf([signedHead(4)], { whole: false, entries: rewritten() })).problems).toEqual([
      ['history-rewritten', 4, '2026-11-04'],
    ])
  })

  it('stand beside a history that ends as the manifest says', async () => {
    expect((await verdictOf([], { end: rewritten() })).problems).toEqual([['trail-end-differs', null, null]])
  })
})
