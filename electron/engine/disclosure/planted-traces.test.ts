import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entityNamed } from '@shared/workspace/entity'
import { figuresFileSchema } from '@shared/disclosure/bundle/trace'
import type { Leak } from '@shared/disclosure/profiles/leak'
import { PROFILE_IDS, profileOf, type ProfileId } from '@shared/disclosure/profiles/profile'
import { restrictedPositions, restrictedTexts } from '../store/restricted-texts'
import { openStore } from '../store/store'
import type { TestEngine } from '../testing/test-engine'
import { LINES_TYPE } from './bundle/build'
import { sha256Of } from './bundle/hash'
import { checkForLeaks } from './leak-check/check'
import { rulesFor, type LeakRules } from './leak-check/rules'
import { partsOf, type Parts } from './testing/parts'
import * as planted from './testing/planted-traces'

const REGIME = { regime: 'OECD5' }
/** Where the numbers that are not told would stand; written by hand, not by the code that keeps them back. */
const SMALL = [
  '1 complaint was received',
  'grievances.received value 1 unit count',
  'grievances received 1 number',
]

let test: TestEngine
const bundles = new Map<ProfileId, Parts>()
const leaks = new Map<ProfileId, readonly Leak[]>()

/** The rules of the public, over whatever was written. */
function publicRules(): LeakRules {
  const store = openStore(test.path('traces.fivefold'))
  const known = {
    terms: restrictedTexts(store, (_, text) => text),
    positions: restrictedPositions(store),
    meant: [entityNamed('Harbour Textiles Ltd').name, 'fivefold'],
    letThrough: [],
  }
  store.close()
  return rulesFor(profileOf('public'), known, SMALL)
}

const finished = (parts: Parts) =>
  [...parts]
    .filter(([path]) => !/^(?:verify\.html|method\/)/.test(path))
    .map(([path, bytes]) => ({
      path,
      mediaType: path.endsWith('.jsonl') ? LINES_TYPE : 'application/octet-stream',
      read: () => Readable.from([bytes]),
    }))

beforeAll(async () => {
  test = await planted.withTraces()
  for (const profile of PROFILE_IDS) {
    const path = test.path(`${profile}.zip`)
    const request = { ...REGIME, profile, page: 'A4' as const, evidence: true }
    await test.ask('disclosure.bundle', { ...request, file: test.saving(path) })
    bundles.set(profile, await partsOf(readFileSync(path)))
  }
  await test.ask('workspace.close', {})
  const rules = publicRules()
  for (const profile of PROFILE_IDS) {
    const verdict = await checkForLeaks(
      finished(bundles.get(profile) ?? new Map<string, Uint8Array>()),
      rules,
    )
    leaks.set(profile, verdict.leaks)
  }
}, 300_000)
afterAll(() => test.close())

const inFile = (kind: Leak['kind'], file: RegExp, found: string, inside = '') =>
  [kind, file, found, inside] as const

