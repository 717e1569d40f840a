import { fold } from '../fold'
import type { Sheet } from '../sheet'
import { addressed, sheetKey, type TemplateProfile } from './profile'

/** A file that is a filled questionnaire of a known template. */
export interface RecognisedTemplate {
  readonly profile: TemplateProfile
  /** As the file names it; `null` = it does not. */
  readonly revision: string | null
  /** Are the addresses of this revision known? If not, its sheets are read as ordinary tables. */
  readonly isKnownRevision: boolean
}

/** Rows at the top of a sheet among which the revision stands. */
const REVISION_ROWS = 8

/** Tells by its sheets, its marks and its revision which template a file is; `null` = none of them. */
export function recogniseTemplate(
  sheets: readonly Sheet[],
  profiles: readonly TemplateProfile[],
): RecognisedTemplate | null {
  const names = new Set(sheets.map(sheet => sheetKey(sheet.name)))
  const profile = profiles.find(candidate => fits(candidate, sheets, names))
  if (!profile) return null
  const revision = profile.revision === null ? null : statedRevision(sheets, profile.revision)
  const major = Number(/^\d+/.exec(revision ?? '')?.[0] ?? Number.NaN)
  const isKnownRevision = profile.revision === null || profile.revision.majors.includes(major)
  return { profile, revision, isKnownRevision }
}

function fits(profile: TemplateProfile, sheets: readonly Sheet[], names: ReadonlySet<string>): boolean {
  const cell = addressed(sheets)
  return (
    profile.sheets.every(name => names.has(sheetKey(name))) &&
    profile.without.every(name => !names.has(sheetKey(name))) &&
    profile.marks.every(({ sheet, ref, text }) => fold(cell(sheet, ref).text).includes(fold(text)))
  )
}

function statedRevision(
  sheets: readonly Sheet[],
  { sheet, ref }: NonNullable<TemplateProfile['revision']>,
): string | null {
  return ref === undefined ? revisionOf(sheets, sheet) : revisionIn(addressed(sheets)(sheet, ref).text)
}

/** The first number of a text that names a revision: `STRT version 3.2.1` is `3.2.1`. */
export const revisionIn = (text: string): string | null => /\d+(?:\.\d+)*/.exec(text)?.[0] ?? null

/** `Revision 6.5` and a date below it: the first number of that kind in the head of the sheet, whatever the language. */
function revisionOf(sheets: readonly Sheet[], name: string): string | null {
  const sheet = sheets.find(one => sheetKey(one.name) === sheetKey(name))
  const texts = (sheet?.rows ?? [])
    .filter(row => row.number <= REVISION_ROWS)
    .flatMap(row => row.cells.map(cell => cell.text))
  for (const text of texts) {
    const found =
      /(?:revision|rev\.?|版本|改訂|리비전|révision|revisión|revisão|revisione)\s*:?\s*(\d+(?:\.\d+)*)/iu.exec(
        text,
      )
    if (found?.[1] !== undefined) return found[1]
  }
  return null
}
