import type { Contract } from '@shared/contract/contract'
import { suppliersEndpoints } from '@shared/contract/suppliers'
import { trailEndpoints } from '@shared/contract/trail'
import { workspaceEndpoints } from '@shared/contract/workspace'
import { workspaceSafetyEndpoints } from '@shared/contract/workspace-safety'
import type { HandlersOf } from './call'
import type { Session } from './session'
import { supplierListHandlers } from './suppliers/supplier-list'
import { stepsHandlers } from './trail/steps'
import { openingHandlers } from './workspace/opening'

/**
 * What is asked between the start and the first list. It needs a small part of the engine's script; the rest is read when
 * something else is asked for (docs/decisions/0752-the-engine-reads-its-script-in-two-parts.md).
 */
export const firstEndpoints = {
  'workspace.open': workspaceEndpoints['workspace.open'],
  'workspace.current': workspaceEndpoints['workspace.current'],
  'workspace.safety': workspaceSafetyEndpoints['workspace.safety'],
  'trail.steps': trailEndpoints['trail.steps'],
  'suppliers.list': suppliersEndpoints['suppliers.list'],
  'suppliers.ids': suppliersEndpoints['suppliers.ids'],
  'suppliers.facets': suppliersEndpoints['suppliers.facets'],
  'suppliers.counts': suppliersEndpoints['suppliers.counts'],
} satisfies Partial<Contract>

export type FirstName = keyof typeof firstEndpoints

export const isFirstName = (name: string): name is FirstName => Object.hasOwn(firstEndpoints, name)

export const firstHandlers = (session: Session): HandlersOf<typeof firstEndpoints> => ({
  ...openingHandlers(session),
  ...stepsHandlers,
  ...supplierListHandlers,
})
