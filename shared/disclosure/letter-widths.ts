/**
 * Widths of letters in em. Latin letters as DejaVu Sans has them, which is the widest of the fonts a reader may have in the
 * place of ours (Noto Sans, Calibri, Segoe UI, Arial and their metric twins are all narrower); other scripts as their Noto fonts.
 */
const CLASSES: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[iljI.,:;'’!|]/u, 0.34],
  [/[ftr()[\]/\\"-]/u, 0.42],
  [/[csvxyzkJ ?_*]/u, 0.6],
  [/[abdeghnopqu]/u, 0.64],
  [/[0-9$#+<>=~]/u, 0.65],
  [/[mwWM%@OQGDNHU&]/u, 0.95],
  [/[A-Z]/u, 0.72],
  [/\p{Script=Devanagari}/u, 0.66],
  [/\p{Script=Arabic}/u, 0.54],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/\p{Lu}/u, 0.78],
]
const OTHER = 0.66

const letterWidth = (letter: string): number =>
  CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? OTHER

/** Bold letters are wider. */
export const BOLD = 1.12

/** The width of a text in one line, in em of its own size. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0)

/** Pieces of a text that no line parts: blanks part them (not those that keep numbers together), and hyphens and dashes end one. */
const piecesOf = (text: string): readonly string[] =>
  text.split(/[\u0020\t\n\r\u00ad\u200b]+|(?<=[-\u2010\u2013\u2014])/u)

/** Longer than any word: a hash or an address, which may be parted anywhere. */
const LONGEST_WORD = 26

/** The width of the widest word of a text, in em; what is too long to be a word counts as nothing. */
export const widestWord = (text: string): number =>
  Math.max(
    0,
    ...piecesOf(text)
      .filter(piece => piece.length <= LONGEST_WORD)
      .map(textWidth),
  )
