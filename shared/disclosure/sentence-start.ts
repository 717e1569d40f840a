import type { Block, Inline, Section } from './report'

/** The end of a sentence, in the scripts that statements are written in. */
const END = /[.!?।؟]["”»’)]*\s*$/u

const capital = (text: string, language: string): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1)

/** A reference, or the words in place of a number, with a capital letter. */
function begun(item: Inline, language: string): Inline {
  if (item.kind === 'ref') return { ...item, text: capital(item.text, language) }
  if (item.kind === 'figure' && item.withheld !== undefined)
    return { ...item, withheld: { ...item.withheld, text: capital(item.withheld.text, language) } }
  return item
}

/** What is bound into a sentence begins with a capital letter where it begins the sentence. */
export function sentencesBegun(content: readonly Inline[], language: string): readonly Inline[] {
  return content.map((item, at) => {
    const before = content[at - 1]
    const begins = before === undefined || (before.kind === 'text' && END.test(before.text))
    return begins ? begun(item, language) : item
  })
}

function blockBegun(block: Block, language: string): Block {
  if (block.kind === 'paragraph' || block.kind === 'note')
    return { ...block, content: sentencesBegun(block.content, language) }
  if (block.kind === 'bullets')
    return { ...block, items: block.items.map(item => sentencesBegun(item, language)) }
  return block
}

/** The same for every sentence of some sections; cells of tables are no sentences. */
export const sectionsBegun = (sections: readonly Section[], language: string): readonly Section[] =>
  sections.map(section => ({ ...section, blocks: section.blocks.map(block => blockBegun(block, language)) }))
