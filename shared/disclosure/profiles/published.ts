import { numberText } from '../figure'
import { figureIndex, inlinesOf } from '../plain'
import type { Block, Cell, Figure, Inline, Report, Section } from '../report'
import { sentence, text, type Speech } from '../sentence'
import { sectionsBegun } from '../sentence-start'
import { untoldFigures, type BoundIndicator } from './counts'
import type { Profile } from './profile'
import type { Withheld } from './suppression'

/** How a report is made ready for those it is meant for. */
export interface Publishing {
  readonly profile: Profile
  readonly indicators: readonly BoundIndicator[]
  /** A text without what the profile does not tell of people, suppliers and places. */
  readonly clean: (text: string) => string
}

export interface Published {
  readonly report: Report
  /** The report as it is without any profile: what a leak is told by. */
  readonly whole: Report
  readonly untold: ReadonlyMap<string, Withheld>
  /** Sections in which something was taken out of a text, with the number of texts. */
  readonly cleaned: readonly { readonly section: string; readonly texts: number }[]
}

const inlinesEverywhere = (report: Report): readonly Inline[] => [
  ...inlinesOf(report),
  ...report.coverage.flatMap(item => item.answeredBy),
]

/** Every figure by key, those among the answers to a law too. */
function figuresEverywhere(report: Report): ReadonlyMap<string, Figure> {
  const others = inlinesEverywhere(report).filter(item => item.kind === 'figure')
  return new Map([...others.map(item => [item.key, item] as const), ...figureIndex(report)])
}

/** A change of every inline and every text that people wrote, wherever it stands. */
interface Change {
  readonly inline: (item: Inline) => Inline
  readonly words: (text: string) => string
}

function cellChanged(cell: Cell, { inline }: Change): Cell {
  if (cell.kind === 'run') return { ...cell, content: cell.content.map(inline) }
  return cell.kind === 'code' ? cell : inline(cell)
}

function blockChanged(block: Block, change: Change): Block {
  const { inline, words } = change
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { ...block, content: block.content.map(inline) }
    case 'bullets':
      return { ...block, items: block.items.map(item => item.map(inline)) }
    case 'table':
      return {
        ...block,
        caption: words(block.caption),
        rows: block.rows.map(row => row.map(cell => cellChanged(cell, change))),
      }
    case 'chart':
      return {
        ...block,
        caption: words(block.caption),
        bars: block.bars.map(bar => ({ label: words(bar.label), value: told(bar.value, change) })),
      }
    case 'own-words':
      return { ...block, text: words(block.text) }
    case 'heading':
      return block
  }
}

function told(value: Figure, { inline }: Change): Figure {
  const found = inline(value)
  return found.kind === 'figure' ? found : value
}

const sectionChanged = (section: Section, change: Change): Section => ({
  ...section,
  blocks: section.blocks.map(block => blockChanged(block, change)),
})

const inWords = (count: number, { language }: Speech): string => numberText(count, 0, language)

/** Figures that are not told, as the words that stand in their place. */
function masking(untold: ReadonlyMap<string, Withheld>, say: Speech, least: number) {
  const { t } = say
  const words: Readonly<Record<Withheld, string>> = {
    few: t('disclosure:publishing.few', { least: inWords(least, say) }),
    withheld: t('disclosure:publishing.withheld'),
  }
  return (item: Inline): Inline => {
    const why = item.kind === 'figure' ? untold.get(item.key) : undefined
    return item.kind === 'figure' && why !== undefined
      ? { ...item, value: null, withheld: { why, text: words[why] } }
      : item
  }
}

function figuresIn(section: Section): readonly Figure[] {
  const found: Figure[] = []
  sectionChanged(section, {
    inline: item => {
      if (item.kind === 'figure') found.push(item)
      return item
    },
    words: words => words,
  })
  return found
}

/** Below the first section in which a number is not told: what the words in its place mean. */
function withFootnote(sections: readonly Section[], say: Speech, least: number): readonly Section[] {
  const first = sections.findIndex(part => figuresIn(part).some(item => item.withheld !== undefined))
  const content = sentence(say, 'publishing.footnote', {
    least: inWords(least, say),
    most: inWords(least - 1, say),
  })
  const note: Block = { kind: 'note', tone: 'remark', content }
  return sections.map((part, at) => (at === first ? { ...part, blocks: [...part.blocks, note] } : part))
}

/** What a profile leaves out of a statement, each as a key of the catalogue. */
export function leftOutBy(profile: Profile): readonly string[] {
  const keys: readonly (readonly [boolean, string])[] = [
    [profile.places !== 'exact', `places.${profile.places}`],
    [profile.suppliers === 'category', 'suppliers'],
    [!profile.people, 'people'],
    [!profile.comments, 'comments'],
    [!profile.evidenceTitles, 'evidenceTitles'],
    [profile.leastCount !== null, 'counts'],
  ]
  return keys.filter(([applies]) => applies).map(([, key]) => `publishing.leftOut.${key}`)
}

/** The same for a bundle, which has files and records besides. */
export function leftOutOfBundle(profile: Profile): readonly string[] {
  const keys: readonly (readonly [boolean, string])[] = [
    [profile.evidenceFiles !== 'all', `evidenceFiles.${profile.evidenceFiles}`],
    [profile.evidenceFiles !== 'none' && !profile.people, 'evidenceCleaned'],
    [profile.records !== 'all', `records.${profile.records}`],
    [profile.trail === 'head', 'trail'],
  ]
  const besides = keys.filter(([applies]) => applies).map(([, key]) => `publishing.leftOut.${key}`)
  return [...leftOutBy(profile), ...besides]
}

