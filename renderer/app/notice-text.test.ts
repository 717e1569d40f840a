import { describe, expect, it } from 'vitest'
import notice from '../../NOTICE?raw'
import { noticeParts } from './notice-text'

describe('noticeParts', () => {
  it('joins wrapped lines and gathers a list under its paragraph', () => {
    const file = 'Name\nCopyright\n\nData:\n\n- one,\n  wrapped\n- two\n\nFonts.\nIcons.\n'
    expect(noticeParts(file)).toEqual([
      { text: 'Copyright', items: [] },
      { text: 'Data:', items: ['one, wrapped', 'two'] },
      { text: 'Fonts.', items: [] },
      { text: 'Icons.', items: [] },
    ])
  })

  it('breaks no sentence of the real file', () => {
    const [copyright, ...sentences] = noticeParts(notice).map(({ text }) => text)
    expect(copyright).toMatch(/^Copyright/)
    for (const sentence of sentences) expect(sentence).toMatch(/[.:]$/)
  })

  it('leaves no word of the real file out', () => {
    const words = (text: string) => text.split(/\s+/).filter(word => word !== '' && word !== '-')
    const shown = noticeParts(notice).flatMap(({ text, items }) => words([text, ...items].join(' ')))
    expect(shown).toEqual(words(notice).slice(1))
  })
})
