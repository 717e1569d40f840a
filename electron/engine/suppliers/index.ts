import { controlHandlers } from './controls'
import { contactHandlers } from './contacts'
import { detailHandlers } from './details'
import { editHandlers } from './edit'
import type { SupplierHandlers } from './handlers'
import type { SupplierListEndpoints } from './supplier-list'
import { listHandlers } from './lists'
import { recruiterHandlers } from './recruiters'
import { relationHandlers } from './relations'
import { relatedPartyHandlers } from './related-parties'
import { siteHandlers } from './sites'

/** Answers of the topic: lists, records and every edit of suppliers, sites, workers' origins, controls and recruiters. */
export const suppliersHandlers: Omit<SupplierHandlers, keyof SupplierListEndpoints> = {
  ...listHandlers,
  ...detailHandlers,
  ...editHandlers,
  ...siteHandlers,
  ...controlHandlers,
  ...recruiterHandlers,
  ...relationHandlers,
  ...contactHandlers,
  ...relatedPartyHandlers,
}

export { oneSupplierRecords, supplierRecords, type SupplierRecords } from '../store/supplier-records'
export { screeningSubjects } from '../store/screening-subjects'
export { allRelatedParties, ownersOfRelated } from '../store/related-parties'
export { wholeRegister } from '../store/register'
export { registerCounts } from '../store/register-counts'
export { customColumns } from './custom-columns'
