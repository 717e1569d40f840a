import { Refusal } from '@shared/contract/error'
import type { FoundSheet, intakeEndpoints, OpenedList } from '@shared/contract/intake'
import type { Call, HandlersOf } from '../call'
import { importedAt, pastImports } from '../store/intake'
import { keptMappings } from '../store/column-mapping'
import { commitList } from './commit'
import { exportImports } from './export-imports'
import { foundSheet, foundTableAs } from './found-table'
import { supplierDeclarations } from './declarations'
import { loadList, type ListSource, type LoadedSheet } from './load-list'
import { makePlan } from './make-plan'
import { takePaste } from './paste'
import { ownProfiles } from '../store/declarations'
import { addProfile, removeProfile } from './profiles'
import { planResult, readAs } from './plan-view'
import { forgetMapping, listMappings, mappingFor } from './remember-mapping'
import { writeReturned } from './returned'
import { sheetCells } from './sheet-cells'
import { templatePack } from './template-pack'
import { writeBytes } from '../write-file'

export { countryOutlines } from './country-outlines'
export { readList } from './readers/read-file'
export { loadList as readTables } from './load-list'

/** Each sheet as its headings were mapped before, else as guessed. */
async function foundSheets(sheets: readonly LoadedSheet[], call: Call): Promise<FoundSheet[]> {
  const kept = await keptMappings(call.store)
  return sheets.map(sheet =>
    foundSheet(sheet, sheet.table === null ? undefined : mappingFor(kept, sheet.table)),
  )
}

async function open(source: ListSource, call: Call): Promise<OpenedList> {
  const { name, bytes, sha256, content, sheets, template } = await loadList(call, source)
  return {
    fileName: name,
    sizeBytes: bytes.byteLength,
    sha256,
    format: content.format,
    encoding: content.encoding,
    delimiter: content.delimiter,
    template: readAs(template),
    importedBefore: await importedAt(call.store, sha256),
    sheets: await foundSheets(sheets, call),
  }
}

/** Bringing lists in: read, guess, plan, commit. */
export const intakeHandlers: HandlersOf<typeof intakeEndpoints> = {
  'intake.paste': (input, call) => Promise.resolve(takePaste(call, input)),
  'intake.open': open,
  'intake.guess': async ({ sheet, kind, ...source }, call) => {
    const { sheets, name } = await loadList(call, source)
    const table = sheets.find(loaded => loaded.sheet.name === sheet)?.table
    if (!table)
      throw new Refusal({ code: 'no-table', detail: 'no-such-sheet', params: { path: name, sheet } })
    return foundTableAs(table, kind, mappingFor(await keptMappings(call.store), table, kind))
  },
  'intake.plan': async (input, call) => {
    const made = await makePlan(call, input)
    if (input.returnTo !== null) await writeReturned(call, input.returnTo, made)
    return planResult(made)
  },
  'intake.commit': (input, call) => commitList(call, input),
  'intake.cells': (input, call) => sheetCells(call, input),
  'intake.declarations': ({ supplierId }, call) => supplierDeclarations(call, supplierId),
  'intake.profiles': async (_, call) => ({ profiles: await ownProfiles(call.store) }),
  'intake.add-profile': ({ profile }, call) => addProfile(call, profile),
  'intake.remove-profile': ({ id }, call) => removeProfile(call, id),
  'intake.write-template': async ({ file }, call) => {
    await writeBytes(call.files.path(file, 'save'), await templatePack(call.now()))
    return null
  },
  'intake.export': exportImports,
  'intake.mappings': (_, call) => listMappings(call),
  'intake.forget-mapping': ({ id }, call) => forgetMapping(call, id),
  'intake.list': (_, call) => pastImports(call.store),
}
