import { join } from 'node:path'
import { expect, it } from 'vitest'
import { textsOf } from '../../scripts/texts-as-files.mjs'
import { KEPT_TEXTS } from './kept-texts'
import { LANGUAGES } from './languages'

it('the built program reads from files what stands in the sources, for every language of the window', () => {
  expect(Object.keys(KEPT_TEXTS)).toEqual(expect.arrayContaining(LANGUAGES.map(({ tag }) => tag)))
  for (const [tag, texts] of Object.entries(KEPT_TEXTS))
    expect(textsOf(join(import.meta.dirname, tag))).toEqual(texts())
})
