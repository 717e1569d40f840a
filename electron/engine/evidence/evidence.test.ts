import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvidenceTarget } from '@shared/evidence/evidence'
import { MAX_EVIDENCE_BYTES } from '@shared/evidence/media-type'
import { findingDraft } from '@shared/response/testing/finding'
import { skipped } from '@shared/testing/skipped'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { pdfOfPages } from '../testing/pdf'
import { TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const PDF = '%PDF-1.7\nAnti-trafficking policy\n%%EOF'
const NEWEST = { topic: null, recordId: null, text: null, before: null, limit: 1 }
const POLICY: EvidenceTarget = { type: 'requirement', id: 'S1.01' }

function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(test.path(name), content)
  return test.opening(test.path(name))
}

const input = (file: string, more: object = {}) => ({
  file,
  title: null,
  validUntil: null,
  language: null,
  restricted: false,
  targets: [] as EvidenceTarget[],
  ...more,
})
const add = (name: string, content: string | Uint8Array = PDF, more: object = {}) =>
  test.ask('evidence.add', input(fileOf(name, content), more))
const list = (more: object = {}) =>
  test.ask('evidence.list', { target: null, text: null, validity: null, offset: 0, limit: 100, ...more })
const stepOneCounts = async () =>
  (await test.ask('steps.list', {})).steps[0]!.requirements.map(one => one.evidenceCount)

