import { beforeAll, describe, expect, it } from 'vitest'
import oecd5 from '../../../../assets/frameworks/regimes/oecd5.json'
import ukmsa from '../../../../assets/frameworks/regimes/ukmsa.json'
import { buildStatement } from '@shared/disclosure/build'
import { regimeSchema } from '@shared/disclosure/regime'
import { fullFacts } from '@shared/disclosure/testing/facts'
import { english } from '@shared/disclosure/testing/speech'
import { documentOf } from '../testing/dom'
import { partOf, xmlOf } from '../testing/extract'
import { structureOfDocx, structureOfPage, structureProblems } from '../testing/structure'
import { renderDocx } from './docx'
import { renderHtml } from './html'

let html: string
let parts: readonly [string, string, string]

beforeAll(async () => {
  const report = buildStatement(fullFacts, regimeSchema.parse(oecd5), await english(), [
    regimeSchema.parse(ukmsa),
  ])
  html = renderHtml(report)
  const docx = await renderDocx(report)
  parts = [
    await partOf(docx, 'word/document.xml'),
    await partOf(docx, 'word/styles.xml'),
    await partOf(docx, 'docProps/core.xml'),
  ]
}, 60_000)

const ofPage = (text: string) => structureProblems(structureOfPage(documentOf(text)))
const ofDocx = ([document, styles, core]: readonly [string, string, string]) =>
  structureProblems(structureOfDocx(xmlOf(document), xmlOf(styles), xmlOf(core)))

describe('html', () => {
  it('has headings in order, heads in every table, words for every picture, lists as lists, title and language', () => {
    const { headings, tables, figures, lists } = structureOfPage(documentOf(html))
    expect(ofPage(html)).toEqual([])
    expect([headings.length > 20, tables.length > 15, figures.length > 2, lists.length > 2]).not.toContain(
      false,
    )
  })

  it.each([
    ['a heading left out', (text: string) => text.replaceAll(/<h2[^>]*>.*?<\/h2>/g, '')],
    [
      'a table without heads',
      (text: string) => text.replace(/<thead>.*?<\/thead>/s, '').replaceAll(/<th scope="row"/g, '<td'),
    ],
    ['a picture without words', (text: string) => text.replace(/ aria-label="[^"]*" viewBox/, ' viewBox')],
    ['a figure around a picture', (text: string) => text.replace(/<svg/, '<figure></figure><svg')],
    ['a list of paragraphs', (text: string) => text.replace(/<ul><li>(.*?)<\/li>/s, '<ul><p>$1</p>')],
    ['no language', (text: string) => text.replace(/<html lang="en"/, '<html')],
    ['no title', (text: string) => text.replace(/<title>.*?<\/title>/, '')],
  ])('%s is found', (_what, broken) => {
    expect(broken(html)).not.toBe(html)
    expect(ofPage(broken(html))).not.toEqual([])
  })
})

describe('docx', () => {
  it('has headings in order, a head row in every table, words for every picture, title and language', () => {
    const [document, styles, core] = parts
    const { headings, tables, figures } = structureOfDocx(xmlOf(document), xmlOf(styles), xmlOf(core))
    expect(ofDocx(parts)).toEqual([])
    expect([headings.length > 20, tables.length > 15, figures.length > 2]).not.toContain(false)
  })

  it.each([
    ['headings of another level', [/"Heading2"/g, '"Heading3"']],
    ['a table without a head row', [/<w:tblHeader\/>/, '']],
    ['a picture without words', [/(<wp:docPr [^>]*) descr="[^"]*"/, '$1']],
  ] as const)('%s are found', (_what, [form, instead]) => {
    const [document, styles, core] = parts
    const broken = document.replace(form, instead)
    expect(broken).not.toBe(document)
    expect(ofDocx([broken, styles, core])).not.toEqual([])
  })
})
