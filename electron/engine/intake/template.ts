import { extname } from 'node:path'
import { Refusal } from '@shared/contract/error'
import type { Existing, PlanFrame } from '@shared/intake/plan/context'
import type { ImportPlan, PlanStep } from '@shared/intake/plan/plan'
import { declarationSteps } from '@shared/intake/templates/plan-declaration'
import { readDeclaration } from '@shared/intake/templates/read-declaration'
import { recogniseTemplate, type RecognisedTemplate } from '@shared/intake/templates/recognise'
import { BUILT_IN_PROFILES } from '@shared/intake/templates/rmi'
import type { Call } from '../call'
import { declaredFiles, ownProfiles } from '../store/declarations'
import { evidenceWithHash } from '../store/evidence'
import { IMPORTER_VERSION } from './importer-version'
import type { LoadedList } from './load-list'
import type { WorkbookContent } from './readers/reader'

/** The template a workbook is a filled copy of: built-in ones first, then those mapped by hand in this workspace. */
export async function templateOf(
  call: Call,
  name: string,
  content: WorkbookContent,
): Promise<RecognisedTemplate | null> {
  if (content.format !== 'xlsx') return null
  const own = await ownProfiles(call.store)
  const found = recogniseTemplate(content.sheets, [
    ...BUILT_IN_PROFILES,
    ...own.map(({ profile }) => profile),
  ])
  if (found && extname(name).toLowerCase() === '.xlsm')
    throw new Refusal({ code: 'file-unsafe', detail: 'template-with-macros', params: { path: name } })
  return found
}

/** The template by whose cells a file can be read: its revision has to be one whose addresses are known. */
export const usableTemplate = ({ template }: LoadedList): RecognisedTemplate | null =>
  template?.isKnownRevision === true ? template : null

export interface DeclarationPlan {
  readonly template: RecognisedTemplate
  readonly evidenceId: string
  /** The file is evidence already. */
  readonly isKept: boolean
  steps(existing: Existing, frame: PlanFrame): Generator<PlanStep, ImportPlan>
}

/** How a filled questionnaire is planned: what is needed beside the file comes from the workspace and the editions in use. */
export async function declarationPlan(
  call: Call,
  list: LoadedList,
  template: RecognisedTemplate,
): Promise<DeclarationPlan> {
  const sheets = list.content.sheets
  const kept = await evidenceWithHash(call.store, list.sha256)
  const declared = await declaredFiles(call.store)
  const evidenceId = kept?.id ?? call.newId()
  const facts = {
    today: call.today(),
    actor: call.actor,
    sha256: list.sha256,
    importerVersion: IMPORTER_VERSION,
    revision: template.revision,
    evidenceId,
    highRiskCountries: await highRiskCountries(call),
    isKnown: (supplierId: string) =>
      declared.some(file => file.supplierId === supplierId && file.sha256 === list.sha256),
  }
  const read = readDeclaration(sheets, template.profile)
  return {
    template,
    evidenceId,
    isKept: kept !== null,
    steps: (existing, frame) => declarationSteps(read, sheets, existing, { ...frame, ...facts }),
  }
}

/**
 * Countries with a conflict in the editions in use: what the app knows of conflict-affected and high-risk areas. Asked
 * for through the contract: reference data is read with this room's readers, so a plain import would go in a circle.
 */
async function highRiskCountries(call: Call): Promise<ReadonlySet<string>> {
  const { hotspots } = await call.ask('reference.hotspots', {})
  return new Set(hotspots.flatMap(({ kind, country }) => (kind === 'conflict' ? (country ?? []) : [])))
}
