import type { disclosureEndpoints } from '@shared/contract/disclosure'
import { statementJson } from '@shared/disclosure/report-json'
import type { HandlersOf } from '../call'
import { listExports } from '../store/disclosure'
import { exportStatement } from './export'
export { auditorHandlers } from './auditor'
export { signingHandlers } from './keys'
import { makeBundle } from './make-bundle'
import { writeManagementReport } from './management-report'
import { produce } from './produce'
import { readRegimes } from './regimes'
import { verifyGiven } from './verify-given'
import { writeCertificate } from './screening-certificate'
import { currentStatement, editStatement, nextEdition } from './statement'

/** Statements: what is decided about them, how they leave the house, and whether a bundle is what it was. */
export const disclosureHandlers: HandlersOf<typeof disclosureEndpoints> = {
  'disclosure.regimes': async (_, { assetsDir }) => {
    const regimes = await readRegimes(assetsDir)
    return regimes.map(({ id, name, version, legalReference, who, items }) => ({
      id,
      name,
      version,
      legalReference,
      who,
      items: items.length,
    }))
  },
  'disclosure.statement': async ({ regime }, call) => (await currentStatement(call, regime)).statement,
  'disclosure.preview': async ({ regime }, call) => statementJson((await produce(call, regime)).report),
  'disclosure.edit': (edit, call) => editStatement(edit, call),
  'disclosure.next-edition': ({ regime, reason }, call) => nextEdition(regime, reason, call),
  'disclosure.export': (input, call) => exportStatement(input, call),
  'disclosure.bundle': (input, call) => makeBundle(input, call),
  'disclosure.screening-certificate': (input, call) => writeCertificate(input, call),
  'disclosure.management-report': (input, call) => writeManagementReport(input, call),
  'disclosure.verify': verifyGiven,
  'disclosure.history': (_, { store }) => listExports(store),
}
