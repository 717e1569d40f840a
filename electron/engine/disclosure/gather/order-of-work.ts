import type { OutputOf } from '@shared/contract/contract'
import type { RankedRow } from '@shared/contract/risk'
import type { WorkLineFacts } from '@shared/disclosure/facts'
import { numberText } from '@shared/disclosure/figure'
import { waysWords, type ChangeSpeech, type Ways } from '@shared/risk/change-words'
import type { Step } from '@shared/risk/levers'
import { translatorFor } from '@shared/text/translator'
import type { Call } from '../../call'
import { bandChangesOf } from '../../risk'
import type { Names } from './names'

/** A statement tells the first ones; the bundle has all. */
const MOST_TOLD = 25
const AT_ONCE = 20_000
/** Ways to a lower band that a statement names of one supplier. */
const WAYS_TOLD = 3
const MOST_DECIMALS = 3

/** Suppliers of a run in the order of work: their places are their numbers in statement and bundle. */
export async function inOrderOfWork(call: Call, runId: string, most = Infinity): Promise<RankedRow[]> {
  const rows: RankedRow[] = []
  for (;;) {
    const { rows: found, total }: OutputOf<'risk.ranked'> = await call.ask('risk.ranked', {
      runId,
      subject: 'supplier',
      bands: [],
      countries: [],
      text: null,
      bandChanged: false,
      notKnown: [],
      changedSince: null,
      sort: 'work',
      descending: true,
      offset: rows.length,
      limit: Math.min(AT_ONCE, most),
    })
    rows.push(...found)
    if (found.length === 0 || rows.length >= Math.min(total, most)) return rows
  }
}

/** Single changes, then ways of several, in sentences. */
export function waysInWords(
  { changes, combinations }: Ways,
  nameOf: (site: string) => string,
  language: string,
  { tellsWorkers = true, most = Infinity }: { readonly tellsWorkers?: boolean; readonly most?: number } = {},
): string[] {
  const t = translatorFor(language)
  const speech: ChangeSpeech = {
    say: (key, params) => t(`risk:${key}`, params),
    number: value => numberText(value, MOST_DECIMALS, language),
  }
  const named = (step: Step): Step => ({
    ...step,
    site: step.site === null ? null : nameOf(step.site),
    workers: tellsWorkers ? step.workers : null,
  })
  return waysWords(
    { changes: changes.map(named), combinations: combinations.map(way => way.map(named)) },
    speech,
    most,
  )
}

/** Sites in the order in which sentences come to them: a statement names none. */
function numberedSites(language: string): (site: string) => string {
  const t = translatorFor(language)
  const seen: string[] = []
  return site => {
    if (!seen.includes(site)) seen.push(site)
    return t('disclosure:work.site', { n: numberText(seen.indexOf(site) + 1, 0, language) })
  }
}

async function lineOf(call: Call, runId: string, row: RankedRow, number: number, names: Names) {
  const { country, band, residual, provisional, work } = row
  const ways = await bandChangesOf(call, runId, row.id)
  const told = (tellsWorkers: boolean): string[] =>
    waysInWords(ways, numberedSites(names.language), names.language, { tellsWorkers, most: WAYS_TOLD })
  return {
    number,
    country: country === null ? null : names.country(country),
    band,
    residual: Math.round(residual * 10) / 10,
    provisional,
    severity: work?.severity ?? 1,
    likelihood: work?.likelihood ?? 1,
    basis: work?.basis ?? ('estimate' as const),
    changes: told(true),
    changesUncounted: told(false),
  }
}

/** What comes first in a run, for the statement: numbers instead of names. */
export async function gatherWork(call: Call, runId: string, names: Names): Promise<WorkLineFacts[]> {
  const rows = await inOrderOfWork(call, runId, MOST_TOLD)
  return Promise.all(rows.map((row, at) => lineOf(call, runId, row, at + 1, names)))
}
