import type { referencePlacesEndpoints } from '@shared/contract/reference-places'
import { Refusal } from '@shared/contract/error'
import { circleOf, drawnEdition, placesOf, WIDEST_KM, type KeptPlace } from '@shared/reference/drawn-places'
import type { Call, HandlersOf } from '../call'
import { exportWords } from '../export-list'
import type { RowOp } from '../store/change'
import { DRAWN_FAMILY, readDrawnEdition, takeOutOfUse, type DrawnEdition } from '../store/drawn-places'
import { addEdition, type LoadedEdition } from '../store/reference'
import { readRun } from '../store/risk'
import { editionHash } from '../store/baseline'

/** Rows that put these places in the stead of the ones in use. */
async function replacing(
  before: DrawnEdition | null,
  places: readonly KeptPlace[],
  call: Call,
  language: string,
): Promise<RowOp[]> {
  const newestRun = await readRun(call.store, null)
  const gone = before === null ? [] : [takeOutOfUse(before, newestRun?.at ?? null)]
  if (places.length === 0) return gone
  const id = call.newId()
  const name = exportWords(language).t('reference:places.edition')
  const edition = drawnEdition(places, { id, name, today: call.today() })
  const loaded: LoadedEdition = {
    id,
    content: edition,
    fileName: name,
    sha256: editionHash(edition),
    loadedAt: call.now(),
    family: DRAWN_FAMILY,
    state: 'active',
    giver: null,
    contentBlob: null,
    labelsBlob: null,
    rejected: { count: 0, rows: [] },
    // Marking a place is itself the decision of the person who marks it: there is nothing to compare it with before.
    decided: { at: call.now(), by: call.actor, reason: name },
  }
  return [...gone, addEdition(loaded)]
}

const keptPlaces = (drawn: DrawnEdition | null): KeptPlace[] =>
  drawn === null ? [] : placesOf(drawn.edition)

function known(places: readonly KeptPlace[], id: string): KeptPlace {
  const found = places.find(place => place.id === id)
  if (found === undefined) throw new Refusal({ code: 'not-found', detail: 'place', params: { id } })
  return found
}

/** Own hotspots marked on the map: each change makes a new edition, so that old runs keep the one they were made with. */
export const placesHandlers: HandlersOf<typeof referencePlacesEndpoints> = {
  'reference.places': async (_, { store }) => ({ places: keptPlaces(await readDrawnEdition(store)) }),
  'reference.save-place': async ({ id, place, language }, call) => {
    const { radiusKm } = circleOf(place.shape)
    if (radiusKm > WIDEST_KM)
      throw new Refusal({
        code: 'refused',
        detail: 'place-too-wide',
        params: { radiusKm: Math.round(radiusKm), most: WIDEST_KM },
      })
    const drawn = await readDrawnEdition(call.store)
    const places = keptPlaces(drawn)
    const kept: KeptPlace = { ...place, id: id === null ? call.newId() : known(places, id).id }
    const after = [...places.filter(other => other.id !== kept.id), kept]
    await call.change({
      topic: 'reference',
      action: id === null ? 'reference.add-place' : 'reference.edit-place',
      summary: { name: place.name },
      undo: 'step',
      rows: await replacing(drawn, after, call, language),
      touched: ['reference', 'risk'],
    })
    return { id: kept.id }
  },
  'reference.remove-place': async ({ id, language }, call) => {
    const drawn = await readDrawnEdition(call.store)
    const places = keptPlaces(drawn)
    const gone = known(places, id)
    await call.change({
      topic: 'reference',
      action: 'reference.remove-place',
      summary: { name: gone.name },
      undo: 'step',
      rows: await replacing(
        drawn,
        places.filter(place => place.id !== id),
        call,
        language,
      ),
      touched: ['reference', 'risk'],
    })
    return null
  },
}
