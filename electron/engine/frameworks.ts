import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { packSchema, type Pack } from '@shared/assessment/pack'
import { workbookWordsSchema, type WorkbookWords } from '@shared/questionnaires/workbook-words'
import { indicatorsFrameworkSchema, type IndicatorsFramework } from '@shared/response/indicators'
import { stepsFrameworkSchema, type StepsFramework } from '@shared/steps/framework'

const read = new Map<string, Promise<unknown>>()

/** Reads and checks a framework file once; the files are part of the program and don't change while it runs. */
function frameworkOf<T>(assetsDir: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const path = join(assetsDir, 'frameworks', name)
  const known = read.get(path) as Promise<T> | undefined
  const framework = known ?? readFile(path, 'utf8').then(text => schema.parse(JSON.parse(text)))
  read.set(path, framework)
  return framework
}

/** The five steps. */
export const stepsFramework = (assetsDir: string): Promise<StepsFramework> =>
  frameworkOf(assetsDir, 'five-steps.json', stepsFrameworkSchema)

/** The indicators of forced labour. */
export const indicatorsFramework = (assetsDir: string): Promise<IndicatorsFramework> =>
  frameworkOf(assetsDir, 'forced-labour-indicators.json', indicatorsFrameworkSchema)

/** The questionnaires that come with the program, one file each, in the order they are offered. */
const PACKS = [
  'recruiter-self-assessment',
  'supplier-questionnaire',
  'site-assessment',
  'worker-interviews',
  'management-systems',
  'financial-red-flags',
] as const

/** Whether something comes with the program that can be a checklist: every language has a name for it. */
export const isOfProgram = (packId: string): boolean =>
  packId === 'five-steps' || (PACKS as readonly string[]).includes(packId)

/** The questionnaires that come with the program. */
export const programPacks = (assetsDir: string): Promise<Pack[]> =>
  Promise.all(PACKS.map(name => frameworkOf(assetsDir, `${name}.json`, packSchema)))

/** Headings and instructions of the workbooks in which questionnaires are sent. */
export const workbookWords = (assetsDir: string): Promise<WorkbookWords> =>
  frameworkOf(assetsDir, 'questionnaire-workbook.json', workbookWordsSchema)
