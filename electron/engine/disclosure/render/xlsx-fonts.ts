/** Order of what a font of a sheet is made of (ECMA-376 part 1, 18.8.22); the library writes another, which strict readers refuse. */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** Styles of a workbook (`xl/styles.xml`) with the parts of each font in the order of the standard. */
export const orderedFonts = (styles: string): string =>
  styles.replace(/<font>(.*?)<\/font>/g, (_font, inner: string) => {
    const parts = inner.match(/<[^>]+\/>/g) ?? []
    const place = (part: string): number => ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '')
    return `<font>${parts.toSorted((one, other) => place(one) - place(other)).join('')}</font>`
  })
