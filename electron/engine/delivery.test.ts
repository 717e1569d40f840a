import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { delivered, undelivered } from './delivery'
import { clearUnfinished } from './unfinished-notes'
import { writeBytes } from './write-file'

const folder = mkdtempSync(join(tmpdir(), 'fivefold-delivery-'))
const at = (name: string) => join(folder, name)
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const notes = (): string[] => readdirSync(at('unfinished')).filter(name => name.endsWith('.json'))

describe('a delivery', () => {
  it('gives its files their names together, when all else is done', async () => {
    await delivered(folder, async delivery => {
      await writeBytes(at('one.csv'), '1')
      await writeBytes(at('two.csv'), '2')
      await writeBytes(at('two.csv'), '3')
      expect(existsSync(at('one.csv')) || existsSync(at('two.csv'))).toBe(false)
      expect(readFileSync(delivery.at(at('two.csv')), 'utf8')).toBe('3')
      expect(notes()).toHaveLength(1)
    })
    expect(readFileSync(at('one.csv'), 'utf8') + readFileSync(at('two.csv'), 'utf8')).toBe('13')
    expect(readdirSync(folder).toSorted()).toEqual(['one.csv', 'two.csv', 'unfinished'])
    expect(notes()).toEqual([])
  })

  it('holds up neither what is told to be written at once nor what is not for outside', async () => {
    await delivered(folder, async () => {
      await undelivered(() => writeBytes(at('sheet.html'), 'lines'))
      expect(existsSync(at('sheet.html'))).toBe(true)
    })
    await delivered(
      folder,
      () => writeBytes(at('own.json'), '{}').then(() => readFileSync(at('own.json'))),
      () => false,
    )
  })

  it('refuses at once what could not be replaced', async () => {
    mkdirSync(at('a-folder'))
    const write = delivered(folder, () => writeBytes(at('a-folder'), 'x'))
    await expect(write).rejects.toMatchObject({ error: { code: 'file-is-directory' } })
    expect(readdirSync(folder)).toEqual(['a-folder'])
  })
})

describe('what a program that was ended left behind', () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  const note = (pid: number, said: string) => {
    mkdirSync(at('unfinished'))
    writeFileSync(join(at('unfinished'), `${pid}-aa.json`), said)
  }

  it('is taken away, and nothing that is no temporary file', () => {
    for (const name of ['list.csv.aa.part', 'list.csv']) writeFileSync(at(name), 'x')
    note(ended, `${JSON.stringify(at('list.csv.aa.part'))}\n${JSON.stringify(at('list.csv'))}\n"cut of`)
    clearUnfinished(folder)
    expect(readdirSync(folder).toSorted()).toEqual(['list.csv', 'unfinished'])
    expect(notes()).toEqual([])
  })

  it('stays while the program runs, and while its folder is away', () => {
    writeFileSync(at('list.csv.aa.part'), 'x')
    note(process.pid, JSON.stringify([at('list.csv.aa.part')]))
    writeFileSync(join(at('unfinished'), `${ended}-bb.json`), JSON.stringify([at('stick/list.csv.bb.part')]))
    writeFileSync(join(at('unfinished'), `${ended}-cc.json`), '["cut of')
    clearUnfinished(folder)
    expect(existsSync(at('list.csv.aa.part'))).toBe(true)
    expect(notes().toSorted()).toEqual([`${ended}-bb.json`, `${process.pid}-aa.json`].toSorted())
  })
})
