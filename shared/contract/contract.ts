import type { z } from 'zod'
import { assessmentEndpoints } from './assessment'
import { auditorEndpoints } from './auditor'
import { auditsEndpoints } from './audits'
import { binEndpoints, erasureEndpoints } from './bin'
import { corridorsEndpoints } from './corridors'
import { disclosureEndpoints } from './disclosure'
import { duplicatesEndpoints } from './duplicates'
import { evidenceEndpoints } from './evidence'
import { grievancesEndpoints } from './grievances'
import { homeEndpoints } from './home'
import { intakeEndpoints } from './intake'
import { listsEndpoints } from './lists'
import { mergeEndpoints } from './merge'
import { questionnairesEndpoints } from './questionnaires'
import { referenceEndpoints } from './reference'
import { remedyEndpoints } from './remedy'
import { responseEndpoints } from './response'
import { riskEndpoints } from './risk'
import { riskSettingsEndpoints } from './risk-settings'
import { searchEndpoints } from './search'
import { signingEndpoints } from './signing'
import { stepsEndpoints } from './steps'
import { screeningEndpoints } from './screening'
import { suppliersEndpoints } from './suppliers'
import { trailEndpoints } from './trail'
import { workspaceEndpoints } from './workspace'
import { workspaceSafetyEndpoints } from './workspace-safety'
import type { AnyEndpoint } from './endpoint'

/** Every endpoint between window and engine, listed once. */
export const contract = {
  ...workspaceEndpoints,
  ...workspaceSafetyEndpoints,
  ...trailEndpoints,
  ...mergeEndpoints,
  ...binEndpoints,
  ...erasureEndpoints,
  ...screeningEndpoints,
  ...suppliersEndpoints,
  ...corridorsEndpoints,
  ...referenceEndpoints,
  ...riskEndpoints,
  ...riskSettingsEndpoints,
  ...intakeEndpoints,
  ...duplicatesEndpoints,
  ...stepsEndpoints,
  ...assessmentEndpoints,
  ...questionnairesEndpoints,
  ...responseEndpoints,
  ...remedyEndpoints,
  ...grievancesEndpoints,
  ...auditsEndpoints,
  ...evidenceEndpoints,
  ...disclosureEndpoints,
  ...listsEndpoints,
  ...signingEndpoints,
  ...auditorEndpoints,
  ...homeEndpoints,
  ...searchEndpoints,
} as const satisfies Record<string, AnyEndpoint>

export type Contract = typeof contract
export type EndpointName = keyof Contract
export type InputOf<N extends EndpointName> = z.infer<Contract[N]['input']>
export type OutputOf<N extends EndpointName> = z.infer<Contract[N]['output']>

export function isEndpointName(name: string): name is EndpointName {
  return Object.hasOwn(contract, name)
}
