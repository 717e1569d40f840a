import type { auditorEndpoints } from '@shared/contract/auditor'
import type { HandlersOf } from '../../call'
import { bundleFigure, bundlePart, bundleRow, openBundle } from './open'
import { listRemarks, planRemarks, readRemarks, saveRemarks, takeRemarks } from './remarks'
import { bundleSample } from './sample'
import { savePart } from './save-part'

/** A bundle looked at by an auditor, and the way back of what was said about it. */
export const auditorHandlers: HandlersOf<typeof auditorEndpoints> = {
  'disclosure.open-bundle': openBundle,
  'disclosure.bundle-part': bundlePart,
  'disclosure.bundle-row': bundleRow,
  'disclosure.save-part': savePart,
  'disclosure.bundle-figure': bundleFigure,
  'disclosure.bundle-sample': bundleSample,
  'disclosure.save-remarks': saveRemarks,
  'disclosure.read-remarks': readRemarks,
  'disclosure.plan-remarks': planRemarks,
  'disclosure.take-remarks': takeRemarks,
  'disclosure.remarks': (_, call) => listRemarks(call),
}
