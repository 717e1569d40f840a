import type { OutputOf } from '@shared/contract/contract'
import type { ProgrammeRow } from '@shared/contract/audits'
import type { Audit } from '@shared/audits/audit'
import { addDays, type CalendarDate } from '@shared/units/calendar-date'
import { ALL_RANKED } from '@shared/risk/ranking'
import type { Call } from '../call'
import { readAudits } from '../store/audits'
import { rankedScores, readRun } from '../store/risk'
import { readSubjects } from '../store/subjects'

/** An audit older than this is no longer said to cover a supplier at risk. */
const COVERS_DAYS = 365
const MOST = 2000

interface Audited {
  readonly lastAuditOn: CalendarDate | null
  readonly planned: boolean
}

const hasEnded = (audit: Audit): boolean => audit.status === 'reported' || audit.status === 'closed'

/** What is on record of each supplier: audits of it and of its sites. */
async function auditedSuppliers(call: Call): Promise<(supplierId: string) => Audited> {
  const audits = await readAudits(call.store)
  const subjects = await readSubjects(call.store, audits)
  const bySupplier = new Map<string, Audited>()
  for (const audit of audits) {
    const supplierId = subjects.get(audit.subjectId ?? '')?.supplierId ?? null
    if (supplierId === null) continue
    const before = bySupplier.get(supplierId) ?? { lastAuditOn: null, planned: false }
    const endedOn = hasEnded(audit) ? audit.endsOn : null
    bySupplier.set(supplierId, {
      lastAuditOn: endedOn !== null && endedOn > (before.lastAuditOn ?? '') ? endedOn : before.lastAuditOn,
      planned: before.planned || !hasEnded(audit),
    })
  }
  return supplierId => bySupplier.get(supplierId) ?? { lastAuditOn: null, planned: false }
}

/** Suppliers of the two upper bands, the worst first, with what has been audited: where the next audit belongs. */
export async function auditProgramme(call: Call): Promise<OutputOf<'audits.programme'>> {
  const run = await readRun(call.store, null)
  if (run === undefined) return { scoredAt: null, rows: [], atRisk: 0, audited: 0 }
  const found = await rankedScores(call.store, {
    ...ALL_RANKED,
    runId: run.id,
    bands: ['high', 'critical'],
    offset: 0,
    limit: MOST,
  })
  const auditedOf = await auditedSuppliers(call)
  const rows = found.rows.map((row): ProgrammeRow => ({
    supplierId: row.subject_id,
    name: row.name,
    country: row.country,
    residual: row.residual,
    band: row.band === 'critical' ? 'critical' : 'high',
    ...auditedOf(row.subject_id),
  }))
  const since = addDays(call.today(), -COVERS_DAYS)
  return {
    scoredAt: run.at,
    rows,
    atRisk: found.total,
    audited: rows.filter(row => row.lastAuditOn !== null && row.lastAuditOn >= since).length,
  }
}
