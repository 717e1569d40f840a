import type { binEndpoints } from '@shared/contract/bin'
import type { mergeEndpoints } from '@shared/contract/merge'
import { TOPICS } from '@shared/contract/topic'
import { summarySchema, type trailEndpoints, type UndoStep } from '@shared/contract/trail'
import type { Call, HandlersOf } from '../call'
import { leftDraft, shownDraft, textDraft } from '../exports'
import { listBin, takeFromBin } from './bin'
import { exportTrail, seenBy } from './export-trail'
import { mergeCopy, planMerge } from './merge'
import { outwardTrail } from './outward-trail'
import { listHeads, saveHead, signHead } from './signed-heads'
import { namesIn } from '../store/record-names'
import { listTrail } from '../store/trail-list'
import { savePage } from './save-page'

export { checkHeads, signWhenClosing } from './signed-heads'

const context = (call: Call) => ({ actor: call.actor, at: call.now() })
const asStep = (entry: { seq: number; action: string; summary: string }): UndoStep => ({
  seq: entry.seq,
  action: entry.action,
  summary: summarySchema.parse(JSON.parse(entry.summary)),
})

/** History, undo and redo: all read from, and written through, the one trail. */
export const trailHandlers: HandlersOf<
  Omit<typeof trailEndpoints, 'trail.steps'> & typeof mergeEndpoints & typeof binEndpoints
> = {
  'trail.merge-plan': planMerge,
  'trail.merge': mergeCopy,
  'trail.list': async ({ outward = false, ...filter }, { store }) => {
    const seen = seenBy(filter)
    if (outward) return outwardTrail(store, seen)
    const found = await listTrail(store, seen)
    return { ...found, names: namesIn(store, found.entries) }
  },
  'trail.bin': listBin,
  'trail.take-from-bin': takeFromBin,
  'trail.export': exportTrail,
  'trail.tell-list': async ({ list, chosenBy, ...said }, call) => {
    const filter = chosenBy.length === 0 ? null : chosenBy.map(column => `${column}: …`).join('; ')
    const left = { topic: 'trail', what: `list.${list}`, files: 1, profile: null, filter, ...said } as const
    await call.change(leftDraft(left))
    return null
  },
  'trail.tell-shown': async ({ way, ...shown }, call) => {
    if (call.store.look !== null) return { told: false }
    await call.change(shownDraft(way, shown))
    return { told: true }
  },
  'trail.tell-text': async (copied, call) => {
    if (call.store.look !== null) return { told: false }
    await call.change(textDraft(copied))
    return { told: true }
  },
  'trail.save-page': savePage,
  'trail.heads': (_, call) => listHeads(call),
  'trail.sign-head': signHead,
  'trail.save-head': saveHead,
  'trail.undo': async (_, call) => {
    const { undone } = await call.alone((pause, { trail }) => trail.undo(context(call), pause))
    call.touch(TOPICS)
    return asStep(undone)
  },
  'trail.redo': async (_, call) => {
    const { redone } = await call.alone((pause, { trail }) => trail.redo(context(call), pause))
    call.touch(TOPICS)
    return asStep(redone)
  },
  'trail.check': (_, call) => Promise.resolve(call.store.checkTrail()),
}
