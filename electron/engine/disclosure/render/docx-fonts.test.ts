import { beforeAll, describe, expect, it } from 'vitest'
import oecd5 from '../../../../assets/frameworks/regimes/oecd5.json'
import { buildStatement } from '@shared/disclosure/build'
import { regimeSchema } from '@shared/disclosure/regime'
import { fullFacts } from '@shared/disclosure/testing/facts'
import { speech } from '../gather'
import { bytesOf, partOf, xmlOf } from '../testing/extract'
import { lettersOf, tableAt } from '../testing/letters-of'
import { renderDocx } from './docx'
import { documentFonts, isOwnFont, steadyFontTable } from './docx-fonts'

const regime = regimeSchema.parse(oecd5)
const reportIn = (language: string, words: Readonly<Record<string, string>> = {}) =>
  buildStatement({ ...fullFacts, freeText: words }, regime, speech(language), [])

/** As a reader opens it (ECMA-376 part 4, 4.2.1): the key from its end, over the first 32 bytes. */
function opened(font: Buffer, key: string): Buffer {
  const mask = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').reverse()
  return Buffer.from(font.map((byte, at) => (at < 32 ? byte ^ mask[at % 16]! : byte)))
}

/** What the whole of a font adds up to (OpenType, `head.checkSumAdjustment`). */
function checksum(font: Buffer): number {
  let sum = 0
  for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0
  return sum
}

describe.each([
  ['ne', 'Noto Sans Devanagari', 'Nirmala UI'],
  ['ar', 'Noto Sans Arabic', 'Arial'],
])('a document in %s', (language, name, instead) => {
  let docx: Uint8Array
  let fonts: readonly { readonly face: string; readonly font: Buffer }[]

  beforeAll(async () => {
    docx = await renderDocx(reportIn(language))
    const table = xmlOf(await partOf(docx, 'word/fontTable.xml'))
    const rels = xmlOf(await partOf(docx, 'word/_rels/fontTable.xml.rels'))
    const targets = new Map(
      [...rels.getElementsByTagName('Relationship')].map(one => [
        one.getAttribute('Id'),
        one.getAttribute('Target'),
      ]),
    )
    const found = [...table.getElementsByTagName('*')].filter(one => one.tagName.startsWith('w:embed'))
    fonts = await Promise.all(
      found.map(async one => ({
        face: one.tagName,
        font: opened(
          await bytesOf(docx, `word/${targets.get(one.getAttribute('r:id')) ?? ''}`),
          one.getAttribute('w:fontKey') ?? '',
        ),
      })),
    )
  }, 60_000)

  it('carries the fonts of its script, regular and bold, whole and free to be embedded', () => {
    expect(fonts.map(({ face }) => face)).toEqual(['w:embedRegular', 'w:embedBold'])
    for (const { font } of fonts) {
      expect(font.readUInt32BE(0)).toBe(0x00010000)
      expect(checksum(font)).toBe(0xb1b0afba)
      expect(font.readUInt16BE(tableAt(font, 'OS/2') + 8)).toBe(0)
    }
  })

  it('carries every letter, figure and point of the document', async () => {
    const text = xmlOf(await partOf(docx, 'word/document.xml')).documentElement.textContent
    expect(text).toMatch(/\d/)
    for (const { font } of fonts) {
      const has = lettersOf(font)
      const missing = [...new Set(text)].filter(letter => letter.trim() !== '' && !has(letter))
      expect(missing).toEqual([])
    }
  })

  it('names them, what stands in for them, and that it carries them', async () => {
    expect(await partOf(docx, 'word/fontTable.xml')).toContain(
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/>`,
    )
    expect(await partOf(docx, 'word/settings.xml')).toContain('<w:embedTrueTypeFonts/>')
    expect(await partOf(docx, 'word/styles.xml')).toContain(`w:cs="${name}"`)
    expect(await partOf(docx, 'word/charts/chart1.xml')).toContain(`<c:lang val="${language}"/>`)
  })

  it('hides them by keys that follow from them, and knows them again', async () => {
    const table = await partOf(docx, 'word/fontTable.xml')
    expect(steadyFontTable(table.replace(/(w:fontKey="\{)[^}]*/g, '$1RANDOM'), reportIn(language))).toContain(
      /w:fontKey="[^"]*"/.exec(table)?.[0] ?? 'no key',
    )
    expect(isOwnFont(await bytesOf(docx, 'word/fonts/font1.odttf'))).toBe(true)
    expect(isOwnFont(await bytesOf(docx, 'word/settings.xml'))).toBe(false)
  })
})

it('a document in Latin letters carries no font; one word in another script brings its own', () => {
  const fontsIn = (words: string) => documentFonts(reportIn('en', { summary: words })).map(({ name }) => name)
  expect(fontsIn('We answer to the labour department.')).toEqual([])
  expect(fontsIn('We answer to श्रम विभाग.')).toEqual(['Noto Sans Devanagari'])
})
