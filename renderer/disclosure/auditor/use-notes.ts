import { useState } from 'react'
import type { BundleRemark, BundleSample } from '@shared/disclosure/bundle/remarks'

/** What a remark is about. */
export type Item = Pick<BundleRemark, 'path' | 'line' | 'id' | 'about'>

/** What is said of an item: a verdict, words, or both. */
export type Said = Pick<BundleRemark, 'verdict' | 'text'>

/** Everything the auditor has said so far; it is kept when it is saved as a file. */
export interface Notes {
  readonly auditor: string
  readonly remarks: readonly BundleRemark[]
  readonly sample: BundleSample | null
  readonly saved: boolean
  /** Whether something was begun or said that no file has yet. */
  readonly wouldBeLost: boolean
  remarkOn(item: Item): BundleRemark | null
  /** What was begun on an item and not kept yet; `null` where nothing was. */
  begunOn(item: Item): Said | null
  begin(item: Item, said: Said): void
  say(remark: BundleRemark): void
  take(item: Item): void
  setAuditor(name: string): void
  setSample(sample: BundleSample): void
  markSaved(): void
  load(notes: { auditor: string; remarks: readonly BundleRemark[]; sample: BundleSample | null }): void
}

/** Figures have no line: their key tells them apart. A row is the same one whichever way led to it. */
const keyOf = ({ path, line, id }: Item): string => JSON.stringify([path, line, line === null ? id : null])

/** Remarks that were begun: they stay while the auditor looks elsewhere. */
function useBegun() {
  const [begun, setBegun] = useState<ReadonlyMap<string, Said>>(new Map())
  const end = (item: Item) => setBegun(new Map([...begun].filter(([key]) => key !== keyOf(item))))
  const begin = (item: Item, said: Said) => setBegun(new Map([...begun, [keyOf(item), said]]))
  return { begun, begin, end, clear: () => setBegun(new Map()) }
}

export function useNotes(): Notes {
  const [auditor, setAuditor] = useState('')
  const [remarks, setRemarks] = useState<readonly BundleRemark[]>([])
  const [sample, setSample] = useState<BundleSample | null>(null)
  const [saved, setSaved] = useState(true)
  const { begun, begin, end, clear } = useBegun()
  const change = (item: Item, next: readonly BundleRemark[]) => {
    setRemarks([...remarks.filter(remark => keyOf(remark) !== keyOf(item)), ...next])
    end(item)
    setSaved(false)
  }
  return {
    auditor,
    remarks,
    sample,
    saved,
    wouldBeLost: !saved || begun.size > 0,
    remarkOn: item => remarks.find(remark => keyOf(remark) === keyOf(item)) ?? null,
    begunOn: item => begun.get(keyOf(item)) ?? null,
    begin,
    say: remark => change(remark, [remark]),
    take: item => change(item, []),
    setAuditor,
    setSample: drawn => {
      setSample(drawn)
      setSaved(false)
    },
    markSaved: () => setSaved(true),
    load: notes => {
      setAuditor(notes.auditor)
      setRemarks(notes.remarks)
      setSample(notes.sample)
      clear()
      setSaved(true)
    },
  }
}
