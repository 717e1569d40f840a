import { afterAll, beforeAll, expect, it } from 'vitest'
import { EDITION_KINDS } from '@shared/reference/edition'
import { TEXT_LANGUAGES, translatorFor } from '@shared/text/translator'
import { accepted, MILL, PLACES } from '../reference/testing/load-and-accept'
import type { TestEngine } from '../testing/test-engine'
import { withSample } from './testing/sample-workspace'

const LOADED = ['areas', 'hotspots', 'profile', 'sector-scores'] as const
let sample: TestEngine
beforeAll(async () => {
  sample = await withSample()
  await accepted(sample, 'hotspots', 'places.csv', PLACES + MILL)
  await accepted(sample, 'areas', 'areas.csv', 'Country,Region,lat,lon\nPortugal,Santarém,39.3,-8.6\n')
  await accepted(sample, 'sectors', 'sectors.csv', 'sector,score\nTextiles garments,95\n')
  const indicators = [{ id: 'gsiVulnerability', weight: 1, rescaling: { kind: 'as-is' } }]
  await accepted(sample, 'profile', 'mine.json', JSON.stringify({ id: 'mine', indicators }))
}, 60_000)
afterAll(() => sample.close())

it.each(TEXT_LANGUAGES)(
  'a statement in %s calls the editions that were loaded by their kind',
  async language => {
    const t = translatorFor(language)
    const shown = await sample.ask('disclosure.preview', { regime: 'OECD5', profile: 'auditor', language })
    const text = JSON.stringify(shown)
    for (const kind of LOADED) expect(text).toContain(t(`reference:kind.${kind}`))
    expect(text).not.toMatch(/[kK]inds?\.[a-z]/)
  },
)

it.each(TEXT_LANGUAGES)('there is a word in %s for each kind of edition', language => {
  const t = translatorFor(language)
  expect(EDITION_KINDS.filter(kind => t(`reference:kind.${kind}`) === `kind.${kind}`)).toEqual([])
})
