import type { BundleFiles } from '@shared/disclosure/bundle/files'
import {
  agrees,
  figureIn,
  figuresFileSchema,
  FIGURES_PATH,
  shareAgain,
  type FiguresFile,
  type RowsSource,
  type Traced,
} from '@shared/disclosure/bundle/trace'
import { shownName } from '@shared/text/clean'
import { figureWords } from '@shared/disclosure/figure-words'
import { rowAt, traceRows, type TracedRow } from '@shared/disclosure/bundle/trace-rows'
import { el, opening } from './dom'
import { evidenceOf } from './evidence'
import { rowFields } from './row-fields'
import { bundleVoice, inPage, written } from './words'

const MOST_ROWS = 200

/** What a figure is called; its key where it has no words. */
const figureName = (key: string): string => figureWords(key, bundleVoice)?.join(' · ') ?? shownName(key)

function rowView(files: BundleFiles, path: string, found: TracedRow): HTMLElement {
  const head = [
    el('span', {}, found.name ?? found.id ?? inPage('row', { line: found.line })),
    el(
      'span',
      { class: 'soft' },
      `${inPage('row', { line: found.line })}${found.value === null ? '' : ` · ${written(found.value)}`}`,
    ),
  ]
  return opening(head, async () => {
    const row = await rowAt(files, path, found.line)
    return [...(await evidenceOf(files, row)), ...rowFields(path, row)]
  })
}

const mark = (good: boolean, text: string): HTMLElement =>
  el('p', { class: `mark ${good ? 'good' : 'bad'}` }, `${good ? '✓' : '✕'} ${text}`)

async function rowsView(files: BundleFiles, figure: Traced, source: RowsSource): Promise<readonly Node[]> {
  const { rows, total, again } = await traceRows(files, source, MOST_ROWS)
  const numbers = { total: written(total), printed: written(figure.value) }
  const head =
    again === undefined
      ? el('p', { class: 'soft' }, inPage('look', numbers))
      : agrees(figure.value, again)
        ? mark(true, inPage('agrees', { ...numbers, again: written(again) }))
        : mark(false, inPage('differs', { ...numbers, again: written(again) }))
  return [
    head,
    el('p', { class: 'soft' }, el('code', {}, source.path)),
    ...rows.map(row => rowView(files, source.path, row)),
    ...(total > rows.length
      ? [el('p', { class: 'soft' }, inPage('more', { count: total - rows.length }))]
      : []),
  ]
}

function inside(files: BundleFiles, all: FiguresFile['figures'], figure: Traced): Promise<readonly Node[]> {
  const { from, withheld } = figure
  if (withheld !== undefined)
    return Promise.resolve([el('p', { class: 'mark' }, inPage(`withheldWhy.${withheld}`))])
  if (from === null) return Promise.resolve([el('p', { class: 'soft' }, inPage('noRows'))])
  if (from.kind === 'rows') return rowsView(files, figure, from)
  const again = shareAgain(all, from.part, from.whole)
  const parts = [from.part, from.whole].flatMap(key => {
    const part = figureIn(all, key)
    return part === null ? [] : [figureView(files, all, key, part)]
  })
  const said = inPage('share', { part: figureName(from.part), whole: figureName(from.whole) })
  return Promise.resolve([mark(agrees(figure.value, again), `${said}: ${written(again)}`), ...parts])
}

function figureView(
  files: BundleFiles,
  all: FiguresFile['figures'],
  key: string,
  figure: Traced,
): HTMLDetailsElement {
  const unit = figure.unit === 'pct' && figure.value !== null ? '\u00a0%' : ''
  const value = figure.withheld === undefined ? `${written(figure.value)}${unit}` : inPage('withheld')
  const [name, inFile] = [figureName(key), shownName(key)]
  const words = el('span', {}, el('bdi', {}, name), ' ', el('code', { class: 'raw', dir: 'ltr' }, inFile))
  const head = [
    name === inFile ? el('code', { dir: 'ltr' }, name) : words,
    el('span', { class: 'value' }, value),
  ]
  const details = opening(head, () => inside(files, all, figure))
  details.dataset['key'] = key
  details.dataset['words'] = `${name} ${key}`.toLowerCase()
  return details
}

async function figuresIn(files: BundleFiles): Promise<FiguresFile['figures'] | null> {
  try {
    return figuresFileSchema.parse(JSON.parse((await files.text(FIGURES_PATH)) ?? '')).figures
  } catch {
    return null
  }
}

function search(views: readonly HTMLElement[]): HTMLElement {
  const input = el('input', { type: 'search' })
  input.addEventListener('input', () => {
    const words = input.value.trim().toLowerCase().split(/\s+/)
    for (const view of views) {
      const found = view.dataset['words'] ?? ''
      view.hidden = !words.every(word => found.includes(word))
    }
  })
  return el('label', { class: 'field search' }, inPage('search'), input)
}

/** Every figure of the statement: it opens to its rows, a row to what was recorded and the evidence behind it. */
export async function figuresView(files: BundleFiles): Promise<HTMLElement> {
  const all = await figuresIn(files)
  const title = el('h2', {}, inPage('figures'))
  if (all === null) return el('section', {}, title, el('p', { class: 'soft' }, inPage('figuresNone')))
  const views = Object.keys(all)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .flatMap(key => {
      const figure = all[key]
      return figure === undefined ? [] : [figureView(files, all, key, figure)]
    })
  return el(
    'section',
    { class: 'long', id: 'figures' },
    title,
    el('p', { class: 'soft' }, inPage('figuresHint')),
    search(views),
    el('div', { class: 'list', tabindex: '0', role: 'group', 'aria-label': inPage('figures') }, ...views),
  )
}
