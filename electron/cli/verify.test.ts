import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { canonicalJson } from '@shared/text/canonical-json'
import { container, partsOf, rehash } from '../engine/disclosure/testing/parts'
import { root, Terminal } from './testing/terminal'

const KEPT = join(root, 'electron/engine/disclosure/testing/bundles/version-5.zip')

let terminal: Terminal
beforeEach(() => (terminal = new Terminal()))
afterEach(() => terminal.close())

it('checks a bundle, and names what was changed', async () => {
  copyFileSync(KEPT, terminal.path('bundle.zip'))
  const good = await terminal.type('verify', 'bundle.zip')
  expect([good.code, good.out]).toEqual([0, expect.stringContaining('Nothing was changed')])
  const parts = await partsOf(readFileSync(KEPT))
  parts.set('records/extra.json', Buffer.from('{}'))
  writeFileSync(terminal.path('more.zip'), await container(parts, '2027-01-12T09:30:00.000Z'))
  const bad = await terminal.type('verify', 'more.zip')
  expect([bad.code, bad.out]).toEqual([1, expect.stringContaining('records/extra.json was added.')])
})

it('says of a bundle of a later version that it is newer, whatever else is in it, and not that it was changed', async () => {
  const parts = await partsOf(readFileSync(KEPT))
  const manifest = JSON.parse(Buffer.from(parts.get('manifest.json')!).toString()) as object
  parts.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, version: 99 })))
  parts.set('trail/trail.jsonl', Buffer.from('another chain'))
  writeFileSync(terminal.path('newer.zip'), await container(parts, '2027-01-12T09:30:00.000Z'))
  const { code, out } = await terminal.type('verify', 'newer.zip')
  expect(code).toBe(1)
  expect(out).toContain('Not checked: the bundle was made by a newer version')
  expect(out).not.toMatch(/was changed|does not follow/)
})

const SCREEN = '\u001b[2J\u001b[1;1HNothing was changed\u001b[8m'

it('prints nothing of a hostile name that would clear the screen, move the cursor or turn the line', async () => {
  const parts = await partsOf(readFileSync(KEPT))
  parts.set(`records/${SCREEN}\r\u009b1A.json`, Buffer.from('{}'))
  writeFileSync(terminal.path('hostile.zip'), await container(parts, '2027-01-12T09:30:00.000Z'))
  const bad = await terminal.type('verify', 'hostile.zip')
  expect(bad.code).toBe(1)
  expect(bad.out).toContain('records/[2J[1;1HNothing was changed[8m 1A.json is a path')
  expect(bad.out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  const asJson = await terminal.type('verify', 'hostile.zip', '--json')
  expect(asJson.out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(JSON.stringify(JSON.parse(asJson.out))).toContain('\\u001b[2J')
})

it('prints the name of an entity that turns lines around as it stands in memory', async () => {
  const parts = await partsOf(readFileSync(KEPT))
  const manifest = JSON.parse(Buffer.from(parts.get('manifest.json')!).toString()) as object
  const entity = 'Harbour \u202egnihtoN\u202c Ltd\u001b[8m'
  parts.set('manifest.json', Buffer.from(canonicalJson({ ...manifest, entity })))
  rehash(parts)
  writeFileSync(terminal.path('turned.zip'), await container(parts, '2027-01-12T09:30:00.000Z'))
  const { out } = await terminal.type('verify', 'turned.zip')
  expect(out).toContain('Harbour gnihtoN Ltd')
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
})
