/** Sizes of paper that documents are laid out for. */
export const PAPER_SIZES = ['A4', 'Letter'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

/** Countries where paper is US Letter (CLDR 48, 2025: `measurementData/paperSize`); everywhere else it is A4. */
const LETTER: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** The paper of a country, by its code (ISO 3166-1); A4 where no country is known. */
export const paperIn = (country: string): PaperSize => (LETTER.has(country) ? 'Letter' : 'A4')
