import { linkKey, type PlanContext } from './context'
import { recruiterBy } from './references'
import type { RowView } from './row-view'

/** Remembers the recruiters that a supplier's or site's row names, to be linked when all sheets have been read. */
export function deferRecruiters(
  context: PlanContext,
  row: RowView,
  supplierId: string,
  siteId: string | null,
): void {
  for (const text of row.list('ref.recruiter'))
    context.later.push(() => {
      const recruiter = recruiterBy(context, row, 'ref.recruiter', text)
      if (recruiter) linkRecruiter(context, row, { supplierId, siteId, recruiterId: recruiter.id })
    })
}

interface Link {
  readonly supplierId: string
  readonly siteId: string | null
  readonly recruiterId: string
}

/** Notes that a supplier hires through a recruiter, unless that is known. */
export function linkRecruiter(context: PlanContext, row: RowView, link: Link): void {
  if (context.recruiterLinks.find(linkKey(link)).length > 0) return
  context.recruiterLinks.add({ id: context.newId(), ...link }, { sheet: row.sheet, row: row.row })
}
