import type { HotspotLine } from '@shared/contract/reference'
import { Refusal } from '@shared/contract/error'
import type { Hotspot } from '@shared/reference/hotspots'
import { hotspotSeverity } from '@shared/risk/severity'
import type { Call } from '../call'
import { referenceInUse } from './in-use'
import { propose, readEdition } from './load-file'

interface Word {
  readonly hotspotId: string
  readonly severity: number | null
  readonly radiusKm: number | null
  readonly off: boolean
}

/** Proposes a person's word on a hotspot as an edition of its own, so that its effect is seen before it counts. */
export async function overrule(word: Word, call: Call): Promise<{ id: string }> {
  const { data } = await referenceInUse(call)
  const hotspot = data.hotspots.flatMap(edition => edition.hotspots).find(({ id }) => id === word.hotspotId)
  if (hotspot === undefined) throw new Refusal({ code: 'not-found', params: { id: word.hotspotId } })
  if (!word.off && word.severity === null && word.radiusKm === null)
    throw new Refusal({ code: 'refused', detail: 'nothing-overruled' })
  const id = call.newId()
  const read = readEdition({
    content: {
      id,
      kind: 'override',
      edition: hotspot.name,
      asOf: call.today(),
      licence: 'own data',
      credits: [],
      sources: [],
      ...word,
    },
    rejected: [],
  })
  await propose(call, { fileName: hotspot.name, giver: null }, [read])
  return { id }
}

function overruledOf({ overruled }: Hotspot): HotspotLine['overruled'] {
  if (overruled == null) return null
  const { edition: id, on, by, reason, severityBefore, radiusBefore } = overruled
  return { id, on, by, reason, severityBefore, radiusBefore }
}

/** Every current hotspot with what the editions say of it and what a person says instead. */
export async function hotspotLines(call: Call): Promise<HotspotLine[]> {
  const { data } = await referenceInUse(call)
  return data.hotspots.flatMap(({ edition, hotspots }) =>
    hotspots
      .filter(({ status }) => status === 'current')
      .map(hotspot => {
        const { id, name, country, kind, basis, radiusKm, deaths12m, events12m, lastEventOn } = hotspot
        return {
          ...{ id, name, country, kind, basis, edition, radiusKm, deaths12m, events12m, lastEventOn },
          severity: hotspotSeverity(hotspot),
          listed: hotspot.listed ?? null,
          overruled: overruledOf(hotspot),
        }
      }),
  )
}
