import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementJsonSchema } from '@shared/disclosure/report-json'
import { ALL_RANKED } from '@shared/risk/ranking'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { withSample } from './testing/sample-workspace'

const REGIME = { regime: 'OECD5' }
let sample: TestEngine
beforeAll(async () => {
  sample = await withSample()
}, 60_000)
afterAll(() => sample.close())

const folderOf = (test: TestEngine, name: string): string => {
  const folder = test.path(name)
  mkdirSync(folder)
  return folder
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('the statement of the sample', () => {
  it('says what the registers, the score run and the screening say', async () => {
    const { figures } = await sample.ask('disclosure.preview', REGIME)
    const portfolio = await sample.ask('risk.portfolio', { runId: null })
    const { run } = await sample.ask('screening.state', {})
    expect(figures['register.suppliers']?.value).toBe(portfolio?.run.suppliers)
    expect(figures['risk.bands.critical.suppliers']?.value).toBe(portfolio?.suppliersByBand.critical)
    expect(figures['risk.provisional']?.value).toBe(portfolio?.run.bands.provisional)
    expect(figures['screening.checked']?.value).toBe(run?.namesChecked)
    expect(figures['steps.S1.gatesTotal']?.value).toBe(4)
  })

  it('tells the order of work and each corridor, by number', async () => {
    const { figures } = await sample.ask('disclosure.preview', REGIME)
    const portfolio = await sample.ask('risk.portfolio', { runId: null })
    expect(figures['risk.work.shown']?.value).toBe(Math.min(25, portfolio?.run.suppliers ?? 0))
    expect(figures['corridors.shown']?.value).toBe(portfolio?.run.corridors)
    expect(figures['risk.work.1.severity']?.value).toBeGreaterThanOrEqual(
      figures['risk.work.2.severity']?.value ?? 5,
    )
  })

  it('names no supplier, site or recruiter', async () => {
    const text = JSON.stringify(await sample.ask('disclosure.preview', REGIME))
    const { rows } = await sample.ask('risk.ranked', {
      ...ALL_RANKED,
      ...{ sort: 'name', descending: false, offset: 0, limit: 20_000 },
    })
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter(row => row.name.length > 6 && text.includes(row.name))).toEqual([])
  })

  it('gives each item of the regime a state, and the counts of it', async () => {
    const { coverage } = await sample.ask('disclosure.preview', REGIME)
    expect(coverage).toHaveLength(11)
    expect(coverage.find(item => item.id === 'OECD5.04')?.state).toBe('answered')
  })
})

describe('export', () => {
  it('writes every format whole, answers its hash, and records it in the trail', async () => {
    const folder = folderOf(sample, 'out')
    const { files, coverage } = await sample.ask('disclosure.export', {
      ...REGIME,
      formats: ['pdf', 'docx', 'xlsx', 'html', 'json'],
      profile: 'auditor',
      page: 'A4',
      folder: sample.folderToken(folder),
    })
    expect(readdirSync(folder).sort()).toEqual(files.map(file => file.name).sort())
    for (const file of files) expect(sha256(readFileSync(file.path))).toBe(file.sha256)
    expect(coverage.answered + coverage.partly + coverage.missing + coverage.notApplicable).toBe(11)
    const [latest] = await sample.ask('disclosure.history', {})
    expect(latest).toMatchObject({
      kind: 'files',
      regime: 'OECD5',
      edition: 1,
      actor: 'Tester',
      fingerprint: null,
    })
    expect(latest?.files.map(file => file.sha256)).toEqual(files.map(file => file.sha256))
  })

  it('writes the same statement to JSON as it shows in the preview', async () => {
    const folder = folderOf(sample, 'same')
    const { files } = await sample.ask('disclosure.export', {
      ...REGIME,
      formats: ['json'],
      profile: 'auditor',
      page: 'A4',
      folder: sample.folderToken(folder),
    })
    const written = statementJsonSchema.parse(JSON.parse(readFileSync(files[0]!.path, 'utf8')))
    const { labels, ...shown } = await sample.ask('disclosure.preview', { ...REGIME, profile: 'auditor' })
    expect(labels.table).toBe('Table')
    expect({ ...written, generatedAt: '' }).toEqual({ ...shown, generatedAt: '' })
  })

  it('asks before it replaces a file', async () => {
    const folder = folderOf(sample, 'twice')
    const request = {
      ...REGIME,
      formats: ['json'] as const,
      profile: 'auditor' as const,
      page: 'A4' as const,
      folder: sample.folderToken(folder),
      replace: false,
    }
    await sample.ask('disclosure.export', { ...request, formats: ['json'] })
    expect(await sample.refusal('disclosure.export', request)).toBe('conflict')
    expect(
      await sample.ask('disclosure.export', { ...request, formats: ['json'], replace: true }),
    ).toBeDefined()
  })

  it('leaves nothing behind when the printer fails', async () => {
    const test = await withWorkspace({ print: () => Promise.reject(new Error('out of paper')) })
    const folder = folderOf(test, 'out')
    const request = {
      ...REGIME,
      formats: ['html', 'pdf'],
      profile: 'auditor',
      page: 'A4',
      folder: test.folderToken(folder),
    }
    expect(await test.refusal('disclosure.export', request)).toBe('unexpected')
    expect(readdirSync(folder)).toEqual([])
    expect(await test.ask('disclosure.history', {})).toEqual([])
    test.close()
  })

  it('refuses a regime that does not exist and a folder that nobody chose', async () => {
    const request = {
      ...REGIME,
      formats: ['json'],
      profile: 'auditor',
      page: 'A4',
      folder: sample.folderToken(),
    }
    expect(await sample.refusal('disclosure.export', { ...request, regime: 'NOLAW' })).toBe('not-found')
    expect(await sample.refusal('disclosure.export', { ...request, folder: 'x'.repeat(24) })).toBe(
      'not-found',
    )
  })
})

