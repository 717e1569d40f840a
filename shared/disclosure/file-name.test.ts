import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportName, safePart } from './file-name'

const named = (entity: string) =>
  exportName({ entity, periodLabel: '2026', kind: 'OECD5', edition: 3, status: 'final' }, 'pdf')

it.each([
  ['Harbour Textiles Ltd', 'Harbour-Textiles-Ltd_2026_OECD5_ed3.pdf'],
  ['../../etc/passwd', 'etc-passwd_2026_OECD5_ed3.pdf'],
  ['CON', 'CON-_2026_OECD5_ed3.pdf'],
  ['\u202egnp.exe', 'gnp-exe_2026_OECD5_ed3.pdf'],
  ['   ', 'unnamed_2026_OECD5_ed3.pdf'],
])('%j becomes %s', (entity, expected) => {
  expect(named(entity)).toBe(expected)
})

it('spells other scripts in the plain alphabet', () => {
  expect(named('नेपाल रोजगार')).toMatch(/^[A-Za-z]+-[A-Za-z]+_2026_OECD5_ed3\.pdf$/)
})

it('marks a draft', () => {
  expect(
    exportName({ entity: 'A', periodLabel: '2026/27', kind: 'OECD5', edition: 1, status: 'draft' }, 'docx'),
  ).toBe('A_2026-27_OECD5_ed1-draft.docx')
})

it('never leaves the plain alphabet, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), name =>
      /^[A-Za-z0-9-]{1,61}$/.test(safePart(name)),
    ),
  )
})
