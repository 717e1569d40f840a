import { Refusal } from '@shared/contract/error'
import type { CollectedList } from '@shared/screening/formats/collected'
import { FollowTheMoneyCollector } from '@shared/screening/formats/follow-the-money'
import { foreignJson } from '@shared/text/foreign-json'
import type { ListText } from './list-text'

const LONGEST_LINE = 10_000_000

/** Reads FollowTheMoney entities, one JSON object per line. A line that is no JSON is reported and skipped. */
export async function readJsonLines(text: ListText, path: string): Promise<CollectedList> {
  const collector = new FollowTheMoneyCollector()
  let rest = ''
  let line = 1
  for await (const chunk of text.chunks()) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE)
      throw new Refusal({ code: 'file-unreadable', detail: 'json-line-too-long', params: { path, line } })
    for (const each of lines) addLine(collector, each, line++)
  }
  if (rest.trim() !== '' && valueOf(rest) === undefined)
    throw new Refusal({ code: 'file-unreadable', detail: 'json-cut-off', params: { path, line } })
  addLine(collector, rest, line)
  return collector.end()
}

function addLine(collector: FollowTheMoneyCollector, text: string, line: number): void {
  if (text.trim() !== '') collector.add(valueOf(text) ?? null, line)
}

/** What a line says; `undefined` where it is no JSON. */
function valueOf(text: string): unknown {
  try {
    return foreignJson(text)
  } catch {
    // Told by the caller: a line in the middle is reported, the last one means that the file was cut off.
    return undefined
  }
}
