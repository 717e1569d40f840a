/**
 * Lists are printed whole, up to this many rows: as many as somebody would leaf through (about fifty pages). Longer ones say so, and
 * leave by their export.
 */
export const MOST_ROWS = 2000

/** What goes to paper: the page as it stands, or only the help that lies beside it. */
export type Printed = 'page' | 'help'

/** Who numbers the pages: the style sheet, where the dialog of the system prints; the shell, where it writes a file. */
export type Numbered = 'by-sheet' | 'by-shell'

/** Lists of the page, whole, by the table that stands for them on the screen. */
export type Sheets = ReadonlyMap<HTMLTableElement, string>

export interface PaperDocument {
  readonly what: Printed
  readonly numbered: Numbered
  readonly sheets: Sheets
  /** What stands under a list of which not all rows go to paper. */
  readonly cut: string
  /** What the page is called: so is the document, in lists of files and of the printer. */
  readonly name: string
}

/** Every list of the page, as the screen shows it. */
export const gridsOf = (root: ParentNode): HTMLTableElement[] =>
  [...root.querySelectorAll<HTMLTableElement>('table[aria-rowcount]')].filter(
    table => table.closest('[data-sheet]') === null,
  )

export const rowCount = (grid: HTMLTableElement): number => Number(grid.getAttribute('aria-rowcount')) - 1

/** Stand where something is put in that is text already. No words of a person look like them: in markup `<` or `"` is written otherwise. */
const RULES = '<style data-rules=""></style>'
const markOf = (at: number) => `<table data-place="${at}"></table>`

/**
 * The page of the window as one document of HTML that needs nothing else: no script, no file, no address. It is a copy, with lists
 * whole; what stands on the screen is not touched.
 */
export async function paperDocument(wanted: PaperDocument): Promise<string> {
  const live = document.documentElement
  const copy = live.cloneNode(true) as HTMLElement
  const sheets = gridsOf(live).map(grid => wanted.sheets.get(grid) ?? null)
  await keepWhatIsFilledIn(live, copy)
  for (const [at, grid] of gridsOf(copy).entries()) {
    if (rowCount(grid) > MOST_ROWS) grid.parentElement?.parentElement?.setAttribute('data-cut', wanted.cut)
    if (sheets[at] !== null) grid.replaceWith(placeOf(at))
  }
  layOutForPaper(copy, wanted)
  const page = sheets.reduce<string>(
    (html, sheet, at) => (sheet === null ? html : html.split(markOf(at)).join(sheet)),
    copy.outerHTML,
  )
  const rules = `<style>${await facesFor(page)}\n${await rulesOfPage()}</style>`
  return `<!doctype html>\n${page.split(RULES).join(rules)}`
}

function placeOf(at: number): Element {
  const place = document.createElement('table')
  place.dataset['place'] = String(at)
  return place
}

/** What is read line by line stands upright (`data-upright`); lists, charts and maps lie on their side. */
function layOutForPaper(copy: HTMLElement, { what, numbered, name }: PaperDocument): void {
  const isUpright = what === 'help' || copy.querySelector('main [data-upright]') !== null
  copy.dataset['printing'] = what
  copy.dataset['paper'] = `${isUpright ? 'tall' : 'wide'}${numbered === 'by-sheet' ? '-numbered' : ''}`
  // Paper is white, whatever the screen is.
  if (copy.dataset['mantineColorScheme'] !== undefined) copy.dataset['mantineColorScheme'] = 'light'
  for (const left of copy.querySelectorAll(LEFT_OUT)) left.remove()
  copy.querySelector('[data-printing-dialog]')?.closest('[data-portal]')?.remove()
  // What a dialog stands over is out of reach on the screen; a reader of the file has to reach it.
  for (const behind of copy.querySelectorAll('[inert]')) behind.removeAttribute('inert')
  const rules = document.createElement('style')
  rules.dataset['rules'] = ''
  const charset = document.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  const title = document.createElement('title')
  title.textContent = name
  copy.querySelector('head')?.replaceChildren(charset, title, rules)
}

/** What the document can't use: it has its rules in one place, and its lists in theirs. */
const LEFT_OUT = 'script, link, meta, style, noscript, [data-sheet]'

const STATEFUL = 'input, textarea, option, canvas, img'

/** What a person typed, ticked or drew is no part of the markup; in the copy it is. */
async function keepWhatIsFilledIn(live: HTMLElement, copy: HTMLElement): Promise<void> {
  const copies = [...copy.querySelectorAll(STATEFUL)]
  const pictures = [...live.querySelectorAll(STATEFUL)].map(async (one, at) => {
    const same = copies[at]
    if (same === undefined) return
    if (one instanceof HTMLTextAreaElement) same.textContent = one.value
    else if (one instanceof HTMLInputElement) keepInput(one, same)
    else if (one instanceof HTMLOptionElement) same.toggleAttribute('selected', one.selected)
    else if (one instanceof HTMLCanvasElement || one instanceof HTMLImageElement)
      same.replaceWith(await pictureOf(one, same))
  })
  await Promise.all(pictures)
}

