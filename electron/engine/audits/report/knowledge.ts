import type { KnownPlace, ReportKnowledge } from '@shared/audits/report-form'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../../call'
import { indicatorsFramework } from '../../frameworks'
import { readNamedPlaces, type NamedPlace, type SubjectRef } from '../../store/subjects'
import { readWorkspace } from '../../store/workspace'

/** What belongs to the audited side: of a supplier its sites, of a site its supplier, of the entity everything there is. */
function isOfSubject(place: NamedPlace, subject: SubjectRef, supplierId: string | null): boolean {
  if (subject.subjectType === 'entity') return true
  return place.subjectId === subject.subjectId || (supplierId !== null && place.supplierId === supplierId)
}

/** The places a report on somebody may name. */
async function placesOf(subject: SubjectRef, call: Call): Promise<KnownPlace[]> {
  const all = await readNamedPlaces(call.store)
  const supplierId = all.find(({ subjectId }) => subjectId === subject.subjectId)?.supplierId ?? null
  const places = all
    .filter(place => isOfSubject(place, subject, supplierId))
    .map(({ name, subjectType, subjectId }): KnownPlace => ({ name, subjectType, subjectId }))
  if (subject.subjectType !== 'entity') return places
  const { entity } = await readWorkspace(call.store)
  return [{ name: entity.name, subjectType: 'entity', subjectId: null }, ...places]
}

/** What the cells of a report are looked up in. */
export async function reportKnowledge(subject: SubjectRef, call: Call): Promise<ReportKnowledge> {
  const { indicators } = await indicatorsFramework(call.assetsDir)
  return {
    places: await placesOf(subject, call),
    indicators: indicators.map(({ id, name }) => ({ id, name: textIn(name, 'en') })),
    today: call.today(),
  }
}
