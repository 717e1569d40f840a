import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?inline'
import latinItalic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?inline'
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?inline'
import latinMore from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?inline'
import latinMoreBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?inline'
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?inline'
import arabicBold from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2?inline'
import devanagari from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2?inline'
import devanagariBold from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff2?inline'
import { scriptsIn, type Script } from '@shared/disclosure/script'

interface Face {
  readonly family: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  readonly data: string
}

const face = (
  family: string,
  data: string,
  weight: Face['weight'] = 400,
  style: Face['style'] = 'normal',
): Face => ({ family, data, weight, style })

const LATIN: readonly Face[] = [
  face('Noto Sans', latin),
  face('Noto Sans', latinBold, 700),
  face('Noto Sans', latinItalic, 400, 'italic'),
]

const FONTS: Readonly<Record<Script, readonly Face[]>> = {
  latinExtended: [face('Noto Sans', latinMore), face('Noto Sans', latinMoreBold, 700)],
  devanagari: [face('Noto Sans Devanagari', devanagari), face('Noto Sans Devanagari', devanagariBold, 700)],
  arabic: [face('Noto Sans Arabic', arabic), face('Noto Sans Arabic', arabicBold, 700)],
}

const rule = ({ family, weight, style, data }: Face): string =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${data}") format("woff2"); }`

/**
 * Fonts for the scripts a page holds, inside the page: conjuncts and joined letters come out the same on a computer that has
 * no such font, and every page breaks where it broke when it was looked through.
 */
export const fontFaces = (text: string): string =>
  [...LATIN, ...scriptsIn(text).flatMap(script => FONTS[script])].map(rule).join('\n')