function keepInput(input: HTMLInputElement, copy: Element): void {
  if (input.type === 'checkbox' || input.type === 'radio') copy.toggleAttribute('checked', input.checked)
  else if (input.type !== 'password') copy.setAttribute('value', input.value)
}

/** Longest edge of a picture on paper, in its own pixels: 300 a inch over the width of a sheet on its side. */
const MOST_EDGE_PX = 3500

/** A picture that stands in the document itself. */
async function pictureOf(of: HTMLCanvasElement | HTMLImageElement, copy: Element): Promise<Element> {
  const picture = document.createElement('img')
  for (const { name, value } of copy.attributes) picture.setAttribute(name, value)
  const { width } = of.getBoundingClientRect()
  if (of instanceof HTMLCanvasElement) {
    // As large as on the screen, where the sheet has room for it.
    Object.assign(picture.style, { inlineSize: `${width}px`, blockSize: 'auto', maxInlineSize: '100%' })
  }
  picture.alt = of instanceof HTMLImageElement ? of.alt : ''
  const isThere = of instanceof HTMLCanvasElement || (of.complete && of.naturalWidth > 0)
  if (isThere && width > 0) picture.src = await asData(of)
  else picture.removeAttribute('src')
  return picture
}

async function asData(of: HTMLCanvasElement | HTMLImageElement): Promise<string> {
  const [wide, high] =
    of instanceof HTMLCanvasElement ? [of.width, of.height] : [of.naturalWidth, of.naturalHeight]
  const share = Math.min(1, MOST_EDGE_PX / Math.max(wide, high))
  const drawn = document.createElement('canvas')
  drawn.width = Math.max(1, Math.round(wide * share))
  drawn.height = Math.max(1, Math.round(high * share))
  drawn.getContext('2d')?.drawImage(of, 0, 0, drawn.width, drawn.height)
  const blob = await new Promise<Blob | null>(done => drawn.toBlob(done))
  return blob === null ? '' : dataUrl(blob)
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error ?? new Error('could not be read'))
    reader.readAsDataURL(blob)
  })

/** Faces come with their letters (`facesFor`), and no rule asks for a file. */
const FACES = /@font-face\s*\{[^}]*\}/g

/** Every rule the window is drawn by, in its order. */
async function rulesOfPage(): Promise<string> {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets]
  const texts = sheets.map(async sheet =>
    sheet.href === null
      ? [...sheet.cssRules].map(({ cssText }) => cssText).join('\n')
      : (await fetch(sheet.href)).text(),
  )
  return (await Promise.all(texts)).join('\n').replaceAll(FACES, '')
}

/** The faces that have a letter of this text, with their letters as data: the document is printed before a file could come. */
async function facesFor(text: string): Promise<string> {
  const letters = new Set(
    Array.from(text.match(NOT_ASCII)?.join('') ?? '', letter => letter.codePointAt(0) ?? 0),
  )
  const rules = [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSFontFaceRule)
  const needed = rules.filter(({ style }) => hasLetterOf(style.getPropertyValue('unicode-range'), letters))
  return (await Promise.all(needed.map(faceWithLetters))).join('\n')
}

/** Letters of ASCII are in every document, and in the face that has them. */
const NOT_ASCII = /[^\0-\x7F]+/g
const LETTER_A = 0x41

/** Whether a range of a face (`U+0-FF, U+131`) has one of these letters; without a range it has all. */
function hasLetterOf(range: string, letters: ReadonlySet<number>): boolean {
  const spans = [...range.matchAll(/U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to ?? from.replaceAll('?', 'F'), 16),
  ])
  if (spans.length === 0) return true
  return spans.some(
    ([from = 0, to = 0]) =>
      (from <= LETTER_A && LETTER_A <= to) || [...letters].some(code => from <= code && code <= to),
  )
}

const lettersOf = new Map<string, Promise<string>>()

async function faceWithLetters({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, file = ''] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? []
  const address = new URL(file, parentStyleSheet?.href ?? document.baseURI).href
  const letters = lettersOf.get(address) ?? fetch(address).then(async answer => dataUrl(await answer.blob()))
  lettersOf.set(address, letters)
  const kept = ['font-family', 'font-weight', 'font-style', 'unicode-range']
    .map(name => [name, style.getPropertyValue(name)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}; `)
  return `@font-face { ${kept.join('')}src: url(${await letters}) format("woff2"); }`
}
