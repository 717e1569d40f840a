import type { AppError } from '@shared/contract/error'
import type { RecruiterDraft, SiteDraft, SupplierDraft } from '@shared/suppliers/drafts'
import { emptyRecruiter, emptySite, emptySupplier } from '@shared/suppliers/empty'
import type { TestEngine } from './test-engine'

/** A supplier of which only the name and country are known. */
export const supplierNamed = (name: string, more: Partial<SupplierDraft> = {}): SupplierDraft => ({
  ...emptySupplier(),
  name,
  country: 'NP',
  tier: 1,
  ...more,
})

/** A site of which only the name and country are known. */
export const siteNamed = (name: string, more: Partial<SiteDraft> = {}): SiteDraft => ({
  ...emptySite(),
  ...{ name, country: 'NP', ...more },
})

/** A recruiter of which only the name and country are known. */
export const recruiterNamed = (name: string, more: Partial<RecruiterDraft> = {}): RecruiterDraft => ({
  ...emptyRecruiter(),
  ...{ name, country: 'NP', ...more },
})

/** Adds a supplier and gives its id. */
export async function addSupplier(test: TestEngine, name = 'Kosi Garments'): Promise<string> {
  return (await test.ask('suppliers.add', { supplier: supplierNamed(name) })).id
}

/** The whole refusal of a call; a value fails the test. */
export async function refusalOf(test: TestEngine, name: string, input: unknown): Promise<AppError> {
  const reply = await test.engine.answer(name, input)
  if (reply.ok) throw new Error(`${name} was not refused: ${JSON.stringify(reply.value)}`)
  return reply.error
}

/** Messages of the fields that were refused. */
export async function wrongFields(test: TestEngine, name: string, input: unknown): Promise<string[]> {
  const error = await refusalOf(test, name, input)
  return (error.issues ?? []).map(issue => `${issue.path}: ${issue.message}`)
}
