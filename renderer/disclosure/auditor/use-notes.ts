import { useState } from 'react'
import type { BundleRemark, BundleSample } from '@shared/disclosure/bundle/remarks'

/** What a remark is about. */
export type Item = Pick<BundleRemark, 'path' | 'line' | 'id' | 'about'>

/** Everything the auditor has said so far; it is kept when it is saved as a file. */
export interface Notes {
  readonly auditor: string
  readonly remarks: readonly BundleRemark[]
  readonly sample: BundleSample | null
  readonly saved: boolean
  remarkOn(item: Item): BundleRemark | null
  say(remark: BundleRemark): void
  take(item: Item): void
  setAuditor(name: string): void
  setSample(sample: BundleSample): void
  markSaved(): void
  load(notes: { auditor: string; remarks: readonly BundleRemark[]; sample: BundleSample | null }): void
}

const isSame = (a: Item, b: Item): boolean => a.path === b.path && a.line === b.line

export function useNotes(): Notes {
  const [auditor, setAuditor] = useState('')
  const [remarks, setRemarks] = useState<readonly BundleRemark[]>([])
  const [sample, setSample] = useState<BundleSample | null>(null)
  const [saved, setSaved] = useState(true)
  const without = (item: Item) => remarks.filter(remark => !isSame(remark, item))
  return {
    auditor,
    remarks,
    sample,
    saved,
    remarkOn: item => remarks.find(remark => isSame(remark, item)) ?? null,
    say: remark => {
      setRemarks([...without(remark), remark])
      setSaved(false)
    },
    take: item => {
      setRemarks(without(item))
      setSaved(false)
    },
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
      setSaved(true)
    },
  }
}
