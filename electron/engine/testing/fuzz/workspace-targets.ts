import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Reply } from '@shared/contract/reply'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { backupName } from '@shared/workspace/backup'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { supplierNamed } from '../people-and-places'
import { TestEngine, withWorkspace } from '../test-engine'
import { isUnexpected, takenIn, type Target } from './target'

const PASSPHRASE = 'four plain words here'
const BACKUP = backupName('case.fivefold', '2026-11-24T08:00:00.000Z', 'daily')

/** Workspaces that come from somebody else, or back from a disk: as a copy, opened, looked at, brought back, saved from damage. */
export async function workspaceTargets(test: TestEngine, assetsDir: string): Promise<Target[]> {
  const other = await otherWorkspace(assetsDir)
  const ours = await ourCopy(test, assetsDir)
  const locked = await lockedWorkspace(assetsDir)
  const inAnother = (read: ReadIn) => readInAnother(assetsDir, read)
  const extension = 'fivefold'
  return [
    {
      ...{ name: 'workspace', extension, corpus: [other, ours] },
      ...takenIn(test, {
        ...{ plan: 'trail.merge-plan', take: 'trail.merge' },
        input: path => ({ file: test.opening(path) }),
        more: plan => ({
          heads: { mine: plan.mine.head, theirs: plan.theirs.head },
          ...{ accept: 'theirs', choices: {} },
        }),
      }),
    },
    {
      ...{ name: 'workspace-opened', extension, corpus: [other, locked.file] },
      endpoints: ['workspace.open', 'workspace.look'],
      read: path => inAnother(another => opened(another, path, locked.lines)),
    },
    {
      ...{ name: 'workspace-backup', extension, corpus: [other, locked.file] },
      endpoints: ['workspace.backups', 'workspace.preview-backup', 'workspace.restore'],
      read: path => inAnother(another => broughtBack(another, path, locked.lines)),
    },
    {
      ...{ name: 'workspace-salvaged', extension, corpus: [other, locked.file] },
      endpoints: ['workspace.salvage', 'workspace.remembered'],
      read: path => inAnother(another => salvaged(another, path, locked.lines)),
    },
  ]
}

type ReadIn = (another: TestEngine) => Promise<Reply<unknown>>

/** Reads with an engine of another computer, where nothing is open; what went wrong inside it is an error of the reading. */
async function readInAnother(assetsDir: string, read: ReadIn): Promise<Reply<unknown>> {
  const another = new TestEngine({ assetsDir })
  try {
    const reply = await read(another)
    if (!isUnexpected(reply)) return reply
    return { ok: false, error: { code: 'unexpected', detail: String(another.reported.at(-1)) } }
  } finally {
    another.close()
  }
}

/** The first answer that is an error inside the program, or else the one that counts. */
const worst = (counts: Reply<unknown>, ...others: readonly Reply<unknown>[]): Reply<unknown> =>
  others.find(isUnexpected) ?? counts

/** Opens it, looks at what stands in it, and checks it. */
async function opened(another: TestEngine, path: string, secret: string): Promise<Reply<unknown>> {
  const { engine } = another
  const file = another.opening(path)
  const reply = await engine.call('workspace.open', { file, secret })
  if (!reply.ok) return worst(reply, await engine.call('workspace.look', { file, secret }))
  return worst(
    reply,
    await engine.call('workspace.current', {}),
    await engine.call('suppliers.list', {
      ...{ filter: ALL_SUPPLIERS, sort: [], offset: 0, limit: 50 },
    }),
    await engine.call('trail.steps', {}),
    await engine.call('suppliers.add', { supplier: supplierNamed('One more') }),
    await engine.call('workspace.check', {}),
    await engine.call('workspace.close', {}),
  )
}

/** As a backup beside a workspace that is gone: listed, looked into, brought back under another name. */
async function broughtBack(another: TestEngine, path: string, secret: string): Promise<Reply<unknown>> {
  const { engine } = another
  const gone = another.path('case.fivefold')
  const folder = another.path('case.backups')
  mkdirSync(folder)
  copyFileSync(path, `${folder}/${BACKUP}`)
  const file = another.opening(gone)
  const listed = await engine.call('workspace.backups', { file })
  const preview = await engine.call('workspace.preview-backup', { file, name: BACKUP, secret })
  const into = another.saving(another.path('back.fivefold'))
  const back = await engine.call('workspace.restore', { file, name: BACKUP, into, secret })
  return worst(back, listed, preview)
}

async function salvaged(another: TestEngine, path: string, secret: string): Promise<Reply<unknown>> {
  const { engine } = another
  const copy = another.path(basename(path))
  copyFileSync(path, copy)
  const file = another.opening(copy)
  const into = another.path('salvaged.fivefold')
  const kept = await engine.call('workspace.remembered', { file })
  const reply = await engine.call('workspace.salvage', { file, into: another.saving(into), secret })
  return worst(reply, kept, await engine.call('workspace.check', {}))
}

/** A small workspace of somebody else. */
async function otherWorkspace(assetsDir: string): Promise<Buffer> {
  const other = await withWorkspace({ assetsDir })
  try {
    await other.ask('suppliers.add', { supplier: supplierNamed('Kosi Garments') })
    await other.ask('workspace.edit', { entity: entityNamed('Harbour'), period: calendarYear(2026) })
    await other.ask('workspace.close', {})
    return readFileSync(other.path('test.fivefold'))
  } finally {
    other.close()
  }
}

/** The same under a passphrase, with the lines of its recovery sheet, which open it without stretching anything. */
async function lockedWorkspace(
  assetsDir: string,
): Promise<{ readonly file: Buffer; readonly lines: string }> {
  const other = await withWorkspace({ assetsDir })
  const sheet = other.path('sheet.html')
  try {
    await other.ask('suppliers.add', { supplier: supplierNamed('Kosi Garments') })
    await other.ask('workspace.protect', {
      ...{ passphrase: PASSPHRASE, current: null, sheet: other.saving(sheet) },
      ...{ page: 'A4', removeOpenBackups: false },
    })
    await other.ask('workspace.close', {})
    const lines = /<pre>([^<]*)<\/pre>/.exec(readFileSync(sheet, 'utf8'))?.[1]?.trim()
    if (lines === undefined) throw new Error('the sheet has no lines')
    return { file: readFileSync(other.path('test.fivefold')), lines }
  } finally {
    other.close()
  }
}

/** A copy of our own in which somebody else has worked: what is left of it after the changes is compared with ours, change by change. */
async function ourCopy(test: TestEngine, assetsDir: string): Promise<Buffer> {
  const ours = test.path('test.fivefold')
  const other = new TestEngine({ assetsDir, actor: 'Bina' })
  const copy = other.path('copy.fivefold')
  try {
    await test.ask('workspace.close', {})
    copyFileSync(ours, copy)
    await test.ask('workspace.open', { file: test.opening(ours) })
    await other.ask('workspace.open', { file: other.opening(copy) })
    await other.ask('suppliers.add', { supplier: supplierNamed('Kosi Garments') })
    await other.ask('workspace.close', {})
    return readFileSync(copy)
  } finally {
    other.close()
  }
}
