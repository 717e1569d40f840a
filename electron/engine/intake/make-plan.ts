import type { PlanInput } from '@shared/contract/intake'
import { Refusal } from '@shared/contract/error'
import type { Id } from '@shared/ids/id'
import { mappingOf, type SheetMapping } from '@shared/intake/mapping'
import { planSteps, type ImportPlan, type MappedSheet, type PlanStep } from '@shared/intake/plan/plan'
import { isRecognised, suggestMapping } from '@shared/intake/suggest'
import type { Existing } from '@shared/intake/plan/context'
import type { Call } from '../call'
import { allCorridors } from '../corridors'
import { allRelatedParties } from '../store/related-parties'
import { allContacts, allRelations } from '../store/relations'
import { DecisionMemory } from '@shared/duplicates/decisions'
import { keptDecisions } from '../store/duplicates'
import { rememberedMatches } from '../store/intake'
import { mustBeOpen, opened } from '../second-lock'
import { wholeRegister } from '../suppliers'
import { countryOutlines } from './country-outlines'
import { declarationPlan, usableTemplate, type DeclarationPlan } from './template'
import { gazetteer } from './gazetteer'
import { keptMappings, type KeptMapping } from '../store/column-mapping'
import { mappingFor, recalledMapping } from './remember-mapping'
import { givesWay } from '../gives-way'
import { loadList, type LoadedList } from './load-list'

/** A plan with the list it was made of and the trail's head it was made at. */
export interface MadePlan {
  readonly importId: Id
  readonly list: LoadedList
  readonly sheets: readonly MappedSheet[]
  readonly plan: ImportPlan
  readonly head: number
  /** Set when the file was read as a filled template. */
  readonly declaration: DeclarationPlan | null
}

/** Time after which a long plan lets others through. */
const SLICE_MS = 25
/** Time between two words on how far it is: the window paints each, which takes the time of the plan where there is no graphics processor. */
const TELL_MS = 150

/** Reads the list and plans it against the open workspace; reports progress by rows, and can be cancelled. */
export async function makePlan(call: Call, input: PlanInput): Promise<MadePlan> {
  const { store } = call
  call.progress({ phase: 'read', done: 0, total: null })
  const list = await loadList(call, input)
  const asTemplate = input.sheets === null ? usableTemplate(list) : null
  const sheets = asTemplate === null ? mappedSheets(list, input.sheets, await keptMappings(store)) : []
  const head = store.trail.head
  if (input.contacts === true) mustBeOpen(call)
  const existing = await existingRecords(call)
  const remembered = await rememberedMatches(store, list.sha256)
  const importId = call.newId()
  const frame = {
    importId,
    fileName: list.name,
    now: call.now(),
    newId: () => call.newId(),
    answers: input.answers,
    remembered,
    decisions: new DecisionMemory(await keptDecisions(store)),
    outlines: await countryOutlines(call.assetsDir),
    keepContacts: input.contacts ?? false,
    gazetteer: await gazetteer(call.assetsDir),
  }
  const made = { importId, list, sheets, head }
  if (asTemplate === null)
    return { ...made, declaration: null, plan: await stepped(call, planSteps(sheets, existing, frame)) }
  const declaration = await declarationPlan(call, list, asTemplate)
  return { ...made, declaration, plan: await stepped(call, declaration.steps(existing, frame)) }
}

/** What the second lock seals of them; a list that brings such texts is refused while it is closed. */
const [CONTACT, PARTY] = [{ email: 'email', phone: 'phone' }, { notes: 'notes' }]

/** The records that a list can touch; what lies in the bin stays there. */
async function existingRecords(call: Call): Promise<Existing> {
  const { store } = call
  const corridors = allCorridors(store)
  return {
    ...(await wholeRegister(store, () => givesWay(call))),
    corridors: corridors.map(({ corridor }) => corridor),
    corridorStops: corridors.flatMap(({ stops }) => stops),
    corridorFees: corridors.flatMap(({ fees }) => fees),
    corridorRecruiters: corridors.flatMap(({ chain }) => chain),
    corridorCohorts: corridors.flatMap(({ cohorts }) => cohorts),
    supplyRelations: await allRelations(store),
    contacts: (await allContacts(store)).map(one => opened('contact', CONTACT, one, call)),
    relatedParties: [...allRelatedParties(store)].map(one => opened('related_party', PARTY, one, call)),
  }
}

async function stepped(call: Call, steps: Generator<PlanStep, ImportPlan>): Promise<ImportPlan> {
  let sliceEnds = performance.now() + SLICE_MS
  let tellAt = 0
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() < sliceEnds) continue
    if (performance.now() >= tellAt) {
      call.progress({ phase: 'plan', ...step.value })
      tellAt = performance.now() + TELL_MS
    }
    await givesWay(call)
    sliceEnds = performance.now() + SLICE_MS
  }
}

function mappedSheets(
  list: LoadedList,
  chosen: PlanInput['sheets'],
  kept: readonly KeptMapping[],
): readonly MappedSheet[] {
  const sheets =
    chosen === null ? guessedSheets(list, kept) : chosen.map(mapping => chosenSheet(list, mapping))
  if (sheets.length === 0)
    throw new Refusal({ code: 'no-table', detail: 'nothing-recognised', params: { path: list.name } })
  return sheets
}

/** Sheets as their headings were mapped before, else as guessed. */
function guessedSheets(list: LoadedList, kept: readonly KeptMapping[]): readonly MappedSheet[] {
  return list.sheets.flatMap(({ sheet, table }) => {
    if (table === null || sheet.hidden) return []
    const before = mappingFor(kept, table)
    if (before) return [{ table, mapping: recalledMapping(sheet.name, table, before) }]
    const guess = suggestMapping(table)
    return isRecognised(guess) ? [{ table, mapping: mappingOf(sheet.name, guess) }] : []
  })
}

function chosenSheet(list: LoadedList, mapping: SheetMapping): MappedSheet {
  const table = list.sheets.find(({ sheet }) => sheet.name === mapping.sheet)?.table
  if (!table)
    throw new Refusal({
      code: 'no-table',
      detail: 'no-such-sheet',
      params: { path: list.name, sheet: mapping.sheet },
    })
  return { table, mapping }
}
