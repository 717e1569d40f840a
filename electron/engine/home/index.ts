import type { homeEndpoints } from '@shared/contract/home'
import type { HandlersOf } from '../call'
import { givesWay } from '../gives-way'
import { readAudits } from '../store/audits'
import { dueItems, progressOf } from '../steps'
import { readGrievances } from '../store/grievances'
import { readRemedies } from '../store/remedy'
import { registerCounts } from '../suppliers'
import { responseCounts } from '../response'
import { screeningState } from '../screening'
import { changedPart } from './changed'
import { consistency } from './consistency'
import { duePart } from './due'
import { missingPart } from './missing'
import { riskyPart, runsPart } from './risky'
import { stepLines } from './step-lines'

/** Shares the rail and the picture of the five steps show. */
const donePct = (done: number, applicable: number): number =>
  applicable === 0 ? 0 : (done / applicable) * 100

/** The first page: it asks every topic at its front door and keeps nothing of its own. */
export const homeHandlers: HandlersOf<typeof homeEndpoints> = {
  'home.rail': async (_, call) => {
    const [progress, registers, response, screening, grievances, remedies, audits, evidence] =
      await Promise.all([
        progressOf(call.store, call.assetsDir, call.today()),
        registerCounts(call.store),
        responseCounts(call.store, call.today()),
        screeningState(call.store),
        readGrievances(call.store),
        readRemedies(call.store),
        readAudits(call.store),
        call.ask('evidence.list', { target: null, text: null, validity: null, offset: 0, limit: 1 }),
      ])
    return {
      steps: progress.map(one => ({ step: one.stepId, donePct: donePct(one.done, one.applicable) })),
      counts: {
        suppliers: registers.suppliers,
        recruiters: registers.recruiters,
        corridors: registers.corridors,
        screening: screening.open + screening.reopened + screening.toConfirm,
        response:
          response.findings.filter(finding => finding.status !== 'closed').length + response.actions.open,
        grievances: grievances.filter(grievance => grievance.closing === null).length,
        remedy: remedies.filter(remedy => remedy.closing === null).length,
        audits: audits.filter(audit => audit.status !== 'closed').length,
        evidence: evidence.total,
      },
    }
  },
  'home.due': async ({ language }, call) => ({
    items: await dueItems(call.store, call.assetsDir, call.today(), language),
  }),
  'home.consistency': consistency,
  'home.overview': async ({ language }, call) => {
    // Each part takes a tenth of a second in a large workspace: between them, lists and pages are answered.
    const progress = await progressOf(call.store, call.assetsDir, call.today())
    const runs = await runsPart(call)
    await givesWay(call)
    const due = await duePart(call, language)
    await givesWay(call)
    const missing = await missingPart(call)
    await givesWay(call)
    const lines = await stepLines(call, progress, runs.at(-1) ?? null, missing.total)
    await givesWay(call)
    const risky = await riskyPart(call, runs.at(-1) ?? null)
    await givesWay(call)
    return {
      steps: progress.map(one => ({
        step: one.stepId,
        donePct: donePct(one.done, one.applicable),
        attention: one.gatesOpen.length > 0,
        line: lines[one.stepId],
      })),
      due,
      risky,
      changed: await changedPart(call, runs),
      missing,
      runs: runs.map(({ id, at, bands, suppliers }) => {
        const { critical, high, medium, low } = bands
        return {
          runId: id,
          at,
          critical,
          high,
          medium,
          low,
          notKnown: suppliers - critical - high - medium - low,
        }
      }),
    }
  },
}
