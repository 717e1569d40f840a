import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportName, safePart } from './file-name'

const named = (entity: string) =>
  exportName(
    {
      entity,
      periodLabel: '2026',
      kind: 'OECD5',
      edition: 3,
      status: 'final',
      madeFor: null,
      language: 'en',
    },
    'pdf',
  )

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

const DRAFT = {
  entity: 'A',
  periodLabel: '2026/27',
  kind: 'OECD5',
  edition: 1,
  status: 'draft',
} as const

it('marks a draft', () => {
  expect(exportName({ ...DRAFT, madeFor: null, language: 'en' }, 'docx')).toBe(
    'A_2026-27_OECD5_ed1-draft.docx',
  )
})

it('says for whom it is, and in which language where that is not English', () => {
  const madeFor = { profile: 'public' } as const
  expect(exportName({ ...DRAFT, madeFor, language: 'en' }, 'pdf')).toBe(
    'A_2026-27_OECD5_ed1-draft_public.pdf',
  )
  expect(exportName({ ...DRAFT, madeFor, language: 'ne' }, 'pdf')).toBe(
    'A_2026-27_OECD5_ed1-draft_public_ne.pdf',
  )
})

it('never leaves the plain alphabet, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), name =>
      /^[A-Za-z0-9-]{1,61}$/.test(safePart(name)),
    ),
  )
})
