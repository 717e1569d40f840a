import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?inline'
import devanagari from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2?inline'
import { scriptsIn, type Script } from '@shared/disclosure/script'

const FONTS: Readonly<Record<Script, { readonly family: string; readonly data: string }>> = {
  devanagari: { family: 'Noto Sans Devanagari', data: devanagari },
  arabic: { family: 'Noto Sans Arabic', data: arabic },
}

/**
 * Fonts for the scripts a page holds, inside the page: conjuncts and joined letters come out the same on a computer
 * that has no such font. A page in Latin letters carries none.
 */
export function fontFaces(text: string): string {
  return scriptsIn(text)
    .map(script => FONTS[script])
    .map(
      ({ family, data }) => `@font-face { font-family: "${family}"; src: url("${data}") format("woff2"); }`,
    )
    .join('\n')
}
