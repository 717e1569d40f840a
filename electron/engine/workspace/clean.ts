import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import type { Session } from '../session'
import { isUnclean, noteClean } from '../store/erase'
import { reencrypt } from './protection/reencrypt'

/**
 * Makes the file anew without the pages that are free: they can hold what was removed. Where that can't be done now (no room, given
 * up), it is done when the file is opened next.
 */
export async function makeClean(session: Session, call: Call): Promise<boolean> {
  try {
    await call.alone(() => reencrypt(session, session.store.key, call))
    noteClean(session.store)
    return true
  } catch (cause) {
    if (cause instanceof Refusal) return false
    throw cause
  }
}

/** After a program that was ended between a removal and making the file anew. */
export async function cleanIfNeeded(session: Session, call: Call): Promise<void> {
  if (session.store.look === null && isUnclean(session.store)) await makeClean(session, call)
}
