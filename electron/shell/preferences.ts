import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import { z } from 'zod'
import { settingsSchema, type Settings } from '@shared/contract/bridge'
import { languageFor } from '@shared/text/languages'
import { readJsonFile, writeJsonFile } from './json-file'
import type { Bounds } from './window'

const boundsSchema = z.strictObject({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int(),
  height: z.int(),
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
    formLanguages: ['en'],
    lists: {},
    tourSeen: false,
  },
  bounds: { width: 1366, height: 768 },
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

export const readBounds = (): Bounds => {
  const { x, y, width, height } = read().bounds
  return { width, height, ...(x !== undefined && y !== undefined ? { x, y } : {}) }
}

export function saveBounds(bounds: Bounds): void {
  writeJsonFile(file(), { ...read(), bounds })
}
