import type { Found } from '@shared/contract/search'
import type { Findable } from '@shared/search/find-by-words'
import { textIn } from '@shared/steps/local-text'
import { translatorFor } from '@shared/text/translator'
import type { Call } from '../call'
import { readAudits } from '../store/audits'
import { corridorsInOrder, withParts } from '../store/corridor-records'
import { readEvidence } from '../store/evidence'
import { readGrievances } from '../store/grievances'
import { readFindings } from '../store/response'
import type { Store } from '../store/store'

/** A record that words are compared with. */
export interface Thing extends Findable {
  readonly found: Found
}

interface Kept {
  readonly head: number
  readonly language: string
  readonly things: Promise<readonly Thing[]>
}

const kept = new WeakMap<Store, Kept>()

/**
 * What is counted in hundreds, not in tens of thousands: corridors, findings, audits, requirements, grievances and files. It is laid
 * out once and stands until the next change of the workspace, so that each further letter only compares.
 */
export function nearThings(language: string, call: Call): Promise<readonly Thing[]> {
  const { store } = call
  const known = kept.get(store)
  if (known?.head === store.trail.head && known.language === language) return known.things
  const things = laidOut(language, call)
  kept.set(store, { head: store.trail.head, language, things })
  things.catch(() => kept.delete(store))
  return things
}

async function laidOut(language: string, call: Call): Promise<readonly Thing[]> {
  const { store } = call
  const [findings, audits, requirements, grievances, files] = await Promise.all([
    readFindings(store),
    readAudits(store),
    requirementThings(language, call),
    readGrievances(store),
    readEvidence(store),
  ])
  const t = translatorFor(language)
  return [
    ...withParts(store, corridorsInOrder(store, false)).map(({ corridor: { id, name }, stops }) =>
      thing('corridor', id, name, { words: stops.map(({ place }) => place ?? '').join(' ') }),
    ),
    ...findings.map(({ id, title, description }) =>
      thing('finding', id, title, { further: description ?? '' }),
    ),
    ...audits.map(({ id, title }) => thing('audit', id, title)),
    ...requirements,
    ...grievances.map(({ id, number, topic }) =>
      thing('grievance', id, `${number} · ${t(`grievances:topic.${topic}`)}`),
    ),
    // The name and the note of a restricted file may lead to a person: it is found by the title that its list shows.
    ...files.map(({ id, title, fileName, note, restricted }) =>
      thing('evidence', id, title, restricted ? {} : { words: fileName, further: note ?? '' }),
    ),
  ]
}

const thing = (
  kind: Found['kind'],
  id: string,
  name: string,
  more: Pick<Findable, 'words' | 'further'> = {},
): Thing => ({ label: name, ...more, found: { kind, id, name, within: null } })

async function requirementThings(language: string, call: Call): Promise<readonly Thing[]> {
  const { steps } = await call.ask('steps.list', {})
  return steps.flatMap(({ id: step, requirements }) =>
    requirements.map(({ requirement: { id, title } }) => {
      const name = textIn(title, language)
      return {
        label: `${id} ${name}`,
        words: title.en ?? '',
        found: { kind: 'requirement' as const, id, name, within: { id: step, name: step } },
      }
    }),
  )
}
