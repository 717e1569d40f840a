import { SAMPLE_LIST, UN_LIST } from '../lists'
import { listTypesOf, mapUnRecord } from '../un-record'
import { Kept, type CollectedList, type Collector } from './collected'
import type { XmlElement } from './xml-element'

/** Collects the UN Security Council Consolidated List (XML). */
export class UnCollector implements Collector<XmlElement> {
  readonly #kept = new Kept()
  readonly #listTypes = new Set<string>()
  readonly #generated: string | null

  constructor(rootAttributes: Readonly<Record<string, string>>) {
    this.#generated = rootAttributes['dateGenerated'] ?? null
  }

  add(record: XmlElement, line: number): void {
    for (const type of listTypesOf(record)) this.#listTypes.add(type)
    this.#kept.add(mapUnRecord(record), line)
  }

  /** The sample's records call themselves by another list than the UN's. */
  end(): CollectedList {
    const isSample = this.#listTypes.size === 1 && this.#listTypes.has(SAMPLE_LIST.title)
    const { entries, rejected } = this.#kept
    return { identity: isSample ? SAMPLE_LIST : UN_LIST, generatedAt: this.#generated, entries, rejected }
  }
}
