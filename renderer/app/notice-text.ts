/** A paragraph of the NOTICE file, with the list that follows it. */
export interface NoticePart {
  readonly text: string
  readonly items: readonly string[]
}

const ITEM = '- '

/** Lines that were wrapped become one again; a line that begins with "- " begins an item, an indented one goes on. */
function linesOf(block: string): string[] {
  const lines: string[] = []
  for (const line of block.split('\n')) {
    const last = lines.at(-1)
    if (last === undefined || !line.startsWith(' ')) lines.push(line.trim())
    else lines[lines.length - 1] = `${last} ${line.trim()}`
  }
  return lines
}

/**
 * The NOTICE file as paragraphs and lists, without its first line (the name of the program, which stands above it
 * anyway). Nothing else is left out.
 */
export function noticeParts(file: string): readonly NoticePart[] {
  const [, ...rest] = file.trim().split('\n')
  const parts: { text: string; items: string[] }[] = []
  for (const block of rest.join('\n').split(/\n\s*\n/))
    for (const line of linesOf(block)) {
      const last = parts.at(-1)
      if (!line.startsWith(ITEM)) parts.push({ text: line, items: [] })
      else if (last !== undefined) last.items.push(line.slice(ITEM.length))
    }
  // A list stands a line below the paragraph it belongs to.
  return parts.filter(part => part.text !== '')
}