/** What was planted, and where the check must find it in a bundle that leaves nothing out. */
const TRACES: readonly (readonly [string, Leak['kind'], RegExp, string, string?])[] = [
  [
    'the name of a worker in words of the entity’s own, as html',
    ...inFile('person', /^statement\/.*\.html$/, planted.WORKER),
  ],
  [
    'the same in the Word document',
    ...inFile('person', /^statement\/.*\.docx$/, planted.WORKER, 'word/document.xml'),
  ],
  ['the same in json', ...inFile('person', /^statement\/.*-draft_auditor\.json$/, planted.WORKER)],
  [
    'a supplier in words of the entity’s own',
    ...inFile('supplier', /^statement\/.*\.html$/, planted.SUPPLIER),
  ],
  [
    'an e-mail in words of the entity’s own',
    ...inFile('email', /^statement\/.*\.docx$/, 'ethics.line@harbour.example'),
  ],
  ['a phone number in words of the entity’s own', ...inFile('phone', /^statement\/.*\.html$/, planted.PHONE)],
  ['the place of a file on a computer', ...inFile('path', /^statement\/.*\.docx$/, planted.PATH)],
  ['a small count in a sentence', ...inFile('count', /^statement\/.*\.html$/, '1 complaint was received')],
  [
    'a small count by its key in json',
    ...inFile('count', /^statement\/.*-draft_auditor\.json$/, 'grievances.received'),
  ],
  [
    'a small count in a row of the workbook',
    ...inFile('count', /^statement\/.*\.xlsx$/, 'grievances.received'),
  ],
  ['a supplier in the register', ...inFile('supplier', /^records\/suppliers\.jsonl$/, planted.SUPPLIER)],
  ['an address', ...inFile('place', /^records\/sites\.jsonl$/, planted.ADDRESS)],
  ['a position', ...inFile('place', /^records\/sites\.jsonl$/, String(planted.POSITION.lat))],
  ['a note on a finding', ...inFile('comment', /^records\/findings\.jsonl$/, planted.NOTE.slice(0, 40))],
  ['a name inside a note', ...inFile('person', /^records\/findings\.jsonl$/, planted.WORKER)],
  ['who is responsible for an action', ...inFile('person', /^records\/actions\.jsonl$/, planted.OWNER)],
  ['an e-mail in an action', ...inFile('email', /^records\/actions\.jsonl$/, planted.EMAIL)],
  ['who decided', ...inFile('person', /^records\/decisions\.jsonl$/, planted.APPROVER)],
  ['why it was decided', ...inFile('comment', /^records\/decisions\.jsonl$/, planted.REASON.slice(0, 40))],
  ['who worked here', ...inFile('person', /^trail\/trail\.jsonl$/, planted.ACTOR)],
  ['a name in a text in UTF-16', ...inFile('person', /^evidence\/.*\.txt$/, planted.WORKER)],
  [
    'the author of a Word document',
    ...inFile('author', /^evidence\/.*\.docx$/, planted.OWNER, 'docProps/core.xml'),
  ],
  [
    'a remark in a Word document',
    ...inFile('remark', /^evidence\/.*\.docx$/, planted.OWNER, 'word/comments.xml'),
  ],
  ['an alternative text', ...inFile('person', /^evidence\/.*\.docx$/, planted.WORKER, 'word/document.xml')],
  ['the position in a picture inside a document', ...inFile('position', /^evidence\/.*\.docx$/, '')],
  ['a hidden sheet', ...inFile('hidden', /^evidence\/.*\.xlsx$/, 'People', 'xl/workbook.xml')],
  ['a remark on a cell', ...inFile('person', /^evidence\/.*\.xlsx$/, planted.WORKER, 'xl/comments1.xml')],
  ['what a camera wrote into a picture', ...inFile('photo', /^evidence\/.*\.jpg$/, '')],
  ['the author of a PDF', ...inFile('author', /^evidence\/.*\.pdf$/, planted.OWNER)],
  ['a name in base64 inside a page', ...inFile('person', /^evidence\/.*\.html$/, planted.WORKER, 'base64')],
  ['the name of a file inside an archive', ...inFile('evidence', /^evidence\/.*\.zip$/, planted.FILE_NAME)],
]

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const holds = (found: readonly Leak[], [, kind, file, words, inside]: (typeof TRACES)[number]): boolean =>
  found.some(
    leak =>
      leak.kind === kind &&
      file.test(leak.file) &&
      plain(leak.found).includes(plain(words)) &&
      (inside === undefined || inside === '' || leak.inside.includes(inside)),
  )

describe('the leak check, over a bundle that leaves nothing out', () => {
  it('is asked for more than twenty traces', () => {
    expect(TRACES.length).toBeGreaterThanOrEqual(20)
  })

  it.each(TRACES.map(trace => [trace[0], trace] as const))('finds %s', (_, trace) => {
    expect(holds(leaks.get('auditor') ?? [], trace)).toBe(true)
  })
})

