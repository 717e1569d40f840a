import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { readPlace, readSettings, savePlace, saveSettings } from './preferences'
import { rememberPath } from './recent'

const shell = vi.hoisted(() => ({ dataDir: '', system: [] as string[], country: 'FR' }))
vi.mock('electron', () => ({
  app: {
    getPath: () => shell.dataDir,
    getPreferredSystemLanguages: () => ['fr-CA'],
    getLocaleCountryCode: () => shell.country,
    addRecentDocument: (path: string) => shell.system.push(path),
  },
  nativeTheme: {},
}))

beforeEach(() => {
  shell.dataDir = mkdtempSync(join(tmpdir(), 'fivefold-preferences-'))
  shell.system = []
})
const file = () => join(shell.dataDir, 'preferences.json')

it('nothing reaches out until it was chosen: no fetching, no messages, no list of the system', () => {
  const { fetchLists, releases, tellDue, tellJobs, systemRecent, language } = readSettings()
  expect({ fetchLists, releases, tellDue, tellJobs, systemRecent }).toEqual({
    fetchLists: false,
    releases: null,
    tellDue: false,
    tellJobs: false,
    systemRecent: false,
  })
  expect(language).toBe('fr')
})

it('the window comes back as it was: its place, and whether it filled the screen', () => {
  expect(readPlace()).toEqual({ bounds: { width: 1366, height: 768 }, maximized: false })
  const place = { bounds: { x: 10, y: 20, width: 900, height: 700 }, maximized: true }
  savePlace(place)
  expect(readPlace()).toEqual(place)
  saveSettings({ ...readSettings(), theme: 'dark' })
  expect(readPlace()).toEqual(place)
})

it('preferences of an older version keep what they say', () => {
  const old = { settings: { theme: 'dark', language: 'ne' }, bounds: { width: 1000, height: 700 } }
  writeFileSync(file(), JSON.stringify(old))
  expect(readSettings()).toMatchObject({ theme: 'dark', language: 'ne', tellDue: false })
  expect(readPlace()).toEqual({ bounds: { width: 1000, height: 700 }, maximized: false })
})

it('a workspace that was opened is remembered here, and by the system only for who wants it', () => {
  const workspace = join(shell.dataDir, 'a.fivefold')
  writeFileSync(workspace, '')
  rememberPath(workspace, false)
  expect(JSON.parse(readFileSync(join(shell.dataDir, 'recent.json'), 'utf8'))).toEqual([workspace])
  expect(shell.system).toEqual([])
  rememberPath(workspace, true)
  expect(shell.system).toEqual([workspace])
})

it.each([
  ['FR', 'A4'],
  ['US', 'Letter'],
  ['MX', 'Letter'],
  ['', 'A4'],
])('paper is that of the country until another is chosen: %s', (country, paper) => {
  shell.country = country
  expect(readSettings().paper).toBe(paper)
  saveSettings({ ...readSettings(), paper: 'Letter' })
  expect(readSettings().paper).toBe('Letter')
})
