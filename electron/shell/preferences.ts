import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import { z } from 'zod'
import { settingsSchema, type Settings } from '@shared/contract/bridge'
import { paperIn } from '@shared/units/paper'
import { languageFor } from '@shared/text/languages'
import { readJsonFile, writeJsonFile } from './json-file'
import type { Bounds } from './window'

const boundsSchema = z.strictObject({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int(),
  height: z.int(),
  /** Whether it filled the screen; place and size are those it goes back to. */
  maximized: z.boolean().default(false),
})
const preferencesSchema = z.strictObject({ settings: settingsSchema, bounds: boundsSchema })
type Preferences = z.infer<typeof preferencesSchema>

/** What holds until somebody chooses: the language is the first one of the system's that the window speaks. */
const defaults = (): Preferences => ({
  settings: {
    theme: 'system',
    language: languageFor(app.getPreferredSystemLanguages()),
    fetchLists: false,
    lockAfterMinutes: 15,
    formLanguages: [],
    lists: {},
    tourSeen: false,
    systemRecent: false,
    tellJobs: false,
    tellDue: false,
    paper: paperIn(app.getLocaleCountryCode()),
    releases: null,
  },
  bounds: { width: 1366, height: 768, maximized: false },
})
/** What the system is told: high contrast is ours, drawn on its light or dark. */
export const systemTheme = ({ theme }: Settings): 'system' | 'light' | 'dark' =>
  theme === 'contrast' ? 'light' : theme === 'contrast-dark' ? 'dark' : theme

const file = () => join(app.getPath('userData'), 'preferences.json')
const read = () => readJsonFile(file(), preferencesSchema, defaults())

export const readSettings = (): Settings => read().settings

export function saveSettings(settings: Settings): void {
  writeJsonFile(file(), { ...read(), settings })
  nativeTheme.themeSource = systemTheme(settings)
}

/** Where the window was, and whether it filled the screen. */
interface Place {
  readonly bounds: Bounds
  readonly maximized: boolean
}

export const readPlace = (): Place => {
  const { x, y, width, height, maximized } = read().bounds
  return { bounds: { width, height, ...(x !== undefined && y !== undefined ? { x, y } : {}) }, maximized }
}

export function savePlace({ bounds, maximized }: Place): void {
  writeJsonFile(file(), { ...read(), bounds: { ...bounds, maximized } })
}