describe('a bundle for the public', () => {
  it('holds none of them', () => {
    expect(leaks.get('public')).toEqual([])
  })

  it('says of figures that they are not told, and traces the others to what it has', () => {
    const text = Buffer.from(bundles.get('public')?.get('statement/figures.json') ?? []).toString()
    const { figures } = figuresFileSchema.parse(JSON.parse(text))
    expect(figures['grievances.received']).toEqual({
      value: null,
      unit: 'count',
      withheld: 'few',
      from: null,
    })
    expect(figures['register.suppliers']).toMatchObject({ value: 1, from: null })
    expect(figures['steps.S1.progressPct']?.from).toMatchObject({ path: 'records/five-steps.json' })
  })

  it('has no row, no evidence, no entry of the history', () => {
    const paths = [...(bundles.get('public') ?? new Map<string, unknown>()).keys()]
    expect(paths.filter(path => /\.jsonl$|^evidence\/0/.test(path))).toEqual([])
    expect(paths).toContain('trail/head.json')
  })
})

it('hands a customer rows without names, and of the evidence only what is clean to the last byte', () => {
  const parts = bundles.get('customer') ?? new Map<string, Uint8Array>()
  expect(leaks.get('customer')).toEqual([])
  const site = JSON.parse(Buffer.from(parts.get('records/sites.jsonl') ?? []).toString()) as Record<
    string,
    unknown
  >
  expect(site).toMatchObject({ country: 'NP', lat: 27, lon: 85 })
  expect(site).not.toHaveProperty('workers')
  expect([...parts.keys()].filter(path => path.startsWith('evidence/0'))).toEqual([
    expect.stringMatching(/\.csv$/),
  ])
  const index = JSON.parse(Buffer.from(parts.get('evidence/index.json') ?? []).toString()) as {
    leftOutBecause: string | null
  }[]
  expect(index.filter(({ leftOutBecause }) => leftOutBecause === 'names-found')).toHaveLength(6)
  // Of a photo what cameras wrote into it can go; what it shows can't be read.
  expect(index.filter(({ leftOutBecause }) => leftOutBecause === 'not-readable')).toHaveLength(1)
})

interface Indexed {
  readonly path: string | null
  readonly sha256: string
  readonly leftOutBecause: string | null
  readonly cleaned: { readonly sha256: string; readonly removed: readonly string[] } | null
}
const indexOf = (profile: ProfileId): readonly Indexed[] =>
  JSON.parse(
    Buffer.from(bundles.get(profile)?.get('evidence/index.json') ?? []).toString(),
  ) as readonly Indexed[]

it('hands a regulator cleaned copies that the index names with both hashes, and an auditor every file as it was added', () => {
  const parts = bundles.get('regulator') ?? new Map<string, Uint8Array>()
  const found = (ending: string) => indexOf('regulator').find(({ path }) => path?.endsWith(ending) === true)
  const photo = found('-cleaned.jpg')
  expect(photo?.cleaned?.removed).toEqual(['Exif'])
  const bytes = Buffer.from(parts.get(photo?.path ?? '') ?? [])
  expect(sha256Of(bytes)).toBe(photo?.cleaned?.sha256)
  expect(bytes.includes('Exif')).toBe(false)
  expect(found('-cleaned.docx')?.cleaned?.removed).toContain('docProps/core.xml')
  const traces = (leaks.get('regulator') ?? []).filter(({ file }) => file.startsWith('evidence/'))
  for (const kind of ['author', 'photo', 'position'] as const)
    expect(traces.filter(leak => leak.kind === kind)).toEqual([])
  // An archive, and a file that only begins like a PDF: nobody can say what is left in them.
  expect(indexOf('regulator').filter(({ leftOutBecause }) => leftOutBecause === 'not-cleaned')).toHaveLength(
    2,
  )
  for (const { path, sha256, cleaned } of indexOf('auditor')) {
    expect(cleaned).toBeNull()
    expect(sha256Of(Buffer.from(bundles.get('auditor')?.get(path ?? '') ?? []))).toBe(sha256)
  }
})

it('names suppliers to a regulator, but no worker, contact or author of a note in what is ours', () => {
  const kinds = new Set(
    (leaks.get('regulator') ?? [])
      .filter(({ file }) => !file.startsWith('evidence/'))
      .map(({ kind }) => kind),
  )
  expect(kinds).toContain('supplier')
  for (const kind of ['person', 'contact', 'comment', 'email', 'phone', 'path'] as const)
    expect(kinds).not.toContain(kind)
})