describe('evidence', () => {
  it('of a PDF says how many pages it has, and that it is not known where the file does not say', async () => {
    expect((await add('three.pdf', pdfOfPages(3))).evidence.pages).toBe(3)
    expect((await add('none.pdf')).evidence.pages).toBeNull()
  })

  it('is kept under the hash of its bytes, with its old name only as text', async () => {
    const { evidence, wasThere } = await add('Policy 2026.pdf', PDF, { targets: [POLICY] })
    expect(wasThere).toBe(false)
    expect(evidence).toMatchObject({
      title: 'Policy 2026',
      fileName: 'Policy 2026.pdf',
      mediaType: 'application/pdf',
      sizeBytes: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
      addedBy: 'Tester',
    })
    const { rows, total, sizeBytes } = await list()
    expect({ total, sizeBytes }).toEqual({ total: 1, sizeBytes: PDF.length })
    expect(rows[0]!.uses).toEqual([
      { target: POLICY, title: 'Policy on human trafficking and forced labour' },
    ])
    expect((await stepOneCounts()).slice(0, 2)).toEqual([1, 0])
  })

  it('keeps the same bytes once, whatever they are called, and serves many requirements', async () => {
    const first = await add('policy.pdf', PDF, { targets: [POLICY] })
    const more: EvidenceTarget = { type: 'requirement', id: 'S1.02' }
    const again = await add('copy of policy.pdf', PDF, { targets: [more, more, POLICY] })
    expect(again).toEqual({ evidence: first.evidence, wasThere: true })
    const { rows } = await list()
    expect(rows.map(row => row.uses.map(use => use.target.id))).toEqual([['S1.01', 'S1.02']])
    expect(await stepOneCounts()).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('goes with undo and comes back whole with redo', async () => {
    await add('policy.pdf', PDF, { targets: [POLICY] })
    await test.ask('trail.undo', {})
    expect((await list()).total).toBe(0)
    expect((await stepOneCounts())[0]).toBe(0)
    await test.ask('trail.redo', {})
    expect((await list()).rows[0]!.uses).toHaveLength(1)
    expect(await test.ask('evidence.check', { id: null })).toEqual({
      files: 1,
      sizeBytes: PDF.length,
      changed: [],
    })
  })

  it('proves findings, actions and audits as well', async () => {
    const supplierId = await addSupplier(test)
    const finding = await test.ask('response.add-finding', {
      finding: findingDraft({ subjectId: supplierId }),
    })
    const target: EvidenceTarget = { type: 'finding', id: finding.id }
    const { evidence } = await add(
      'photo.png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]),
    )
    await test.ask('evidence.link', { id: evidence.id, targets: [target, POLICY] })
    expect((await test.ask('response.finding', { id: finding.id })).evidenceCount).toBe(1)
    expect((await list({ target })).total).toBe(1)
    await test.ask('evidence.unlink', { id: evidence.id, target })
    expect((await list({ target })).total).toBe(0)
    expect(await test.refusal('evidence.unlink', { id: evidence.id, target })).toBe('not-found')
  })

  it('is found by words and by what has ended', async () => {
    await add('Licence.pdf', PDF, { validUntil: '2026-11-20', title: 'Licence of Everest Manpower' })
    await add('notes.txt', 'Fee survey', { validUntil: '2026-12-24' })
    expect((await list({ text: 'everest LICENCE' })).rows.map(row => row.validity)).toEqual(['ended'])
    expect((await list({ validity: 'ending' })).rows.map(row => row.fileName)).toEqual(['notes.txt'])
    expect((await list({ text: '50%_' })).total).toBe(0)
    const { items } = await test.ask('steps.due', {})
    expect(items.map(item => [item.kind, item.title, item.state])).toEqual([
      ['evidence', 'Licence of Everest Manpower', 'overdue'],
      ['evidence', 'notes', 'soon'],
    ])
  })

  it('is edited, binned with a reason, and may be added again after that', async () => {
    const { evidence } = await add('policy.pdf')
    const draft = {
      title: 'Policy',
      note: 'signed',
      validUntil: null,
      language: 'ne',
      restricted: true,
      pages: 14,
    }
    await test.ask('evidence.edit', { id: evidence.id, draft })
    expect((await list()).rows[0]).toMatchObject(draft)
    await test.ask('evidence.remove', { id: evidence.id, reason: 'wrong file' })
    expect((await list()).total).toBe(0)
    expect(await test.refusal('evidence.edit', { id: evidence.id, draft })).toBe('not-found')
    expect((await add('policy.pdf')).wasThere).toBe(false)
    expect((await list()).total).toBe(1)
  })

  it('is given back byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) % 251)
    bytes.set(Buffer.from('%PDF-1.4'))
    const { evidence } = await add('big.pdf', bytes)
    await test.ask('evidence.save-copy', { id: evidence.id, file: test.saving(test.path('back.pdf')) })
    expect(readFileSync(test.path('back.pdf')).equals(bytes)).toBe(true)
  })

  it('is dragged out as a copy that the history tells of', async () => {
    const { evidence } = await add('policy.pdf')
    const file = test.engine.files.grant(test.path('dragged.pdf'), 'drag')
    await test.ask('evidence.drag-copy', { id: evidence.id, file })
    expect(readFileSync(test.path('dragged.pdf'), 'utf8')).toBe(PDF)
    const { entries } = await test.ask('trail.list', NEWEST)
    expect(entries[0]).toMatchObject({
      action: 'trail.export',
      summary: { what: 'evidence.drag-copy', format: 'pdf', files: 1 },
    })
  })

  it('is not dragged out where it is restricted: nothing is written and nothing told', async () => {
    const { evidence } = await add('policy.pdf')
    const { title, note, language, pages, validUntil } = evidence
    const draft = { title, note, language, pages, validUntil, restricted: true }
    await test.ask('evidence.edit', { id: evidence.id, draft })
    const file = test.engine.files.grant(test.path('dragged.pdf'), 'drag')
    expect(await refusalOf(test, 'evidence.drag-copy', { id: evidence.id, file })).toMatchObject({
      code: 'refused',
      detail: 'evidence-restricted-stays',
    })
    // A place for dragging is none for anything else, and the other way round.
    expect(await test.refusal('evidence.save-copy', { id: evidence.id, file })).toBe('not-found')
    const saved = {
      id: (await add('other.pdf', `${PDF}, second edition`)).evidence.id,
      file: test.saving(test.path('saved.pdf')),
    }
    expect(await test.refusal('evidence.drag-copy', saved)).toBe('not-found')
    expect([existsSync(test.path('dragged.pdf')), existsSync(test.path('saved.pdf'))]).toEqual([false, false])
    expect(
      (await test.ask('trail.list', { ...NEWEST, limit: 5 })).entries.map(({ action }) => action),
    ).not.toContain('trail.export')
  })

  it('keeps a hostile name as harmless text', async () => {
    const { evidence } = await add('invoice\u202Efdp.txt', 'text')
    expect(evidence.fileName).toBe('invoicefdp.txt')
  })
})

describe('changed bytes', () => {
  it('are reported by name and never given out', async () => {
    const { evidence } = await add('policy.pdf')
    await test.ask('workspace.close', {})
    const db = new Sqlite(test.path('test.fivefold'))
    db.prepare('UPDATE blob SET bytes = ?').run(Buffer.from(PDF.replace('policy', 'POLICY')))
    db.close()
    await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    expect((await test.ask('evidence.check', { id: null })).changed).toEqual([
      { id: evidence.id, title: 'policy', problem: 'changed' },
    ])
    const copy = { id: evidence.id, file: test.saving(test.path('copy.pdf')) }
    expect(await refusalOf(test, 'evidence.save-copy', copy)).toMatchObject({
      code: 'refused',
      detail: 'evidence-changed',
    })
    expect(existsSync(test.path('copy.pdf'))).toBe(false)
  })
})

describe('what is refused as evidence', () => {
  const PROGRAM = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0])

  it.each([
    ['an empty file', 'empty.pdf', '', 'file-empty', undefined],
    ['a program', 'setup.exe', PROGRAM, 'file-unsafe', 'evidence-runs'],
    ['a program named as a document', 'policy.pdf', PROGRAM, 'file-unsafe', 'evidence-runs'],
    ['a script named as text', 'notes.txt', '#!/bin/sh\n', 'file-unsafe', 'evidence-runs'],
    ['a kind off the list', 'macro.docm', 'PK\u0003\u0004', 'file-wrong-kind', 'evidence-not-allowed'],
    ['text named as a document', 'policy.pdf', 'only text', 'file-wrong-kind', 'evidence-not-what-it-says'],
  ])('%s', async (_, name, content, code, detail) => {
    const found = await refusalOf(test, 'evidence.add', input(fileOf(name, content)))
    expect({ code: found.code, detail: found.detail }).toEqual({ code, detail })
    expect((await list()).total).toBe(0)
  })

  it('a directory', async () => {
    mkdirSync(test.path('folder.pdf'))
    const file = test.opening(test.path('folder.pdf'))
    expect(await test.refusal('evidence.add', input(file))).toBe('file-is-directory')
  })

  it.skipIf(skipped(process.platform === 'win32', 'a pipe with a name, which Windows has none of'))(
    'a pipe, which would keep its reader waiting for ever',
    async () => {
      execFileSync('mkfifo', [test.path('pipe.pdf')])
      expect(await test.refusal('evidence.add', input(test.opening(test.path('pipe.pdf'))))).toBe(
        'file-wrong-kind',
      )
    },
  )

  it('a file that is too large, before it is read', async () => {
    const file = fileOf('huge.pdf', PDF)
    truncateSync(test.path('huge.pdf'), MAX_EVIDENCE_BYTES + 1)
    expect(await test.refusal('evidence.add', input(file))).toBe('file-too-large')
  })

  it('a file that is gone', async () => {
    const file = test.opening(test.path('gone.pdf'))
    expect(await test.refusal('evidence.add', input(file))).toBe('file-missing')
  })

  const readsAll = process.platform === 'win32' || process.getuid?.() === 0
  it.skipIf(skipped(readsAll, 'a file that may not be read: Windows has no such modes, and root reads all'))(
    'a file that may not be read',
    async () => {
      const file = fileOf('secret.pdf', PDF)
      chmodSync(test.path('secret.pdf'), 0)
      expect(await test.refusal('evidence.add', input(file))).toBe('file-no-permission')
    },
  )

  it.each([
    ['a requirement that is not there', { type: 'requirement', id: 'S1.99' }],
    ['a finding that is not there', { type: 'finding', id: '01900000-0000-7000-8000-0000000000ff' }],
  ])('a use for %s', async (_, target) => {
    const file = fileOf('policy.pdf', PDF)
    expect(await test.refusal('evidence.add', input(file, { targets: [target] }))).toBe('not-found')
    expect((await list()).total).toBe(0)
  })

  it('a binning without a reason', async () => {
    const { evidence } = await add('policy.pdf')
    expect(await test.refusal('evidence.remove', { id: evidence.id, reason: ' ' })).toBe('invalid-input')
  })

  it('a job that was cancelled leaves nothing', async () => {
    const reply = await test.engine.call('evidence.add', input(fileOf('policy.pdf', PDF)), {
      signal: AbortSignal.abort(),
    })
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect((await list()).total).toBe(0)
  })
})
