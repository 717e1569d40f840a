/** What a reader's program hears of a document: its parts in order, whatever the format. */
export interface Structure {
  readonly title: string | null
  readonly language: string | null
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  /** Cells that are heads, and all cells, of each table. */
  readonly tables: readonly { readonly heads: number; readonly cells: number }[]
  /** Words in the place of each picture. */
  readonly figures: readonly (string | null)[]
  /** Elements of each list that are no items of it, and its items. */
  readonly lists: readonly { readonly items: number; readonly strays: number }[]
}

const isEmpty = (words: string | null): boolean => words === null || words.trim() === ''

function headingProblems(headings: Structure['headings']): string[] {
  const first = headings[0]?.level
  const order = headings.flatMap(({ level, text }, at) => {
    const before = headings[at - 1]?.level ?? level
    return level > before + 1 ? [`“${text}” is of level ${String(level)} after ${String(before)}`] : []
  })
  return [
    ...(first === 1 ? [] : ['the first heading is not of level 1']),
    ...headings.flatMap(({ text }, at) => (isEmpty(text) ? [`heading ${String(at + 1)} is empty`] : [])),
    ...order,
  ]
}

/** What somebody who hears the document would stumble over; nothing where it is in order. */
export function structureProblems(found: Structure): string[] {
  const numbered = (what: string, wrong: readonly boolean[]): string[] =>
    wrong.flatMap((isWrong, at) => (isWrong ? [`${what}: ${String(at + 1)}`] : []))
  return [
    ...(isEmpty(found.title) ? ['no title'] : []),
    ...(isEmpty(found.language) ? ['no language'] : []),
    ...headingProblems(found.headings),
    ...numbered(
      'table without heads',
      found.tables.map(({ heads, cells }) => heads === 0 || cells === 0),
    ),
    ...numbered('picture without words', found.figures.map(isEmpty)),
    ...numbered(
      'list without items, or with something else in it',
      found.lists.map(({ items, strays }) => items === 0 || strays > 0),
    ),
  ]
}

const all = (parent: Document | Element, names: string): readonly Element[] => [
  ...parent.querySelectorAll(names),
]

/** The structure of a page. */
export const structureOfPage = (page: Document): Structure => ({
  title: page.title,
  language: page.documentElement.getAttribute('lang'),
  headings: all(page, 'h1, h2, h3, h4').map(({ tagName, textContent }) => ({
    level: Number(tagName.slice(1)),
    text: textContent.trim(),
  })),
  tables: all(page, 'table').map(table => ({
    heads: all(table, 'thead th[scope=col], tbody th[scope=row]').length,
    cells: all(table, 'th, td').length,
  })),
  figures: all(page, 'svg, img, figure').map(
    picture => picture.getAttribute('aria-label') ?? picture.getAttribute('alt'),
  ),
  lists: all(page, 'ul, ol').map(({ children }) => {
    const items = [...children].filter(({ tagName }) => tagName === 'LI').length
    return { items, strays: children.length - items }
  }),
})

const property = (parent: Element | undefined, name: string): string | null =>
  parent?.getElementsByTagName(name)[0]?.getAttribute('w:val') ?? null

const HEADING = /^(?:Title|Heading(\d))$/

/**
 * The structure of a Word document, by its parts.
 * @param core `docProps/core.xml`
 */
export function structureOfDocx(document: Document, styles: Document, core: Document): Structure {
  const named = (name: string) => [...document.getElementsByTagName(name)]
  const language = styles.getElementsByTagName('w:lang')[0]?.getAttribute('w:val') ?? null
  return {
    title: core.getElementsByTagName('dc:title')[0]?.textContent ?? null,
    language,
    headings: named('w:p').flatMap(paragraph => {
      const match = HEADING.exec(property(paragraph, 'w:pStyle') ?? '')
      return match === null
        ? []
        : [{ level: match[1] === undefined ? 1 : Number(match[1]), text: paragraph.textContent }]
    }),
    tables: named('w:tbl').map(table => ({
      heads: table.getElementsByTagName('w:tblHeader').length,
      cells: table.getElementsByTagName('w:tc').length,
    })),
    figures: named('wp:docPr').map(picture => picture.getAttribute('descr')),
    lists: [],
  }
}
