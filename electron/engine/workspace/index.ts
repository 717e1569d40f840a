import type { erasureEndpoints } from '@shared/contract/bin'
import type { CheckReport, workspaceEndpoints } from '@shared/contract/workspace'
import type { workspaceSafetyEndpoints } from '@shared/contract/workspace-safety'
import { TOPICS } from '@shared/contract/topic'
import type { Call, HandlersOf } from '../call'
import { readKeptEvents } from '../reference'
import type { Session } from '../session'
import { checkInThread } from '../store/check-thread'
import { editWorkspaceRow, readWorkspace } from '../store/workspace'
import { backupHandlers } from './backups'
import { createWorkspace } from './create'
import { erase, planErasure } from './erase'
import { fillSample } from './fill-sample'
import { workspaceInfo } from './info'
import { lookedAt } from './look'
import { newestRelease } from './newest-release'
import { protectionHandlers } from './protection'
import { checkHeads, signWhenClosing } from '../trail'
import { salvage } from './salvage'

/** The whole file, by a thread; what the person's own folder says of signed heads, here. */
async function check(call: Call, head: string | null): Promise<CheckReport> {
  const report = await checkInThread(
    call.store,
    (phase, done) => call.progress({ phase, done, total: 100 }),
    call.signal,
  )
  return { ...report, heads: await checkHeads(call, head) }
}

/** Makes, opens and closes workspace files; the session is the engine's. */
export function workspaceHandlers(
  session: Session,
): HandlersOf<Omit<typeof workspaceEndpoints, 'workspace.open' | 'workspace.current'>> {
  return {
    'workspace.create': (input, call) => createWorkspace(input, session, call),
    'workspace.close': (_, call) => {
      if (session.current !== null) signWhenClosing(session.current, call.actor, call.now())
      session.close()
      call.touch(TOPICS)
      return Promise.resolve(null)
    },
    'workspace.edit': async ({ entity, period }, call) => {
      const { id } = await readWorkspace(call.store)
      await call.change({
        topic: 'workspace',
        action: 'workspace.edit',
        summary: { entity: entity.name, period: period.label },
        undo: 'step',
        rows: [editWorkspaceRow(id, entity, period)],
        touched: ['workspace', 'risk', 'steps', 'disclosure'],
      })
      return workspaceInfo(call.store)
    },
    'workspace.fill-sample': async (_, call) => {
      await fillSample(call)
      return workspaceInfo(call.store)
    },
    'workspace.newest-release': newestRelease,
    'workspace.check': ({ head = null }, call) => check(call, head),
  }
}

/** What keeps a workspace from being lost or read by others. */
export function workspaceSafetyHandlers(
  session: Session,
): HandlersOf<Omit<typeof workspaceSafetyEndpoints, 'workspace.safety'> & typeof erasureEndpoints> {
  return {
    ...backupHandlers(session),
    ...protectionHandlers(session),
    'workspace.look': async ({ file, secret }, call) => {
      const { path } = await call.files.open(file)
      session.use(await lookedAt(path, secret, call))
      await readKeptEvents(call)
      call.touch(TOPICS)
      return workspaceInfo(session.store)
    },
    'trail.erase-plan': planErasure,
    'trail.erase': (input, call) => erase(input, session, call),
    'workspace.salvage': (input, call) => salvage(input, session, call),
  }
}
