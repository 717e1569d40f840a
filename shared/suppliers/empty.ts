import type { RecruiterDraft, SiteDraft, SupplierDraft } from './drafts'

/** A supplier of which nothing is said yet. */
export const emptySupplier = (): SupplierDraft => ({
  name: '',
  aliases: [],
  country: null,
  region: null,
  city: null,
  address: null,
  ownNumber: null,
  lei: null,
  vatNumber: null,
  dunsNumber: null,
  osId: null,
  registrationNumber: null,
  tier: null,
  sector: null,
  products: null,
  workers: null,
  notes: null,
})

/** A site of which nothing is said yet; a share that nobody knows is not zero. */
export const emptySite = (): SiteDraft => ({
  name: '',
  country: null,
  region: null,
  city: null,
  address: null,
  lat: null,
  lon: null,
  positionPrecision: null,
  sector: null,
  workers: null,
  lowWagePct: null,
  lowQualificationPct: null,
  informalPct: null,
  migrantPct: null,
  agencyPct: null,
  recruiterChain: null,
})

/** A recruiter of which nothing is said yet. */
export const emptyRecruiter = (): RecruiterDraft => ({
  kind: 'recruiter',
  parentId: null,
  name: '',
  aliases: [],
  country: null,
  region: null,
  city: null,
  address: null,
  licenceNumber: null,
  licenceAuthority: null,
  countries: [],
  licenceStatus: null,
  licenceValidUntil: null,
  registrationNumber: null,
  notes: null,
})
