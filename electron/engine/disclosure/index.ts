import type { disclosureEndpoints } from '@shared/contract/disclosure'
import { statementJson } from '@shared/disclosure/report-json'
import type { HandlersOf } from '../call'
import { listExports } from '../store/disclosure'
import { checksFor } from './checklist'
import { compareReturned } from './compare'
import { exportStatement } from './export'
import { listKpis, saveKpis } from './kpis'
export { auditorHandlers } from './auditor'
export { hashing } from './bundle/hash'
export { headIn } from './head-file'
export type { Signing } from './bundle/sign'
export { signing } from './keys/keyring'
export { signingHandlers } from './keys'
export { knownSigners } from './keys/signers'
export { coverageNow } from './produce'
import { makeBundle } from './make-bundle'
import { readLetThrough } from '../store/let-through'
import { holdAgain, letThrough } from './let-through'
import { writeManagementReport } from './management-report'
import { leakReport } from './leak-report'
import { outgoing } from './outgoing'
import { produce } from './produce'
import { readRegimes } from './regimes'
import { verifyGiven } from './verify-given'
import { removeEntity, reportingView, saveEntity } from './reporting'
import { writeCertificate } from './screening-certificate'
import { currentStatement } from './current-statement'
import { editStatement, nextEdition, publishStatement } from './statement'

export { disclosureDueItems } from './reporting'

/** Statements: what is decided about them, how they leave the house, and whether a bundle is what it was. */
export const disclosureHandlers: HandlersOf<typeof disclosureEndpoints> = {
  'disclosure.regimes': async (_, { assetsDir }) => [...(await readRegimes(assetsDir))],
  'disclosure.reporting': (_, call) => reportingView(call),
  'disclosure.save-entity': (input, call) => saveEntity(input, call),
  'disclosure.remove-entity': ({ id }, call) => removeEntity(id, call),
  'disclosure.kpis': (_, call) => listKpis(call),
  'disclosure.save-kpis': (input, call) => saveKpis(input, call),
  'disclosure.checklist': async ({ regime }, call) => ({
    checks: await checksFor(call, (await currentStatement(call, regime)).statement),
  }),
  'disclosure.publish': (input, call) => publishStatement(input, call),
  'disclosure.statement': async ({ regime }, call) => (await currentStatement(call, regime)).statement,
  'disclosure.preview': async ({ regime, profile, leastCount, language }, call) => {
    const made =
      profile === undefined
        ? await produce(call, regime, language)
        : await outgoing(call, { regime, profile, leastCount, language })
    const { draft, edition, table, chart } = made.report.labels
    return { ...statementJson(made.report), labels: { draft, edition, table, chart } }
  },
  'disclosure.leak-check': (input, call) => leakReport(input, call),
  'disclosure.let-through-list': (_, { store }) => readLetThrough(store),
  'disclosure.let-through': (input, call) => letThrough(input, call),
  'disclosure.hold-again': (input, call) => holdAgain(input, call),
  'disclosure.edit': (edit, call) => editStatement(edit, call),
  'disclosure.next-edition': ({ regime, reason }, call) => nextEdition(regime, reason, call),
  'disclosure.export': (input, call) => exportStatement(input, call),
  'disclosure.bundle': (input, call) => makeBundle(input, call),
  'disclosure.screening-certificate': (input, call) => writeCertificate(input, call),
  'disclosure.management-report': (input, call) => writeManagementReport(input, call),
  'disclosure.compare': (input, call) => compareReturned(input, call),
  'disclosure.verify': verifyGiven,
  'disclosure.history': (_, { store }) => listExports(store),
}