describe('bundle', () => {
  it('holds what it lists, is valid, and is another once a byte of it changed', async () => {
    const path = sample.path('bundle.zip')
    const made = await sample.ask('disclosure.bundle', {
      ...REGIME,
      profile: 'auditor',
      page: 'A4',
      file: sample.saving(path),
      evidence: true,
    })
    const verify = (file: string) =>
      sample.ask('disclosure.verify', { file: sample.opening(file), expectedFingerprint: made.fingerprint })
    const verdict = await verify(path)
    expect(verdict).toMatchObject({
      valid: true,
      problems: [],
      fingerprint: made.fingerprint,
      filesChecked: made.files,
      edition: 1,
    })
    const changed = readFileSync(path)
    const at = changed.indexOf('"residual":') + 11
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    writeFileSync(sample.path('changed.zip'), changed)
    const broken = await verify(sample.path('changed.zip'))
    expect(broken.valid).toBe(false)
    expect(
      broken.problems.some(({ code, path: file }) => code === 'file-altered' && file?.startsWith('scores/')),
    ).toBe(true)
    const [latest] = await sample.ask('disclosure.history', {})
    expect(latest).toMatchObject({ kind: 'bundle', fingerprint: made.fingerprint })
  })

  it('says in a broken file what is broken, and refuses one that is not there', async () => {
    writeFileSync(sample.path('page.zip'), '<p>hello</p>')
    const verdict = await sample.ask('disclosure.verify', {
      file: sample.opening(sample.path('page.zip')),
      expectedFingerprint: null,
    })
    expect(verdict.problems).toEqual([{ code: 'not-a-bundle', path: null, line: null, id: null }])
    const gone = { file: sample.opening(sample.path('gone.zip')), expectedFingerprint: null }
    expect(await sample.refusal('disclosure.verify', gone)).toBe('file-missing')
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const path = sample.path('cancelled.zip')
    const request = {
      ...REGIME,
      profile: 'auditor' as const,
      page: 'A4' as const,
      file: sample.saving(path),
      evidence: false,
    }
    const reply = await sample.engine.call('disclosure.bundle', request, { signal: AbortSignal.abort() })
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(sample.folder).filter(name => name.startsWith('cancelled'))).toEqual([])
  })
})

describe('what people decide about a statement', () => {
  const approval = { name: 'Ada Okafor', role: 'Chief Operating Officer', date: '2026-01-20', capacity: null }

  it('keeps own words, takes them out again, and can be undone', async () => {
    const test = await withWorkspace()
    await test.ask('disclosure.edit', {
      ...REGIME,
      ownWords: { summary: 'Two mills were sold.', 'next-year': 'We will map tier 2.' },
    })
    expect((await test.ask('disclosure.edit', { ...REGIME, ownWords: { summary: ' ' } })).ownWords).toEqual({
      'next-year': 'We will map tier 2.',
    })
    const { sections } = await test.ask('disclosure.preview', REGIME)
    expect(JSON.stringify(sections.find(section => section.id === 'next-year'))).toContain(
      'We will map tier 2.',
    )
    await test.ask('trail.undo', {})
    expect((await test.ask('disclosure.statement', REGIME)).ownWords).toEqual({
      summary: 'Two mills were sold.',
      'next-year': 'We will map tier 2.',
    })
    test.close()
  })

  it('is final only with an approver, locked then, and goes on as the next edition with a reason', async () => {
    const test = await withWorkspace()
    const detail = async (name: string, input: unknown) => {
      const reply = await test.engine.answer(name, input)
      return reply.ok ? null : reply.error.detail
    }
    expect(await detail('disclosure.edit', { ...REGIME, status: 'final' })).toBe('final-needs-approval')
    expect(await detail('disclosure.next-edition', { ...REGIME, reason: 'early' })).toBe(
      'edition-still-draft',
    )
    const final = await test.ask('disclosure.edit', { ...REGIME, approval, status: 'final' })
    expect(final).toMatchObject({ edition: 1, status: 'final', approval })
    expect(await detail('disclosure.edit', { ...REGIME, ownWords: { summary: 'later' } })).toBe(
      'final-is-locked',
    )
    const next = await test.ask('disclosure.next-edition', {
      ...REGIME,
      reason: 'A supplier was counted twice.',
    })
    expect(next).toMatchObject({
      edition: 2,
      status: 'draft',
      approval: null,
      reason: 'A supplier was counted twice.',
    })
    test.close()
  })

  it('sets the next edition beside the one that was exported before', async () => {
    const test = await withWorkspace()
    await test.ask('disclosure.edit', { ...REGIME, approval, status: 'final' })
    const folder = folderOf(test, 'out')
    const { files } = await test.ask('disclosure.export', {
      ...REGIME,
      profile: 'auditor',
      formats: ['html'],
      page: 'Letter',
      folder: test.folderToken(folder),
    })
    expect(files[0]?.name).toBe('Harbour-Textiles-Ltd_2026_OECD5_ed1_auditor.html')
    expect(readFileSync(join(folder, files[0]!.name), 'utf8')).not.toContain('DRAFT')
    await test.ask('disclosure.next-edition', { ...REGIME, reason: 'correction' })
    const { figures } = await test.ask('disclosure.preview', REGIME)
    expect(figures['previous.edition']?.value).toBe(1)
    expect(figures['change.register.suppliers']?.value).toBe(0)
    test.close()
  })
})
