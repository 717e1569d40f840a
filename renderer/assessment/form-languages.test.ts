import { expect, it } from 'vitest'
import type { PackInfo } from '@shared/contract/assessment'
import { languagesFor } from './form-toolbar'

const pack = { translations: { ne: 'machine', ar: 'machine' } } as unknown as PackInfo

it.each([
  [[], 'ne', ['ne']],
  [[], 'en', ['en']],
  [[], 'fr', ['en']],
  [['ar'], 'ne', ['ar']],
  [['en', 'ne'], 'ar', ['en', 'ne']],
  [['fr'], 'ne', ['en']],
])('a questionnaire in Nepali and Arabic, chosen %j, window %s: %j', (kept, spoken, shown) => {
  expect(languagesFor(pack, kept, spoken)).toEqual(shown)
})
