import type { Contract } from '@shared/contract/contract'
import type { HandlersOf } from './call'
import { assessmentHandlers } from './assessment'
import { auditsHandlers } from './audits'
import { corridorsHandlers } from './corridors'
import { auditorHandlers, disclosureHandlers, signingHandlers } from './disclosure'
import { duplicatesHandlers } from './duplicates'
import { evidenceHandlers } from './evidence'
import { grievancesHandlers } from './grievances'
import { homeHandlers } from './home'
import { intakeHandlers } from './intake'
import { listsHandlers } from './lists'
import { questionnairesHandlers } from './questionnaires'
import { referenceHandlers } from './reference/handlers'
import { remedyHandlers } from './remedy'
import { responseHandlers } from './response'
import { riskHandlers } from './risk'
import { searchHandlers } from './search'
import { stepsHandlers } from './steps'
import { suppliersHandlers } from './suppliers'
import { trailHandlers } from './trail'
import { workspaceHandlers, workspaceSafetyHandlers } from './workspace'
import { screeningHandlers } from './screening'
import type { FirstName } from './first-handlers'
import type { Session } from './session'

export { contract, isEndpointName } from '@shared/contract/contract'
/** Signs the history while a key is still open; only one of these answers can have opened one. */
export { signWhenClosing } from './trail'

/** The handlers of all endpoints but the first ones. That there is exactly one for each is proved by the type. */
export function laterHandlers(session: Session): HandlersOf<Omit<Contract, FirstName>> {
  return {
    ...workspaceHandlers(session),
    ...workspaceSafetyHandlers(session),
    ...trailHandlers,
    ...referenceHandlers,
    ...riskHandlers,
    ...intakeHandlers,
    ...duplicatesHandlers,
    ...screeningHandlers,
    ...suppliersHandlers,
    ...corridorsHandlers,
    ...stepsHandlers,
    ...assessmentHandlers,
    ...questionnairesHandlers,
    ...responseHandlers,
    ...remedyHandlers,
    ...grievancesHandlers,
    ...auditsHandlers,
    ...evidenceHandlers,
    ...disclosureHandlers,
    ...signingHandlers,
    ...auditorHandlers,
    ...homeHandlers,
    ...searchHandlers,
    ...listsHandlers,
  }
}