function aboutProfile(profile: Profile, say: Speech): readonly Block[] {
  const least = inWords(profile.leastCount ?? 0, say)
  const leftOut = leftOutBy(profile).map(key => sentence(say, key, { least }))
  return [
    { kind: 'heading', id: 'publishing', text: say.t('disclosure:headings.publishing') },
    { kind: 'paragraph', content: sentence(say, `publishing.madeFor.${profile.id}`) },
    ...(leftOut.length === 0 ? [] : [{ kind: 'bullets' as const, items: leftOut }]),
  ]
}

/** Says on the cover and in the annex of the method for whom it was made and what it leaves out. */
function labelled(report: Report, profile: Profile, say: Speech): Report {
  const line = {
    id: 'profile',
    label: say.t('disclosure:cover.labels.profile'),
    content: [text(say.t(`disclosure:publishing.profiles.${profile.id}`))],
  }
  const about = (section: Section): Section =>
    section.id === 'annex-method'
      ? { ...section, blocks: [...section.blocks, ...aboutProfile(profile, say)] }
      : section
  return {
    ...report,
    madeFor: { profile: profile.id, leastCount: profile.leastCount },
    cover: { ...report.cover, lines: [...report.cover.lines, line] },
    sections: report.sections.map(about),
  }
}

/** Texts without what a profile does not tell; `changed` counts them by section. */
function cleaning(clean: Publishing['clean'], changed: () => void): Change {
  const words = (written: string): string => {
    const found = clean(written)
    if (found !== written) changed()
    return found
  }
  return { words, inline: item => (item.kind === 'text' ? { ...item, text: words(item.text) } : item) }
}

function withoutNames(report: Report, clean: Publishing['clean']) {
  const counts = new Map<string, number>()
  const sections = report.sections.map(section =>
    sectionChanged(
      section,
      cleaning(clean, () => counts.set(section.id, (counts.get(section.id) ?? 0) + 1)),
    ),
  )
  const quietly = cleaning(clean, () => undefined)
  const coverage = report.coverage.map(item => ({ ...item, answeredBy: item.answeredBy.map(quietly.inline) }))
  return {
    report: { ...report, sections, coverage },
    cleaned: [...counts].map(([section, texts]) => ({ section, texts })),
  }
}

/**
 * A report as a profile tells it: the one place before the five renderings, which therefore agree. It is built twice: once
 * whole, to see which counts are small, and once so that no word around a number that is not told depends on that number.
 */
export function published(
  build: (say: Speech) => Report,
  say: Speech,
  { profile, indicators, clean }: Publishing,
): Published {
  const whole = build(say)
  const least = profile.leastCount
  const figures = { figures: figuresEverywhere(whole), indicators, periodLabel: whole.periodLabel }
  const untold = least === null ? new Map<string, Withheld>() : untoldFigures(figures, least)
  const quiet = build({ ...say, untold: new Set(untold.keys()) })
  const mask = masking(untold, say, least ?? 0)
  const plain: Change = { inline: mask, words: words => words }
  const masked: Report = {
    ...quiet,
    cover: {
      ...quiet.cover,
      lines: quiet.cover.lines.map(line => ({ ...line, content: line.content.map(mask) })),
    },
    sections: sectionsBegun(
      withFootnote(
        quiet.sections.map(section => sectionChanged(section, plain)),
        say,
        least ?? 0,
      ),
      say.language,
    ),
    coverage: quiet.coverage.map(item => ({ ...item, answeredBy: item.answeredBy.map(mask) })),
  }
  const { report, cleaned } = withoutNames(masked, clean)
  return { report: labelled(report, profile, say), whole, untold, cleaned }
}

/** A text that stands only in the whole report: a sentence or row with a number that is not told. */
function textsWith(
  section: Section,
  untold: ReadonlyMap<string, Withheld>,
  written: (cell: Cell) => string,
): string[] {
  const holds = (items: readonly Inline[]) =>
    items.some(item => item.kind === 'figure' && untold.has(item.key))
  const inlines = (cell: Cell): readonly Inline[] =>
    cell.kind === 'run' ? cell.content : cell.kind === 'code' ? [] : [cell]
  const line = (items: readonly Inline[]) => (holds(items) ? [items.map(written).join('')] : [])
  return section.blocks.flatMap(block => {
    switch (block.kind) {
      case 'paragraph':
      case 'note':
        return line(block.content)
      case 'bullets':
        return block.items.flatMap(line)
      case 'table':
        return block.rows.filter(row => holds(row.flatMap(inlines))).map(row => row.map(written).join(' '))
      // A chart has its figures from a table.
      case 'chart':
      case 'heading':
      case 'own-words':
        return []
    }
  })
}

/**
 * The words in which a suppressed number would stand if it had slipped through: sentences and rows of the whole report, and
 * the entries of it by key as the machine-readable files write them.
 */
export function untoldTexts(
  { whole, untold }: Published,
  written: (cell: Cell) => string,
): readonly string[] {
  const figures = figuresEverywhere(whole)
  const entries = [...untold.keys()].flatMap(key => {
    const item = figures.get(key)
    return item?.value == null
      ? []
      : [`${key} value ${item.value} unit ${item.unit}`, `${key} unit ${item.unit} value ${item.value}`]
  })
  return [...whole.sections.flatMap(section => textsWith(section, untold, written)), ...entries]
}
