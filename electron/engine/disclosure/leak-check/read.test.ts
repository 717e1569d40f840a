import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { decodedText, pageTexts, withoutEscapes } from './decode'
import type { Found } from './found'
import { readFound } from './read'

async function all(bytes: Buffer): Promise<Found[]> {
  const found: Found[] = []
  for await (const one of readFound(bytes)) found.push(one)
  return found
}
const textsOf = async (bytes: Buffer) =>
  (await all(bytes)).filter(({ kind }) => kind === 'text').map(({ text }) => text.trim())

function zipOf(path: string, content: Buffer): Promise<Buffer> {
  const file = new ZipFile()
  file.addBuffer(content, path)
  file.end()
  return buffer(Readable.from(file.outputStream))
}

describe('text', () => {
  it.each([
    ['utf-8', Buffer.from('नेपाल Ram')],
    ['utf-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('नेपाल Ram', 'utf16le')])],
    [
      'utf-16, big end first',
      Buffer.from([
        0xfe, 0xff, 0x09, 0x28, 0x09, 0x47, 0x09, 0x2a, 0x09, 0x3e, 0x09, 0x32, 0, 32, 0, 82, 0, 97, 0, 109,
      ]),
    ],
  ])('is decoded: %s', (_, bytes) => {
    expect(decodedText(bytes)?.replace('\ufeff', '')).toBe('नेपाल Ram')
  })

  it('in two bytes a letter is known without a mark', () => {
    expect(decodedText(Buffer.from('Ram Thapa lives there', 'utf16le'))).toBe('Ram Thapa lives there')
  })

  it('of a page runs on over tags inside a line, and holds what attributes say', () => {
    expect(pageTexts('<p>R<b class="x">am</b> Th&#97;pa</p><img alt="at the &quot;gate&quot;">')).toEqual({
      seen: '\nRam Thapa\n',
      attributes: 'x\nat the "gate"',
    })
  })

  it('of json has no escapes left', () => {
    expect(withoutEscapes('{"a":"C:\\\\Users\\\\x","b":"one\\nR\\u0061m"}')).toBe(
      '{"a":"C:\\Users\\x","b":"one Ram"}',
    )
  })
})

it('goes into archives within archives, and names them', async () => {
  const inner = await zipOf('notes/ram-thapa.txt', Buffer.from('Ram Thapa'))
  const found = await all(await zipOf('inner.zip', inner))
  expect(found.filter(({ text }) => /ram/i.test(text)).map(({ inside }) => inside)).toEqual([
    ['inner.zip', 'notes/ram-thapa.txt'],
    ['inner.zip', 'notes/ram-thapa.txt'],
  ])
})

it('joins the runs of a word, and parts what stands apart', async () => {
  const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`
  const document = `<w:document xmlns:w="w"><w:p>${run('Ra')}${run('m')}</w:p><w:p>${run('Sita')}</w:p></w:document>`
  expect(await textsOf(await zipOf('word/document.xml', Buffer.from(document)))).toContain('Ram\nSita')
})

it('reads a row of a workbook as people do, with its remark apart from who made it', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet')
  sheet.addRow(['Complaints received', 3])
  sheet.getCell('A1').note = 'Ram said so'
  const texts = await textsOf(Buffer.from(await book.xlsx.writeBuffer()))
  expect(texts.map(text => text.replace(/\s+/g, ' '))).toEqual(
    expect.arrayContaining(['Complaints received 3', expect.stringMatching(/(^|\s)Ram said so/)]),
  )
})

it.each([
  ['a zip cut off', Buffer.from('PK\x03\x04 and no more')],
  ['bytes of no kind', Buffer.from([1, 2, 3, 0, 255, 254, 253, 0, 7])],
])('says of %s that it can’t be read', async (_, bytes) => {
  expect((await all(bytes)).map(({ kind }) => kind)).toEqual(['unreadable'])
})

it('leaves fonts and hashes alone that look like base64', async () => {
  const font = `<style>src: url(data:font/woff2;base64,${Buffer.from('wOF2 and much more of it').toString('base64')})</style>`
  const hash = '9'.repeat(20) + 'abcdef0123456789'.repeat(3)
  expect(await all(Buffer.from(`${font}<code>${hash}</code>`))).toHaveLength(1)
})
