/** Where a table of a TrueType font begins (OpenType 1.9, table directory). */
export function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  const records = Array.from({ length: count }, (_, index) => 12 + index * 16)
  const record = records.find(at => font.toString('latin1', at, at + 4) === tag)
  if (record === undefined) throw new Error(`the font has no table ${tag}`)
  return font.readUInt32BE(record + 8)
}

/** The list of letters of the basic plane (`cmap`, platform 3, encoding 1, format 4). */
function basicLetters(font: Buffer): number {
  const cmap = tableAt(font, 'cmap')
  const records = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8)
  const tables = records
    .filter(at => font.readUInt16BE(at) === 3 && font.readUInt16BE(at + 2) === 1)
    .map(at => cmap + font.readUInt32BE(at + 4))
  const table = tables.find(at => font.readUInt16BE(at) === 4)
  if (table === undefined) throw new Error('the font has no list of letters of the basic plane')
  return table
}

/** Says of a letter of the basic plane whether a TrueType font has a picture of it. */
export function lettersOf(font: Buffer): (letter: string) => boolean {
  const table = basicLetters(font)
  const doubled = font.readUInt16BE(table + 6)
  const [ends, starts] = [table + 14, table + 16 + doubled]
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled]
  return letter => {
    const code = letter.codePointAt(0) ?? 0
    for (let at = 0; at < doubled; at += 2) {
      if (font.readUInt16BE(ends + at) < code) continue
      const start = font.readUInt16BE(starts + at)
      if (start > code) return false
      const offset = font.readUInt16BE(offsets + at)
      const delta = font.readUInt16BE(deltas + at)
      if (offset === 0) return ((code + delta) & 0xffff) !== 0
      return font.readUInt16BE(offsets + at + offset + (code - start) * 2) !== 0
    }
    return false
  }
}
