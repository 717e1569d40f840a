import { extname } from 'node:path'
import { RETURNED_COLUMNS } from '@shared/intake/returned-columns'
import { VERDICTS } from '@shared/intake/plan/verdict'
import { translatorFor } from '@shared/text/translator'
import type { TFunction } from 'i18next'
import type { Call } from '../../call'
import { writeBytes } from '../../write-file'
import type { MadePlan } from '../make-plan'
import { marksOf, type SheetMarks } from './marks'
import { patchSheet } from './patch-sheet'
import { patchStyles } from './patch-styles'
import { layoutOf, packParts, readParts, textOf, withoutMacros } from './workbook-parts'
import { returnedCsv, returnedTables } from './write-table'

/**
 * Writes the person's own file back with a verdict and the reasons for each row, so that the list's owner can mend it and
 * send it again. A workbook stays what it was but for our two columns; a text file comes back as text or as a workbook,
 * as the name of the target says.
 */
export async function writeReturned(call: Call, target: string, made: MadePlan): Promise<void> {
  const path = call.files.path(target, 'save')
  const say = translatorFor('en')
  const marks = marksOf(made, say)
  await writeBytes(path, await returnedBytes(call, path, made, marks, say))
}

function returnedBytes(
  call: Call,
  path: string,
  made: MadePlan,
  marks: ReadonlyMap<string, SheetMarks>,
  say: TFunction,
): Promise<Uint8Array | string> {
  if (extname(path).toLowerCase() === '.csv') return Promise.resolve(returnedCsv(made, marks, say))
  return isWorkbook(made.list.bytes)
    ? patchedWorkbook(call, made, marks, say)
    : returnedTables(call, made, marks, say)
}

const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

async function patchedWorkbook(
  call: Call,
  made: MadePlan,
  marks: ReadonlyMap<string, SheetMarks>,
  say: TFunction,
): Promise<Uint8Array> {
  const parts = await readParts(made.list.bytes).catch(() => null)
  // A picture in it that can't be unpacked hinders nobody from reading the list; its rows come back in a workbook of ours.
  if (parts === null) return returnedTables(call, made, marks, say)
  const layout = layoutOf(parts)
  const stylesXml = layout.styles === null ? null : textOf(parts, layout.styles)
  const patched = stylesXml === null ? null : patchStyles(stylesXml)
  if (patched && layout.styles !== null) parts.set(layout.styles, Buffer.from(patched.xml))
  const words = Object.fromEntries(VERDICTS.map(verdict => [verdict, say(`intake:verdict.${verdict}`)]))
  for (const [sheet, sheetMarks] of marks) {
    const part = layout.sheets.get(sheet)
    const xml = part === undefined ? null : textOf(parts, part)
    if (part === undefined || xml === null) continue
    const table = made.sheets.find(one => one.table.sheet === sheet)?.table
    const oldColumn = table?.columns.find(({ heading }) => heading === RETURNED_COLUMNS[0])?.index ?? null
    const styles = patched?.styles ?? { plain: '0' }
    parts.set(part, Buffer.from(patchSheet(xml, { marks: sheetMarks, words, styles, oldColumn })))
  }
  withoutMacros(parts, layout)
  return packParts(parts, call.now())
}
