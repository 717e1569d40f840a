import { inlineText } from './figure'
import type { Block, Report } from './report'

/** Sentences of one block that were made from records; own words and tables have homes of their own. */
function linesOf(block: Block, report: Report): readonly string[] {
  const written = (content: Parameters<typeof inlineText>[0]) =>
    inlineText(content, report.language, report.labels.notKnown)
  if (block.kind === 'paragraph' || block.kind === 'note') return [written(block.content)]
  return block.kind === 'bullets' ? block.items.map(written) : []
}

/**
 * Every generated sentence by its place, `<section>/<block>` and for lists `<section>/<block>/<item>`: kept with an export,
 * so that a document that comes back can be compared with what went out.
 */
export function proseOf(report: Report): Readonly<Record<string, string>> {
  const entries = report.sections.flatMap(section =>
    section.blocks.flatMap((block, at) =>
      linesOf(block, report).map((line, item) => [`${section.id}/${at}/${item}`, line] as const),
    ),
  )
  return Object.fromEntries(entries)
}
