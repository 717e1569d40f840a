import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { stampedZip } from './render/stamped-zip'

const OECD = { regime: 'OECD5' }
let test: TestEngine
let sent: Uint8Array
beforeAll(async () => {
  test = await withWorkspace()
  await test.ask('disclosure.edit', {
    ...OECD,
    ownWords: {
      summary: 'Two mills were sold.\n\nOne was bought.',
      risk: 'هذا بيان',
      response: 'We met the union.',
    },
  })
  mkdirSync(test.path('out'))
  const { files } = await test.ask('disclosure.export', {
    ...OECD,
    formats: ['docx'],
    profile: 'auditor',
    page: 'A4',
    folder: test.folderToken(test.path('out')),
  })
  sent = readFileSync(files[0]!.path)
}, 60_000)
afterAll(() => test.close())

async function edited(change: (xml: string) => string, name: string): Promise<string> {
  const path = test.path(name)
  writeFileSync(path, await stampedZip(sent, '2026-01-01T00:00:00.000Z', { 'word/document.xml': change }))
  return path
}
const compare = (path: string) => test.ask('disclosure.compare', { file: test.opening(path) })
const detail = async (path: string) => {
  const reply = await test.engine.answer('disclosure.compare', { file: test.opening(path) })
  return reply.ok ? null : reply.error.detail
}

it('finds nothing in a document that nobody changed', async () => {
  expect(await compare(await edited(xml => xml, 'same.docx'))).toMatchObject({ own: [], prose: [] })
})

it('proposes own words, names conflicts, and refuses changed numbers', async () => {
  const path = await edited(
    xml =>
      xml
        .replace('One was bought.', 'One was bought in May.')
        .replace('We met the union.', 'We met the union twice.')
        .replace('No finding is on record.', 'Nothing was found.')
        .replace('>0 suppliers<', '>3 suppliers<')
        .replace(/(On record are <\/w:t>.*?<w:t[^>]*>)0 supplier/s, '$13 supplier')
        .replace(/>0</, '>7<'),
    'edited.docx',
  )
  await test.ask('disclosure.edit', { ...OECD, ownWords: { response: 'We met two unions.' } })
  const { own, prose } = await compare(path)
  expect(own.map(change => [change.place, change.state])).toEqual([
    ['summary', 'proposed'],
    ['response', 'conflict'],
  ])
  expect(own[0]?.returned).toBe('Two mills were sold.\n\nOne was bought in May.')
  expect(prose.some(change => change.state === 'figures' && change.lost.includes('0'))).toBe(true)
  expect(prose.find(change => change.returned.startsWith('Nothing was found.'))?.state).toBe('text')
})

it('refuses what is no document, or is another one', async () => {
  const text = test.path('text.docx')
  writeFileSync(text, 'no zip at all')
  expect(await detail(text)).toBe('no-document')
  const cut = test.path('cut.docx')
  writeFileSync(cut, sent.subarray(0, sent.length / 2))
  expect(await detail(cut)).toBe('no-document')
  const foreign = test.path('foreign.docx')
  const change = (xml: string) => xml.replace(/OECD5\|2026/, 'OECD5|1999')
  writeFileSync(
    foreign,
    await stampedZip(sent, '2026-01-01T00:00:00.000Z', { 'docProps/custom.xml': change }),
  )
  expect(await detail(foreign)).toBe('not-from-here')
})
