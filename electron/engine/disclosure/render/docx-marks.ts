/** Word's names of bookmarks: a letter first, then letters, digits and `_`, at most 40 (ECMA-376 part 1, 17.13.6.2). */
const plainName = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '_').slice(0, 30)

/** What the bookmarks around words of the entity's own begin with. */
export const ownMarks = (place: string): string => `own_${plainName(place)}__`

/** The bookmark around one paragraph of them. */
export const ownMark = (place: string, paragraph: number): string => `${ownMarks(place)}${paragraph}`

/** The bookmark around a generated sentence (`proseOf`). */
export const proseMark = (place: string): string => `gen_${plainName(place)}`

/** The property of a document that says which export it is: regime, period, edition and moment, parted by `|`. */
export const EXPORT_PROPERTY = 'FivefoldExport'
