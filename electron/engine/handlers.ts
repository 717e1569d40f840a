import type { Contract } from '@shared/contract/contract'
import type { HandlersOf } from './call'
import type { Session } from './session'
import { trailHandlers } from './trail'
import { workspaceHandlers } from './workspace'

/** Every endpoint's handler. That there is exactly one for each is proved by the type. */
export function allHandlers(session: Session): HandlersOf<Contract> {
  return {
    ...workspaceHandlers(session),
    ...trailHandlers,
  }
}
