import type { stepsEndpoints } from '@shared/contract/steps'
import type { HandlersOf } from '../call'
import { answerRequirement } from './answer'
import { requirementDone } from './done'
import { dueItems } from './due'
import { exportCalendar } from './calendar-file'
import { exportDue } from './export-due'
import { asView, progressOf, stepFacts, stepViews } from './overview'
import { listRegisters, removeRegisterEntry, saveRegisterEntry } from './registers'
import { applyRetention, retentionPreview } from './retention'
import { commitWorkbook, exportWorkbench, planWorkbook } from './workbook'
import { progressOverYears } from './years'

export { dueItems } from './due'
export { progressOf } from './overview'
export { removalsInBin, ruleThatRemoves } from './removals'
export { ruleFacts } from './rule-facts'

export const stepsHandlers: HandlersOf<typeof stepsEndpoints> = {
  'steps.list': async (_, call) => {
    const facts = await stepFacts(call.store, call.assetsDir)
    const { version, translations, doneThreshold, gateThreshold, sources } = facts.framework
    return {
      frameworkVersion: version,
      translations,
      entityKind: facts.kind,
      doneThreshold,
      gateThreshold,
      sources,
      steps: await stepViews(call.store, facts, call.today()),
    }
  },
  'steps.progress': async (_, call) => {
    const steps = await progressOf(call.store, call.assetsDir, call.today())
    return { steps: steps.map(asView) }
  },
  'steps.answer': ({ answer, reason }, call) => answerRequirement(call, answer, reason),
  'steps.done': (input, call) => requirementDone(call, input),
  'steps.years': (_, call) => progressOverYears(call),
  'steps.export': exportWorkbench,
  'steps.plan-import': async (input, call) => (await planWorkbook(input, call)).plan,
  'steps.commit-import': commitWorkbook,
  'steps.export-due': exportDue,
  'steps.export-calendar': exportCalendar,
  'steps.registers': (_, call) => listRegisters(call),
  'steps.save-register': saveRegisterEntry,
  'steps.remove-register': removeRegisterEntry,
  'steps.retention': retentionPreview,
  'steps.apply-retention': applyRetention,
  'steps.due': async (_, call) => ({ items: await dueItems(call.store, call.assetsDir, call.today()) }),
}
