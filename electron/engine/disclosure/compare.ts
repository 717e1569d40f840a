import { readFile, stat } from 'node:fs/promises'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { ownChanges, proseChanges } from '@shared/disclosure/returned'
import type { Call } from '../call'
import { sentTexts } from '../store/disclosure'
import { onFile } from '../store/file-refusal'
import { currentStatement } from './current-statement'
import { readReturned, type ReturnedDocument } from './read-docx'
import { ownMarks, proseMark } from './render/docx-marks'

const MOST_BYTES = 64 * 1024 * 1024

const notOurs = (): Refusal => new Refusal({ code: 'refused', detail: 'not-from-here' })

/** A label that somebody spoiled is no label of ours. */
function decoded(label: string): string {
  try {
    return decodeURIComponent(label)
  } catch (cause) {
    throw new Refusal({ code: 'refused', detail: 'not-from-here' }, { cause })
  }
}

/** Own words of a place: its paragraphs in the order in which they stand in the document. */
const ownText = (place: string, { marked }: ReturnedDocument): string =>
  [...marked]
    .filter(([mark]) => mark.startsWith(ownMarks(place)))
    .map(([, text]) => text)
    .join('\n\n')

/** Texts of a document by the places they were made from. */
const byPlace = (places: object, textOf: (place: string) => string): ReadonlyMap<string, string> =>
  new Map(Object.keys(places).map(place => [place, textOf(place)]))

/**
 * Compares a Word document that somebody edited with the export it was and with what is here now. It changes nothing:
 * what is taken over goes the way of own words.
 */
export async function compareReturned(
  { file }: InputOf<'disclosure.compare'>,
  call: Call,
): Promise<OutputOf<'disclosure.compare'>> {
  const { path } = await call.files.open(file)
  const { size } = await onFile(path, () => stat(path))
  if (size > MOST_BYTES) throw new Refusal({ code: 'refused', detail: 'document-too-large' })
  const document = await readReturned(await onFile(path, () => readFile(path)))
  const [regime, label, edition, at] = document.exported?.split('|') ?? []
  if (regime === undefined || label === undefined || at === undefined) throw notOurs()
  const period = decoded(label)
  const sent = await sentTexts(call.store, { regime, period, edition: Number(edition), at })
  if (sent === null) throw notOurs()
  const current = await currentStatement(call, regime)
  if (current.period !== period)
    throw new Refusal({ code: 'refused', detail: 'another-period', params: { period } })
  const own = byPlace(sent.own, place => ownText(place, document))
  const prose = byPlace(sent.prose, place => document.marked.get(proseMark(place)) ?? '')
  return {
    regime,
    edition: Number(edition),
    own: [...ownChanges(sent.own, current.statement.ownWords, own)],
    prose: proseChanges(sent.prose, prose).map(change => ({
      ...change,
      lost: [...change.lost],
      found: [...change.found],
    })),
  }
}
