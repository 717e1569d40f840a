import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SAMPLED_PATHS } from '@shared/contract/auditor'
import type { BundleRemark } from '@shared/disclosure/bundle/remarks'
import words from '@shared/text/en/verify.json'
import { TestEngine } from '../../testing/test-engine'
import { container, partsOf } from '../testing/parts'
import { withSample } from '../testing/sample-workspace'

const passphrase = 'four plain words here'
const remark: BundleRemark = {
  path: 'scores/suppliers.jsonl',
  line: 3,
  id: null,
  about: 'A mill',
  verdict: 'partly',
  text: 'Two of three permits seen',
}
let owner: TestEngine
/** Has the bundle only: no workspace, another computer. */
let auditor: TestEngine
let bundle: string
let saved: string

beforeAll(async () => {
  owner = await withSample()
  auditor = new TestEngine()
  bundle = owner.path('bundle.zip')
  await owner.ask('disclosure.bundle', {
    regime: 'OECD5',
    profile: 'auditor',
    page: 'A4',
    file: owner.saving(bundle),
    evidence: true,
  })
  await auditor.ask('disclosure.make-key', { name: 'P. Lama', passphrase, file: null })
  saved = auditor.path('remarks.json')
}, 120_000)
afterAll(() => {
  owner.close()
  auditor.close()
})

const save = (remarks: BundleRemark[], path = saved) =>
  auditor.ask('disclosure.save-remarks', {
    bundle: auditor.opening(bundle),
    file: auditor.saving(path),
    auditor: 'P. Lama, Lakeside Assurance',
    sample: null,
    remarks,
    sign: { key: null, passphrase },
  })
const detail = async (
  engine: TestEngine,
  name: 'disclosure.plan-remarks' | 'disclosure.take-remarks',
  input: unknown,
) => {
  const reply = await engine.engine.answer(name, input)
  return reply.ok ? null : reply.error.detail
}

