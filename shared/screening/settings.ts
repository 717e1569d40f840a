import { z } from 'zod'
import { DEFAULT_THRESHOLD } from './threshold'

export const LOWEST_THRESHOLD = 0.3
export const thresholdSchema = z.number().min(LOWEST_THRESHOLD).max(0.99)

/** Sentences to choose a reason from, in the workspace's own words. */
const templatesSchema = z.array(z.string().trim().min(1).max(300)).max(20)

/** How this workspace screens. */
export const screeningSettingsSchema = z.strictObject({
  /** Score from which a listed party is shown, 0 to 1. */
  threshold: thresholdSchema,
  /** A decision that a match is true or false counts only once a second person has confirmed it. */
  fourEyes: z.boolean(),
  /** Reasons to choose from, by verdict; `null` = the built-in ones. */
  templates: z
    .strictObject({ true: templatesSchema, false: templatesSchema, unsure: templatesSchema })
    .nullable(),
})
export type ScreeningSettings = z.infer<typeof screeningSettingsSchema>

export const DEFAULT_SETTINGS: ScreeningSettings = {
  threshold: DEFAULT_THRESHOLD,
  fourEyes: false,
  templates: null,
}

const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Whether two names people work under are one person's; capitals and spaces do not make a second pair of eyes. */
export const samePerson = (a: string, b: string): boolean => plainName(a) === plainName(b)
