import type { ChangeDraft } from '../store/change'

type Told = Pick<ChangeDraft, 'action' | 'summary'>

/**
 * What the trail says of a change of evidence. It goes into bundles and exports, so it neither names nor titles what is
 * restricted: a file's name may be that of a worker or a source. The workspace itself shows which file is meant.
 */
export function told(
  verb: 'add' | 'edit' | 'link' | 'unlink' | 'remove' | 'replace',
  isRestricted: boolean,
  named: Told['summary'],
  more: Told['summary'] = {},
): Told {
  return isRestricted
    ? { action: `evidence.${verb}-restricted`, summary: more }
    : { action: `evidence.${verb}`, summary: { ...named, ...more } }
}