describe('an auditor without a workspace', () => {
  it('sees the parts, a row, and each figure counted again', async () => {
    const { verdict, parts, figures } = await auditor.ask('disclosure.open-bundle', {
      file: auditor.opening(bundle),
      expectedFingerprint: null,
    })
    expect(verdict.problems).toEqual([])
    expect(parts.map(({ path }) => path)).toContain('trail/trail.jsonl')
    expect(figures.find(({ key }) => key === 'register.sites')?.path).toBe('records/sites.jsonl')
    const file = auditor.opening(bundle)
    const path = 'scores/suppliers.jsonl'
    const { rows, total } = await auditor.ask('disclosure.bundle-part', { file, path, offset: 2, limit: 2 })
    expect([rows.map(({ line }) => line), total]).toEqual([[3, 4], 210])
    const { json } = await auditor.ask('disclosure.bundle-row', { file, path, line: 3 })
    expect(JSON.parse(json)).toMatchObject({ id: rows[0]!.id })
    const first = await auditor.ask('disclosure.bundle-row', { file, path, line: 1 })
    expect(first.evidence).toMatchObject([
      { title: 'Audit report, Gazipur main works', leftOutBecause: null, cleaned: false },
    ])
    const figure = { file, key: 'risk.bands.critical.suppliers' }
    expect(await auditor.ask('disclosure.bundle-figure', figure)).toMatchObject({ agrees: true })
  })

  it('has a word for every field of every row that a figure is counted from', async () => {
    const file = auditor.opening(bundle)
    const { figures } = await auditor.ask('disclosure.open-bundle', { file, expectedFingerprint: null })
    const paths = new Set([
      ...figures.flatMap(({ path }) => path ?? []),
      ...SAMPLED_PATHS,
      'trail/trail.jsonl',
    ])
    expect(paths.size).toBeGreaterThan(15)
    const without = new Set<string>()
    for (const path of [...paths].filter(one => !one.startsWith('method/'))) {
      const { total } = await auditor.ask('disclosure.bundle-part', { file, path, offset: 0, limit: 1 })
      for (let line = 1; line <= Math.min(total, 5); line++) {
        const { json } = await auditor.ask('disclosure.bundle-row', { file, path, line })
        for (const name of Object.keys(JSON.parse(json) as object))
          if (!Object.hasOwn(words.field, name)) without.add(`${path}: ${name}`)
      }
    }
    expect([...without]).toEqual([])
  })

  it('saves a file of it byte for byte, and none that was changed', async () => {
    const file = auditor.opening(bundle)
    const parts = await partsOf(readFileSync(bundle))
    const path = [...parts.keys()].find(name => name.startsWith('evidence/0008-'))!
    const target = auditor.path('report.pdf')
    await auditor.ask('disclosure.save-part', { file, path, target: auditor.saving(target) })
    expect(readFileSync(target).equals(parts.get(path)!)).toBe(true)

    const changed = new Map(parts)
    changed.set(path, Buffer.concat([Buffer.from(parts.get(path)!).subarray(0, -1), Buffer.from('!')]))
    const forged = auditor.path('forged.zip')
    writeFileSync(forged, await container(changed, '2026-11-26T12:00:00.000Z'))
    const refused = async (input: object) => {
      const reply = await auditor.engine.answer('disclosure.save-part', input)
      return reply.ok ? null : (reply.error.detail ?? reply.error.code)
    }
    const other = auditor.path('other.pdf')
    const save = { file: auditor.opening(forged), path, target: auditor.saving(other) }
    expect(await refused(save)).toBe('bundle-part-changed')
    expect(await refused({ ...save, path: 'evidence/none.pdf' })).toBe('not-found')
    expect(existsSync(other)).toBe(false)
  })

  it('draws the same sample from the same seed', async () => {
    const draw = (seed: number) =>
      auditor.ask('disclosure.bundle-sample', {
        file: auditor.opening(bundle),
        path: 'scores/suppliers.jsonl',
        size: 12,
        seed,
        method: 'risk-weighted',
      })
    const [first, again, other] = [await draw(7), await draw(7), await draw(8)]
    expect(again.sample).toEqual(first.sample)
    expect(other.sample.members).not.toEqual(first.sample.members)
    expect(first.rows).toHaveLength(12)
  })

  it('saves remarks signed, and reads them again', async () => {
    expect(await save([remark])).toMatchObject({ remarks: 1, signer: expect.any(String) as string })
    const read = await auditor.ask('disclosure.read-remarks', {
      bundle: auditor.opening(bundle),
      file: auditor.opening(saved),
    })
    expect(read.remarks).toEqual([remark])
  })

  it('saves what turns a line around signed as it was said; whoever reads it gets it in its direction', async () => {
    const path = auditor.path('turned.json')
    await save([{ ...remark, text: 'Seen \u202eton\u202c' }], path)
    const plan = await owner.ask('disclosure.plan-remarks', { file: owner.opening(path) })
    expect(plan.signer).not.toBeNull()
    expect(plan.remarks).toEqual([{ ...remark, text: 'Seen ton' }])
  })
})

describe('the owner', () => {
  it('takes remarks in once, with who said what, and can undo it', async () => {
    const plan = await owner.ask('disclosure.plan-remarks', { file: owner.opening(saved) })
    expect(plan).toMatchObject({ auditor: 'P. Lama, Lakeside Assurance', takenBefore: false })
    const input = { file: owner.opening(saved), head: plan.head }
    expect(await owner.ask('disclosure.take-remarks', input)).toEqual({ remarks: 1 })
    const { remarks } = await owner.ask('disclosure.remarks', {})
    expect(remarks[0]).toMatchObject({ text: 'Two of three permits seen', signer: plan.signer?.fingerprint })
    expect((await owner.ask('disclosure.plan-remarks', { file: owner.opening(saved) })).takenBefore).toBe(
      true,
    )
    await owner.ask('trail.undo', {})
    expect((await owner.ask('disclosure.remarks', {})).remarks).toEqual([])
  })

  it('refuses what was changed after signing, what is about another bundle, and what is no such file', async () => {
    const path = owner.path('changed.json')
    writeFileSync(path, readFileSync(saved, 'utf8').replace('Two of three', 'All of the'))
    expect(await detail(owner, 'disclosure.plan-remarks', { file: owner.opening(path) })).toBe(
      'remarks-changed',
    )
    const unsigned = JSON.parse(readFileSync(saved, 'utf8')) as { remarks: object }
    writeFileSync(
      path,
      JSON.stringify({ remarks: { ...unsigned.remarks, bundle: 'a'.repeat(64) }, signature: null }),
    )
    expect(await detail(owner, 'disclosure.plan-remarks', { file: owner.opening(path) })).toBe(
      'remarks-of-other-bundle',
    )
    writeFileSync(path, '<html>')
    expect(await detail(owner, 'disclosure.plan-remarks', { file: owner.opening(path) })).toBe('no-remarks')
  })
})
