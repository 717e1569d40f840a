import type {
  Corridor,
  CorridorCohort,
  CorridorFee,
  CorridorRecruiter,
  CorridorStop,
} from '../../corridors/records'
import type {
  Contact,
  OriginGroup,
  Recruiter,
  RecruiterLink,
  Site,
  Supplier,
  SupplyRelation,
} from '../../suppliers/records'
import type { RelatedParty } from '../../suppliers/related-party'
import type { Declaration, DeclarationAnswer } from '../declaration'
import type { PlanContext } from './context'
import { equal, type Ledger, type Origin } from './ledger'

/** A record to be written: new when `before` is `null`. */
export interface PlannedRecord<T> {
  readonly before: T | null
  readonly after: T
  /** The row that added the record or changed it first. */
  readonly origin: Origin
}

/** A planned record of any kind, for those who only count or show. */
export interface AnyPlannedRecord {
  readonly before: object | null
  readonly after: { readonly id: string }
  readonly origin: Origin
}

/** Everything a plan would write, in the order in which it can be written. */
export interface PlannedRecords {
  readonly suppliers: readonly PlannedRecord<Supplier>[]
  readonly recruiters: readonly PlannedRecord<Recruiter>[]
  readonly sites: readonly PlannedRecord<Site>[]
  readonly originGroups: readonly PlannedRecord<OriginGroup>[]
  readonly recruiterLinks: readonly PlannedRecord<RecruiterLink>[]
  readonly corridors: readonly PlannedRecord<Corridor>[]
  readonly corridorStops: readonly PlannedRecord<CorridorStop>[]
  readonly corridorFees: readonly PlannedRecord<CorridorFee>[]
  readonly corridorRecruiters: readonly PlannedRecord<CorridorRecruiter>[]
  readonly corridorCohorts: readonly PlannedRecord<CorridorCohort>[]
  readonly supplyRelations: readonly PlannedRecord<SupplyRelation>[]
  readonly contacts: readonly PlannedRecord<Contact>[]
  readonly relatedParties: readonly PlannedRecord<RelatedParty>[]
  readonly declarations: readonly PlannedRecord<Declaration>[]
  readonly declarationAnswers: readonly PlannedRecord<DeclarationAnswer>[]
}

export function plannedRecords(context: PlanContext): PlannedRecords {
  return {
    suppliers: kept(context, context.suppliers),
    recruiters: parentsFirst(kept(context, context.recruiters)),
    sites: kept(context, context.sites),
    originGroups: context.originGroups.outcomes(),
    recruiterLinks: context.recruiterLinks.outcomes(),
    corridors: kept(context, context.corridors),
    corridorStops: context.corridorStops.outcomes(),
    corridorFees: context.corridorFees.outcomes(),
    corridorRecruiters: context.corridorRecruiters.outcomes(),
    corridorCohorts: context.corridorCohorts.outcomes(),
    supplyRelations: context.supplyRelations.outcomes(),
    contacts: context.contacts.outcomes(),
    relatedParties: kept(context, context.relatedParties),
    declarations: [],
    declarationAnswers: [],
  }
}

interface Kept {
  readonly id: string
  readonly updatedAt: string
  readonly source: Supplier['source']
}

/** Changed records carry the row that changed them and the moment. */
function kept<T extends Kept>(context: PlanContext, ledger: Ledger<T>): PlannedRecord<T>[] {
  return ledger.outcomes().map(outcome => {
    if (outcome.before === null) return outcome
    const source = { importId: context.importId, fileName: context.fileName, ...outcome.origin }
    return { ...outcome, after: { ...outcome.after, updatedAt: context.now, source } }
  })
}

/** The fields a plan would write of a record: all of a new one, else those that become different. */
export function changedFields({ before, after }: AnyPlannedRecord): readonly string[] {
  const [known, said] = [before, after] as readonly Readonly<Record<string, unknown>>[]
  const fields = Object.keys(after)
  return before === null ? fields : fields.filter(field => !equal(known?.[field], said?.[field]))
}

/** New sub-agents are written after the recruiters they hang below. */
function parentsFirst(records: readonly PlannedRecord<Recruiter>[]): PlannedRecord<Recruiter>[] {
  const byId = new Map(records.map(record => [record.after.id, record]))
  const done = new Set<PlannedRecord<Recruiter>>()
  const visit = (record: PlannedRecord<Recruiter> | undefined): void => {
    if (!record || done.has(record)) return
    if (record.after.parentId !== null) visit(byId.get(record.after.parentId))
    done.add(record)
  }
  for (const record of records) visit(record)
  return [...done]
}
