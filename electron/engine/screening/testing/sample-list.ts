import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf } from '@shared/contract/contract'

/** Where the invented sanctions list that comes with the application lies. */
export const SAMPLE_LIST_PATH = join(
  import.meta.dirname,
  '../../../../assets/sample/sample-sanctions-list.xml',
)

/** Its text: a genuine consolidated list of the United Nations by form, its entries invented. */
export const SAMPLE_LIST = readFileSync(SAMPLE_LIST_PATH, 'utf8')

/** The first page of candidates, whatever their state. */
export const EVERY_CANDIDATE: InputOf<'screening.candidates'> = {
  states: [],
  verdict: null,
  subjectType: null,
  text: '',
  offset: 0,
  limit: 500,
}
