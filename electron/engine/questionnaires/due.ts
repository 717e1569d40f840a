import { stillDue, type DueItem } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import { readCampaigns, readRecipients } from '../store/questionnaires'
import type { Store } from '../store/store'
import { readSubjects } from '../store/subjects'

/** Campaigns by their due day, as long as somebody who was sent the questionnaire has not answered. */
export async function campaignDueItems(store: Store, today: CalendarDate): Promise<DueItem[]> {
  const [campaigns, recipients] = await Promise.all([readCampaigns(store), readRecipients(store, null)])
  const open = recipients.filter(one => one.sentOn !== null && one.answeredOn === null)
  const subjects = await readSubjects(store, open)
  return campaigns.flatMap(({ id, title, dueOn }) => {
    const here = open.filter(one => one.campaignId === id)
    const [only] = here
    const supplierId =
      here.length === 1 && only !== undefined ? (subjects.get(only.subjectId)?.supplierId ?? null) : null
    return stillDue(
      { kind: 'campaign', id, title, owner: null, dueOn, supplierId, count: here.length },
      here.length === 0,
      today,
    )
  })
}
