import { createHash } from 'node:crypto'
import type { IPropertiesOptions } from 'docx'
import arabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?inline'
import arabicBold from '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf?inline'
import devanagari from '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf?inline'
import devanagariBold from '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf?inline'
import type { Report } from '@shared/disclosure/report'
import { scriptsIn } from '@shared/disclosure/script'

type ComplexScript = 'devanagari' | 'arabic'

interface ComplexFont {
  readonly name: string
  /** What a program that reads no embedded fonts takes: Windows and macOS bring it. */
  readonly instead: string
  /** Regular and bold, as data addresses. */
  readonly faces: readonly [string, string]
}

/**
 * Both under the SIL Open Font License, which lets documents carry them; their files allow it too (`fsType` 0). Whole fonts:
 * figures and points of a sentence in such a script are set in the font of the script, and a font that was cut down for the
 * web has none of them.
 */
const FONTS: Readonly<Record<ComplexScript, ComplexFont>> = {
  devanagari: {
    name: 'Noto Sans Devanagari',
    instead: 'Nirmala UI',
    faces: [devanagari, devanagariBold],
  },
  arabic: { name: 'Noto Sans Arabic', instead: 'Arial', faces: [arabic, arabicBold] },
}
const LANGUAGES: Readonly<Record<string, ComplexScript>> = { ne: 'devanagari', ar: 'arabic' }

const complexScripts = (text: string): readonly ComplexScript[] =>
  scriptsIn(text).filter(script => script !== 'latinExtended')

/** The font of a text in a script that the document's Latin font has no letters of; `null` where it needs none. */
export function complexFont(text: string): string | null {
  const [script] = complexScripts(text)
  return script === undefined ? null : FONTS[script].name
}

/** The font of a language that is written in such a script. */
export function languageFont(language: string): string | null {
  const script = LANGUAGES[language]
  return script === undefined ? null : FONTS[script].name
}

const plain = new Map<string, Buffer>()

function plainFace(address: string): Buffer {
  const known = plain.get(address)
  if (known !== undefined) return known
  const made = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
  plain.set(address, made)
  return made
}

/** Fonts a document carries: of the scripts it holds, none for Latin letters, which every computer has. */
export const documentFonts = (report: Report): NonNullable<IPropertiesOptions['fonts']> =>
  complexScripts(JSON.stringify(report)).map(script => {
    const { name, faces } = FONTS[script]
    return { name, data: plainFace(faces[0]), bold: plainFace(faces[1]) }
  })

/** Faces in the order in which the library numbers their files. */
const facesOf = (report: Report): readonly Buffer[] =>
  complexScripts(JSON.stringify(report)).flatMap(script => FONTS[script].faces.map(plainFace))

/** So much of a font's beginning is hidden by its key (ECMA-376 part 4, 4.2.1). */
const HIDDEN = 32

function keyOf(face: Buffer): string {
  const hex = createHash('sha256').update(face).digest('hex').slice(0, 32).toUpperCase()
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function hidden(face: Buffer): Buffer {
  const key = Buffer.from(keyOf(face).replaceAll('-', ''), 'hex').reverse()
  const head = face.subarray(0, HIDDEN).map((byte, at) => byte ^ (key[at % key.length] ?? 0))
  return Buffer.concat([head, face.subarray(HIDDEN)])
}

/** Whether a part of a document is a font that we put in. */
export const isOwnFont = (part: Buffer): boolean =>
  Object.values(FONTS)
    .flatMap(({ faces }) => faces.map(plainFace))
    .some(face => part.length === face.length && part.subarray(HIDDEN).equals(face.subarray(HIDDEN)))

/** The table of fonts with keys that follow from the fonts, since the library draws them at random, and with their stand-ins. */
export function steadyFontTable(xml: string, report: Report): string {
  const keys = facesOf(report).map(keyOf)
  const keyed = xml.replace(
    /(w:fontKey="\{)[^}]*/g,
    (_found, before: string) => `${before}${keys.shift() ?? ''}`,
  )
  return Object.values(FONTS).reduce(
    (text, { name, instead }) =>
      text.replace(`<w:font w:name="${name}">`, `$&<w:altName w:val="${instead}"/>`),
    keyed,
  )
}

/** The fonts as parts of the document, hidden by those keys. */
export const fontParts = (report: Report): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    facesOf(report).map((face, at) => [`word/fonts/font${String(at + 1)}.odttf`, hidden(face)]),
  )
