import { readFile } from 'node:fs/promises'
import { templateProfileSchema, type TemplateProfile } from '@shared/intake/templates/profile'
import { onFile } from '../engine/store/file-refusal'
import { UsageProblem } from './command'

/** PROFILE.json: the cells of a questionnaire, as `shared/intake/templates/profile.ts` describes them. */
export async function readProfile(path: string): Promise<TemplateProfile> {
  const text = await onFile(path, () => readFile(path, 'utf8'))
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new UsageProblem('bad-map', { path, at: 'JSON' })
  }
  const read = templateProfileSchema.safeParse(raw)
  if (read.success) return read.data
  throw new UsageProblem('bad-map', { path, at: read.error.issues[0]?.path.join('.') ?? '' })
}
