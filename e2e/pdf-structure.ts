import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { structureProblems, type Structure } from '../electron/engine/disclosure/testing/structure'

/** An element, or the content of one. */
interface Node {
  readonly type?: string
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

/** Every tagged element of a page below a node, outer ones first. */
const inside = (node: Node): readonly Node[] =>
  (node.children ?? []).flatMap(child => [child, ...inside(child)])

const count = (node: Node, roles: RegExp): number =>
  inside(node).filter(({ role }) => roles.test(role ?? '')).length

/** Items of a list stand right in it, or in what has no meaning of its own. */
const strays = (list: Node): number =>
  (list.children ?? []).filter(({ role }) => role !== undefined && !/^(LI|NonStruct)$/.test(role)).length

async function structureOf(file: PDFDocumentProxy): Promise<Structure> {
  const trees = Array.from({ length: file.numPages }, async (_, at) =>
    (await file.getPage(at + 1)).getStructTree(),
  )
  const nodes = (await Promise.all(trees)).flatMap((tree: Node | null) => (tree === null ? [] : inside(tree)))
  const tagged = (role: RegExp) => nodes.filter(node => role.test(node.role ?? ''))
  const info = (await file.getMetadata()).info as { readonly Title?: string; readonly Language?: string }
  return {
    title: info.Title ?? null,
    language: info.Language ?? null,
    headings: tagged(/^H\d$/).map(({ role = '' }) => ({ level: Number(role.slice(1)), text: role })),
    tables: tagged(/^Table$/).map(table => ({ heads: count(table, /^TH$/), cells: count(table, /^T[HD]$/) })),
    figures: tagged(/^Figure$/).map(({ alt }) => alt ?? null),
    lists: tagged(/^L$/).map(list => ({ items: count(list, /^LI$/), strays: strays(list) })),
  }
}

export interface PdfSeen {
  /** What somebody who hears it would stumble over. */
  readonly problems: readonly string[]
  readonly structure: Structure
  /** The bookmarks of the sections, and what the contents say of each. */
  readonly bookmarks: readonly string[]
  readonly pages: readonly { readonly link: string; readonly printed: number; readonly leadsTo: number }[]
}

/** The lines of the contents: where each link leads, and the page that is printed at the end of its line. */
async function contentsOf(file: PDFDocumentProxy): Promise<PdfSeen['pages']> {
  const page = await file.getPage(2)
  const { items } = await page.getTextContent()
  const words = items.flatMap(item =>
    'str' in item ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
  )
  const links: readonly { readonly dest?: unknown; readonly rect: readonly number[] }[] =
    await page.getAnnotations()
  const lines = links.map(async ({ dest, rect: [, bottom = 0, , top = 0] }) => {
    const link = String(dest)
    const line = words.filter(({ y, text }) => y >= bottom - 2 && y <= top && text.trim() !== '')
    const found: readonly unknown[] | null = await file.getDestination(link)
    const place = found?.[0]
    return {
      link,
      printed: Number(line.at(-1)?.text),
      leadsTo: (await file.getPageIndex(place as { num: number; gen: number })) + 1,
    }
  })
  return Promise.all(lines)
}

/** What a reader's program finds in a statement. */
export async function seenInPdf(path: string): Promise<PdfSeen> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: true })
  const file = await loading.promise
  const structure = await structureOf(file)
  const outline: readonly {
    readonly title: string
    readonly items: readonly { readonly title: string }[]
  }[] = await file.getOutline()
  const pages = await contentsOf(file)
  await loading.destroy()
  const bookmarks = outline.flatMap(({ title, items }) => [title, ...items.map(item => item.title)])
  return { problems: structureProblems(structure), structure, bookmarks, pages }
}
