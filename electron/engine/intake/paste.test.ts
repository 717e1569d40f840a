import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenedList } from '@shared/contract/intake'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const plan = (file: string) => ({ file, sheets: null, answers: {}, returnTo: null })

async function opened(text: string, html: string | null = null): Promise<OpenedList> {
  const { file } = await test.ask('intake.paste', { name: 'Pasted rows', text, html })
  return test.ask('intake.open', { file })
}

const samples = (list: OpenedList): unknown =>
  list.sheets[0]?.table?.columns.map(({ heading, samples }) => [heading, ...samples])

describe('pasted rows', () => {
  it('come in like a file, with a source the history can name', async () => {
    const text = 'Vendor no.\tName\tCountry\r\n007\tHarbour Yarn\tNepal\r\n008\t"Delta\nKnit"\tIndia\r\n'
    const { file } = await test.ask('intake.paste', { name: 'Pasted rows', text, html: null })
    const done = await test.ask('intake.commit', plan(file))
    expect(done.records['suppliers']).toEqual({ added: 2, updated: 0 })
    const [past] = await test.ask('intake.list', {})
    expect(past).toMatchObject({ fileName: 'Pasted rows', format: 'csv' })
  })

  it('keep leading zeros, merged cells and lines of a table from a spreadsheet program', async () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
      <link rel=File-List href="file:///C:/Users/somebody/list_files/filelist.xml">
      <style><!--table {mso-displayed-decimal-separator:"\\."} td {padding:0} --></style></head><body>
      <table border=0 width=256><!--StartFragment--><col width=64 span=3>
      <tr height=20><td>Vendor&nbsp;no.</td><td>Name</td><td>Pays</td><td>Address</td></tr>
      <tr><td x:str="007">007</td><td>Soci&eacute;t&#233; &amp;
        fils</td><td rowspan=2>N&eacute;pal</td><td>Road 1<br>Block B</td></tr>
      <tr><td>008</td><td><a href="javascript:alert(1)">Delta</a></td><td></td></tr><!--EndFragment--></table></body></html>`
    const list = await opened('ignored', html)
    expect(samples(list)).toEqual([
      ['Vendor no.', '007', '008'],
      ['Name', 'Société & fils', 'Delta'],
      ['Pays', 'Népal'],
      ['Address', 'Road 1\nBlock B'],
    ])
    expect(JSON.stringify(list)).not.toContain('somebody')
  })

  it('fall back to the text where the page on the clipboard holds no table', async () => {
    expect(samples(await opened('Name;Country\nHarbour;Nepal\n', '<p>Name;Country</p>'))).toEqual([
      ['Name', 'Harbour'],
      ['Country', 'Nepal'],
    ])
  })

  it('are refused when empty, and forgotten when many others followed', async () => {
    expect(await test.refusal('intake.paste', { name: 'P', text: ' \n', html: null })).toBe('no-table')
    const paste = { name: 'P', text: 'Name\nHarbour\nDelta\n', html: null }
    const { file } = await test.ask('intake.paste', paste)
    for (let n = 0; n < 8; n++) await test.ask('intake.paste', paste)
    expect(await test.refusal('intake.open', { file })).toBe('not-found')
  })
})
