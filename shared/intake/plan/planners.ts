import type { SheetKind } from '../fields'
import { planContactRow } from './contacts'
import type { PlanContext, RowEffect } from './context'
import { planCorridorRow } from './corridors'
import { planRecruiterRow } from './recruiters'
import { planRelatedPartyRow } from './related-parties'
import { planRelationRow } from './relations'
import type { RowView } from './row-view'
import { planSiteRow } from './sites'
import { planSupplierRow } from './suppliers'
import { planOriginRow, planWorkforceRow } from './workforce'

/** Kinds of sheet in the order in which they lean on each other: whoever is named is read before who names. */
const ORDER: readonly SheetKind[] = [
  'suppliers',
  'recruiters',
  'sites',
  'workforce',
  'origins',
  'corridors',
  'relations',
  'contacts',
  'relatedParties',
]

/** For sorting: what is named before what names it. */
export const byOrderOfKinds = (a: SheetKind, b: SheetKind): number => ORDER.indexOf(a) - ORDER.indexOf(b)

/** How a row of each kind is planned. */
export const PLANNERS: Readonly<Record<SheetKind, (context: PlanContext, row: RowView) => RowEffect>> = {
  suppliers: planSupplierRow,
  sites: planSiteRow,
  recruiters: planRecruiterRow,
  corridors: planCorridorRow,
  workforce: planWorkforceRow,
  origins: planOriginRow,
  relations: planRelationRow,
  contacts: planContactRow,
  relatedParties: planRelatedPartyRow,
}
