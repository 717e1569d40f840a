// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gridsOf, paperDocument, type PaperDocument } from './paper-document'

const wanted = (over: Partial<PaperDocument> = {}): PaperDocument => ({
  what: 'page',
  numbered: 'by-shell',
  sheets: new Map(),
  cut: 'Only the first 2,000',
  name: 'Suppliers · Fivefold',
  ...over,
})

/** The document, read again. */
async function read(over: Partial<PaperDocument> = {}): Promise<Document> {
  return new DOMParser().parseFromString(await paperDocument(wanted(over)), 'text/html')
}

const list = (rows: number) =>
  `<div class="list"><div><table aria-rowcount="${rows + 1}"><tbody><tr><td>on the screen</td></tr></tbody></table></div></div>`

/** The window's own rules come by address; jsdom has no faces. */
beforeEach(() => {
  vi.stubGlobal('CSSFontFaceRule', vi.fn())
  document.head.innerHTML =
    '<title>Fivefold</title><script src="/x.js"></script><meta name="csp-nonce" content="n1"><style>h1 { color: red }</style>'
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.head.innerHTML = ''
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('data-mantine-color-scheme')
})

describe('the document of a page', () => {
  it('needs nothing else: no script, no address, no secret of the window; its rules are in it', async () => {
    document.body.innerHTML =
      '<main><h1>Suppliers</h1><script>bad()</script><style>b { color: blue }</style></main>'
    const paper = await read()
    expect(paper.querySelectorAll('script, link, base, iframe')).toHaveLength(0)
    expect(paper.documentElement.outerHTML).not.toContain('n1')
    const rules = [...paper.querySelectorAll('style')].map(({ textContent }) => textContent)
    expect(rules).toHaveLength(1)
    expect(rules[0]).toMatch(/h1 \{\s*color: red;?\s*\}[^]*b \{\s*color: blue;?\s*\}/)
    expect(paper.title).toBe('Suppliers · Fivefold')
  })

  it('holds what was typed, ticked and chosen, and never a passphrase', async () => {
    document.body.innerHTML = `<main><input id="name"><input id="on" type="checkbox"><input id="off" type="checkbox" checked>
      <input id="secret" type="password"><textarea id="note">old</textarea>
      <select id="kind"><option>first</option><option>second</option></select></main>`
    Object.assign(document.getElementById('name')!, { value: 'Kosi <Garments>' })
    Object.assign(document.getElementById('on')!, { checked: true })
    Object.assign(document.getElementById('off')!, { checked: false })
    Object.assign(document.getElementById('secret')!, { value: 'correct horse' })
    Object.assign(document.getElementById('note')!, { value: 'new & longer' })
    Object.assign(document.getElementById('kind')!, { selectedIndex: 1 })
    const paper = await read()
    const copy = (id: string) => paper.getElementById(id)
    expect(copy('name')).toHaveProperty('value', 'Kosi <Garments>')
    expect(copy('on')).toHaveProperty('checked', true)
    expect(copy('off')).toHaveProperty('checked', false)
    expect(copy('note')).toHaveProperty('value', 'new & longer')
    expect(copy('kind')).toHaveProperty('selectedIndex', 1)
    expect(paper.documentElement.outerHTML).not.toContain('correct horse')
  })

  it('has lists whole, each in its place, with every sign they say', async () => {
    document.body.innerHTML = `<main title='<table data-place="0"></table>'>${list(1)}${list(2)}<div hidden data-sheet><table aria-rowcount="3"></table></div></main>`
    const [first, second] = gridsOf(document)
    const sheets = new Map([
      [first!, '<table id="a"><tbody><tr><td>$& $1 whole</td></tr></tbody></table>'],
      [second!, '<table id="b"></table>'],
    ])
    const before = document.body.innerHTML
    const paper = await read({ sheets })
    expect([...paper.querySelectorAll('table')].map(({ id }) => id)).toEqual(['a', 'b'])
    expect(paper.getElementById('a')?.textContent).toBe('$& $1 whole')
    expect(document.body.innerHTML).toBe(before)
  })

  it('says under a list that not all of its rows are there', async () => {
    document.body.innerHTML = `<main>${list(2001)}${list(2000)}</main>`
    const paper = await read()
    expect([...paper.querySelectorAll('.list')].map(one => one.getAttribute('data-cut'))).toEqual([
      'Only the first 2,000',
      null,
    ])
  })

  it.each([
    ['page', 'by-sheet', '', 'wide-numbered'],
    ['page', 'by-shell', '', 'wide'],
    ['page', 'by-shell', 'data-upright', 'tall'],
    ['help', 'by-sheet', '', 'tall-numbered'],
  ] as const)('lies as it is read: %s %s %s', async (what, numbered, mark, paper) => {
    document.documentElement.dataset['mantineColorScheme'] = 'dark'
    document.body.innerHTML = `<main><article ${mark}></article></main>`
    const { dataset } = (await read({ what, numbered })).documentElement
    expect(dataset['printing']).toBe(what)
    expect(dataset['paper']).toBe(paper)
    expect(dataset['mantineColorScheme']).toBe('light')
    expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
  })

  it('can be read where a dialog stands over the page, and leaves out the one that tells of its making', async () => {
    document.body.innerHTML =
      '<div inert><main><h1>Page</h1></main></div><div data-portal="true"><div data-printing-dialog>Drawing</div></div>'
    const paper = await read()
    expect(paper.querySelector('[inert]')).toBeNull()
    expect(paper.body.textContent).toBe('Page')
  })
})
