import { describe, expect, it } from 'vitest'
import { Refusal } from '@shared/contract/error'
import { rawWorkbook, withSizeSaid, zipBytes } from '../testing/nasty'
import { read, refusalOf, text } from '../testing/reading'

describe('files that are refused before they do harm', () => {
  it('a zip that unpacks to far more than its size', async () => {
    const bytes = await zipBytes({
      'xl/workbook.xml': '<x/>',
      'xl/sharedStrings.xml': Buffer.alloc(64 * 1024 * 1024),
    })
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file-unsafe', detail: 'zip-ratio' })
  })

  it('a zip that lies about its sizes', async () => {
    const bytes = Buffer.from(await zipBytes({ 'xl/workbook.xml': Buffer.alloc(2 * 1024 * 1024) }))
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes.writeUInt32LE(0, entry + 24)
    expect(await refusalOf(new Uint8Array(bytes))).toMatchObject({
      code: 'file-unsafe',
      detail: 'zip-size-untrue',
    })
  })

  it.each([
    ['less than it does', ' '.repeat(90 * 1024 * 1024), 300_000],
    ['more than it does', '', 2_229_636],
  ])('a sheet that says it unpacks to %s', async (_, blank, said) => {
    const bytes = await rawWorkbook(
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>${blank}</worksheet>`,
    )
    const refusal = await refusalOf(withSizeSaid(bytes, 'xl/worksheets/sheet1.xml', said))
    expect(refusal).toMatchObject({ code: 'file-unreadable', detail: 'xlsx-damaged' })
  })

  it('entities that grow, and a document type at all', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    const outcome = await read(await rawWorkbook(bomb)).catch((cause: unknown) => cause)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal)
    else expect(JSON.stringify(outcome)).not.toContain('aaaaaaaaaa')
  })

  it('a workbook locked with a password, an old one, and what is none', async () => {
    const ole = (content: string): Uint8Array =>
      new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(content, 'utf16le')]))
    expect(await refusalOf(ole('EncryptedPackage'))).toMatchObject({
      code: 'file-unreadable',
      detail: 'xlsx-encrypted',
    })
    expect(await refusalOf(ole('Workbook'))).toMatchObject({
      code: 'file-unreadable',
      detail: 'xlsx-damaged',
    })
    expect(await refusalOf(await zipBytes({ 'xl/workbook.bin': 'x' }))).toMatchObject({ detail: 'is-xlsb' })
    expect(await refusalOf(await zipBytes({ 'word/document.xml': '<x/>' }))).toMatchObject({
      code: 'file-wrong-kind',
      detail: 'is-no-workbook',
    })
  })

  it.each([
    ['never closed', 'Name,Country\nTeal,Peru\n"Heron,Nepal\nDelta,India\n'],
    ['closed rows below', 'Name,Country\nTeal,Peru\n"Heron" Ltd,Nepal\n"Delta",India\n'],
  ])('a text in which a quotation mark swallows rows (%s)', async (_, list) => {
    const refusal = await refusalOf(text(list))
    expect(refusal).toMatchObject({ code: 'file-unreadable', detail: 'quote-open', params: { row: 3 } })
    expect(refusal.params).toMatchObject({ start: expect.stringMatching(/^Heron/) as string })
  })

  it('but not one whose marks are merely untidy inside their row', async () => {
    const sheets = await read(text('Name,Country\n"Heron "Best" Ltd",Nepal\nDelta 5",India\n'))
    expect(sheets[0]?.rows.slice(0, 3).map(row => row.cells[0]?.text)).toEqual([
      'Name',
      'Heron "Best" Ltd',
      'Delta 5"',
    ])
  })

  it('more columns than any list has', async () => {
    expect(await refusalOf(text(`${'x,'.repeat(500)}\n`))).toMatchObject({
      code: 'file-too-large',
      detail: 'too-many-columns',
    })
  })
})
