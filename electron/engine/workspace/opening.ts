import type { workspaceEndpoints } from '@shared/contract/workspace'
import type { workspaceSafetyEndpoints } from '@shared/contract/workspace-safety'
import { TOPICS } from '@shared/contract/topic'
import type { Call, HandlersOf } from '../call'
import { offerBaseline, readKeptEvents } from '../reference'
import type { Session } from '../session'
import { cleanIfNeeded } from './clean'
import { workspaceInfo } from './info'
import { opened } from './open'
import { safetyOf } from './safety'

type OpeningEndpoints = Pick<typeof workspaceEndpoints, 'workspace.open' | 'workspace.current'> &
  Pick<typeof workspaceSafetyEndpoints, 'workspace.safety'>

/** Nothing stays open that could not be made ready for work. */
async function madeReady(session: Session, call: Call): Promise<void> {
  try {
    await offerBaseline(call)
    await readKeptEvents(call)
  } catch (cause) {
    session.close()
    throw cause
  }
}

/** Opens a workspace file and tells what is open; what the window asks before all else. */
export function openingHandlers(session: Session): HandlersOf<OpeningEndpoints> {
  return {
    'workspace.open': async ({ file, secret }, call) => {
      const { path } = await call.files.open(file)
      if (session.current?.path !== path) {
        session.use(await opened(path, secret, call))
        await madeReady(session, call)
        await cleanIfNeeded(session, call)
      }
      call.touch(TOPICS)
      return workspaceInfo(session.store)
    },
    'workspace.current': (_, call) => (session.current ? workspaceInfo(call.store) : Promise.resolve(null)),
    'workspace.safety': (_, call) => Promise.resolve(safetyOf(call.store)),
  }
}
