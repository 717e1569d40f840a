import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { evidenceEntrySchema } from '@shared/disclosure/bundle/evidence-entry'
import { filesIn } from '@shared/disclosure/bundle/files'
import { evidenceBehind } from '@shared/disclosure/bundle/trace-evidence'
import { container } from '../testing/parts'
import { inMemory } from '../testing/problems'
import { hashing } from './hash'

const lines = (...rows: readonly object[]) => rows.map(row => `${JSON.stringify(row)}\n`).join('')
const hashOf = (name: string) => createHash('sha256').update(name).digest('hex')
const file = (name: string, ...ids: string[]) => ({
  title: name,
  sha256: hashOf(name),
  uses: ids.map(id => ({ id, type: 'any' })),
})

const RECORDS = {
  'records/audits.jsonl': lines({ id: 'audit', subjectId: 'site', subject: { supplierId: 'mill' } }),
  'records/findings.jsonl': lines(
    { id: 'of-audit', auditId: 'audit', subjectId: 'site', subject: { supplierId: 'mill' } },
    { id: 'of-corridor', auditId: null, subjectId: 'corridor', subject: { supplierId: null } },
    { id: 'of-other', auditId: null, subjectId: 'other', subject: { supplierId: 'other' } },
  ),
  'records/actions.jsonl': lines({ id: 'action', findingId: 'of-corridor', subject: null }),
  'evidence/index.json': JSON.stringify([
    file('policy', 'S1.01'),
    file('report', 'audit'),
    file('photo', 'of-audit', 'S1.02'),
    file('receipt', 'of-corridor'),
    file('transfer', 'action'),
    file('letter', 'of-other'),
  ]),
}

async function behind(row: unknown, records: Readonly<Record<string, string>> = RECORDS) {
  const parts = new Map(Object.entries(records).map(([path, text]) => [path, Buffer.from(text)]))
  const files = await filesIn(inMemory(await container(parts, '2026-11-26T12:00:00.000Z')), hashing)
  return (await evidenceBehind(files!, row)).map(({ title }) => title)
}

describe('evidence behind a row', () => {
  it.each([
    ['a supplier: its audit and what the audit found', { id: 'mill' }, ['report', 'photo']],
    ['a site', { id: 'site', supplier: 'mill' }, ['report', 'photo']],
    [
      'a corridor: its finding and the action on it',
      { corridor: { id: 'corridor' } },
      ['receipt', 'transfer'],
    ],
    ['an audit', { id: 'audit' }, ['report', 'photo']],
    ['a finding: its audit, its requirement', { id: 'of-audit', auditId: 'audit' }, ['report', 'photo']],
    ['an action: its finding', { id: 'action', findingId: 'of-corridor' }, ['receipt', 'transfer']],
    ['a step: its requirements', { id: 'S1', requirements: [{ requirement: { id: 'S1.01' } }] }, ['policy']],
    ['a file of the index', { sha256: hashOf('letter') }, ['letter']],
    ['what nothing is filed for', { id: 'nobody', name: 'S1.01' }, []],
    ['what is no row', null, []],
  ])('%s', async (_, row, expected) => {
    expect(await behind(row)).toEqual(expected)
  })

  it('says of each file where it is, or why it is not there', async () => {
    const cleaned = { sha256: hashOf('copy'), sizeBytes: 3, removed: ['Author'] }
    const index = [
      { ...file('report', 'mill'), number: 1, sizeBytes: 9, path: 'evidence/0001-a-cleaned.pdf', cleaned },
      { ...file('letter', 'mill'), number: 2, path: null, leftOutBecause: 'names-found', title: null },
      { ...file('odd', 'mill'), number: 'three', path: '../../etc/passwd', leftOutBecause: 'whim' },
    ]
    const parts = new Map([['evidence/index.json', Buffer.from(JSON.stringify(index))]])
    const files = await filesIn(inMemory(await container(parts, '2026-11-26T12:00:00.000Z')), hashing)
    const found = await evidenceBehind(files!, { id: 'mill' })
    expect(
      found.map(entry => evidenceEntrySchema.parse(entry)),
      'on its way to the window',
    ).toEqual(found)
    expect(found).toEqual([
      expect.objectContaining({ number: 1, path: 'evidence/0001-a-cleaned.pdf', cleaned: true }),
      expect.objectContaining({ number: 2, title: null, path: null, leftOutBecause: 'names-found' }),
      expect.objectContaining({ number: null, path: null, cleaned: false, leftOutBecause: null }),
    ])
  })

  it('is none in a bundle without records or index', async () => {
    expect(await behind({ id: 'mill' }, { 'about/README.txt': 'x' })).toEqual([])
  })
})
