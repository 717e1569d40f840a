import { changeWords, togetherWords, type ChangeSpeech } from '@shared/risk/change-words'
import type { Call } from '../call'
import type { ExportWords } from '../export-list'
import { bandChangesOf } from './explain'

const speechOf = ({ t }: ExportWords): ChangeSpeech => ({
  say: (key, params) => t(`risk:${key}`, params),
  number: String,
})

/** What would change the band of a supplier of a run, in sentences: single changes, or those that only together are enough. */
export function changesOf(
  call: Call,
  runId: string,
  words: ExportWords,
): (supplierId: string) => Promise<readonly string[]> {
  const speech = speechOf(words)
  return async supplierId => {
    const { changes, combinations } = await bandChangesOf(call, runId, supplierId)
    return [
      ...changes.map(change => changeWords(change, speech)),
      ...combinations.map(way => togetherWords(way, speech)),
    ]
  }
}
