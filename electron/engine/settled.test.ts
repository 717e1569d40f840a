import fs, { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { skipped } from '@shared/testing/skipped'
import { delivered } from './delivery'
import { makeFolder } from './store/settle'
import { otherFs } from './testing/other-fs'
import { withWorkspace, type TestEngine } from './testing/test-engine'
import { writeBytes } from './write-file'

/**
 * What a cut of the power leaves can be tried with root only (`bench/interrupt.ts`). What decides it can be seen everywhere: a name
 * that was given or taken is flushed, by flushing its folder, before the program answers. This writes down who does what in which order.
 */
const did: string[] = []
const paths = new Map<number, string>()
const last = (path: unknown): string => basename(String(path))

let asItWas: () => void
beforeAll(() => {
  const real = { ...fs }
  const { rename } = fs.promises
  const openSync: typeof fs.openSync = (path, ...rest) => {
    const file = real.openSync(path, ...rest)
    paths.set(file, String(path))
    return file
  }
  const fsyncSync: typeof fs.fsyncSync = file => {
    did.push(`flush ${last(paths.get(file))}`)
    real.fsyncSync(file)
  }
  const renameSync: typeof fs.renameSync = (from, to) => {
    real.renameSync(from, to)
    did.push(`name ${last(to)}`)
  }
  const linkSync: typeof fs.linkSync = (from, to) => {
    real.linkSync(from, to)
    did.push(`name ${last(to)}`)
  }
  const removed: typeof fs.rmSync = (path, options) => {
    const isThere = existsSync(path)
    real.rmSync(path, options)
    if (isThere) did.push(`remove ${last(path)}`)
  }
  const renamed: typeof rename = async (from, to) => {
    await rename(from, to)
    did.push(`name ${last(to)}`)
  }
  asItWas = otherFs({ openSync, fsyncSync, renameSync, linkSync, rmSync: removed }, { rename: renamed })
})
afterAll(() => asItWas())

/** What was done between the given name and the end, or nothing when it was not given. */
const after = (name: string): string[] => {
  const at = did.findIndex(one => one === name)
  return at < 0 ? [] : did.slice(at + 1)
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-settled-'))
  did.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(skipped(process.platform === 'win32', 'folders, which Windows does not flush'))(
  'a name is on the disk before the answer',
  () => {
    it('of a file that is written', async () => {
      await writeBytes(join(folder, 'key.json'), '{}')
      expect(after('name key.json')).toEqual([`flush ${basename(folder)}`])
    })

    it('of files that leave, once for each folder', async () => {
      makeFolder(join(folder, 'out'))
      await delivered(folder, async () => {
        await writeBytes(join(folder, 'out', 'one.csv'), '1')
        await writeBytes(join(folder, 'out', 'two.csv'), '2')
        did.length = 0
      })
      expect(did.filter(one => !one.startsWith('remove'))).toEqual([
        'name one.csv',
        'name two.csv',
        'flush out',
      ])
    })

    it('of folders that were made for it, from the innermost up to where there was one', () => {
      makeFolder(join(folder, 'a', 'b'))
      expect(did).toEqual(['flush a', `flush ${basename(folder)}`])
      did.length = 0
      makeFolder(join(folder, 'a', 'b'))
      expect(did).toEqual([])
    })
  },
)

describe.skipIf(skipped(process.platform === 'win32', 'folders, which Windows does not flush'))(
  'a workspace and its backups',
  () => {
    let test: TestEngine
    beforeEach(async () => {
      test = await withWorkspace()
      did.length = 0
    })
    afterEach(() => test.close())
    const backup = async () => {
      const { made } = await test.ask('workspace.backup', { reason: 'by-hand' })
      return made?.name ?? ''
    }

    it('are there after the answer: a backup, and the folder it is the first of', async () => {
      const name = await backup()
      expect(after(`name ${name}`)).toContain('flush test.backups')
      expect(did).toContain(`flush ${basename(test.path('.'))}`)
    })

    it('a new workspace', async () => {
      const file = test.saving(test.path('second.fivefold'))
      await test.ask('workspace.create', {
        file,
        entity: entityNamed('Second'),
        period: calendarYear(2026),
      })
      expect(after('flush second.fivefold')).toContain(`flush ${basename(test.path('.'))}`)
    })

    it('one that is replaced is kept under its second name before another takes its first', async () => {
      const name = await backup()
      did.length = 0
      const { kept } = await test.ask('workspace.restore', { file: null, name, into: null })
      const steps = [`name ${kept ?? ''}`, 'flush test.backups', 'name test.fivefold']
      expect(did.filter(one => steps.includes(one))).toEqual(steps)
      expect(after('name test.fivefold')).toContain(`flush ${basename(test.path('.'))}`)
    })

    it('one that is encrypted, with its sheet', async () => {
      await test.ask('workspace.protect', {
        passphrase: 'four plain words here',
        current: null,
        sheet: test.saving(test.path('sheet.html')),
        page: 'A4',
        removeOpenBackups: false,
      })
      const home = `flush ${basename(test.path('.'))}`
      expect(after('name sheet.html').indexOf(home)).toBeLessThan(
        after('name sheet.html').indexOf('name test.fivefold'),
      )
      expect(after('name test.fivefold')).toContain(home)
    })

    it('backups that were removed don’t come back', async () => {
      const name = await backup()
      writeFileSync(test.path('other'), '')
      await test.ask('workspace.protect', {
        passphrase: 'four plain words here',
        current: null,
        sheet: test.saving(test.path('sheet.html')),
        page: 'A4',
        removeOpenBackups: true,
      })
      expect(existsSync(test.path(`test.backups/${name}`))).toBe(false)
      expect(after(`remove ${name}`)).toContain('flush test.backups')
    })
  },
)
