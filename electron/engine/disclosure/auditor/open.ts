import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { BundleFiles } from '@shared/disclosure/bundle/files'
import {
  agrees,
  figureIn,
  fieldOf,
  figuresFileSchema,
  FIGURES_PATH,
  shareAgain,
  type FiguresFile,
} from '@shared/disclosure/bundle/trace'
import { evidenceBehind } from '@shared/disclosure/bundle/trace-evidence'
import { nameOfRow, rowAt, rowsOf, traceRows } from '@shared/disclosure/bundle/trace-rows'
import type { BundleRow } from '@shared/contract/auditor'
import { foreignJson } from '@shared/text/foreign-json'
import type { Call } from '../../call'
import { withBundle, withFiles } from '../bundle/verify'
import { optionsFor, withOwnRemarks } from '../verify-given'

/** A text longer than this is shown from its beginning. */
const MOST_TEXT_BYTES = 2_000_000
const MOST_ROWS = 500

async function figuresIn(files: BundleFiles): Promise<FiguresFile['figures']> {
  const text = await files.text(FIGURES_PATH)
  if (text === null) return {}
  try {
    return figuresFileSchema.parse(foreignJson(text)).figures
  } catch {
    // The verdict names a list that was changed; here it only has nothing to show.
    return {}
  }
}

/** Checks a bundle and lists what is in it. */
export async function openBundle(
  { file, ...input }: InputOf<'disclosure.open-bundle'>,
  call: Call,
): Promise<OutputOf<'disclosure.open-bundle'>> {
  const { path } = await call.files.open(file)
  return withBundle(path, await optionsFor(input, call), async ({ verdict, manifest, files }) => {
    const figures = files === null || manifest === null ? {} : await figuresIn(files)
    return {
      verdict: await withOwnRemarks(verdict, call),
      parts: (manifest?.files ?? [])
        .filter(({ role }) => role !== 'index')
        .map(({ path: part, role, sizeBytes }) => ({ path: part, role, sizeBytes })),
      figures: Object.entries(figures)
        .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
        .map(([key, { value, unit, withheld, from }]) => ({
          key,
          value,
          unit,
          ...(withheld === undefined ? {} : { withheld }),
          path: from?.kind === 'rows' ? from.path : null,
        })),
    }
  })
}

async function filesOf<T>(file: string, call: Call, use: (files: BundleFiles) => Promise<T>): Promise<T> {
  const { path } = await call.files.open(file)
  return withFiles(path, files => {
    if (files === null) throw new Refusal({ code: 'refused', detail: 'no-bundle', params: { path } })
    return use(files)
  })
}

const rowOf = (row: unknown, line: number): BundleRow => {
  const id = fieldOf(row, 'id') ?? fieldOf(row, 'seq')
  const value = fieldOf(row, 'residual')
  return {
    line,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
    name: nameOfRow(row),
    value: typeof value === 'number' ? value : null,
  }
}

const hasRows = (path: string): boolean => /\.jsonl?$/.test(path)
const isText = (path: string): boolean => /\.(html|txt|md|mjs)$|^SHA256SUMS$/.test(path)

/** A stretch of the rows of a file, or its text. */
export function bundlePart(
  { file, path, offset, limit }: InputOf<'disclosure.bundle-part'>,
  call: Call,
): Promise<OutputOf<'disclosure.bundle-part'>> {
  return filesOf(file, call, async files => {
    if (!hasRows(path))
      return { rows: [], total: 0, text: isText(path) ? await files.text(path, MOST_TEXT_BYTES) : null }
    const rows: BundleRow[] = []
    let total = 0
    for await (const { number, row } of rowsOf(files, path)) {
      total += 1
      if (number > offset && rows.length < limit) rows.push(rowOf(row, number))
    }
    return { rows, total, text: null }
  })
}

/** One row, and the files of evidence that stand behind it. */
export function bundleRow(
  { file, path, line }: InputOf<'disclosure.bundle-row'>,
  call: Call,
): Promise<OutputOf<'disclosure.bundle-row'>> {
  return filesOf(file, call, async files => {
    const row = await rowAt(files, path, line)
    if (row === null) throw new Refusal({ code: 'not-found', params: { table: path, id: String(line) } })
    return { json: JSON.stringify(row, null, 2), evidence: [...(await evidenceBehind(files, row))] }
  })
}

const NOWHERE = { rows: [], total: 0, path: null, share: null }

/** What a figure is counted from: rows, or two other figures; and the figure counted again. */
export function bundleFigure(
  { file, key }: InputOf<'disclosure.bundle-figure'>,
  call: Call,
): Promise<OutputOf<'disclosure.bundle-figure'>> {
  return filesOf(file, call, async files => {
    const figures = await figuresIn(files)
    const figure = figureIn(figures, key)
    if (figure === null) throw new Refusal({ code: 'not-found', params: { table: FIGURES_PATH, id: key } })
    const { from, value } = figure
    if (from === null) return { ...NOWHERE, agrees: null, again: null }
    if (from.kind === 'share') {
      const again = shareAgain(figures, from.part, from.whole)
      const share = { part: from.part, whole: from.whole }
      return { ...NOWHERE, agrees: agrees(value, again), again, share }
    }
    const { rows, total, again } = await traceRows(files, from, MOST_ROWS)
    return {
      rows: rows.map(row => ({ ...row })),
      total,
      path: from.path,
      agrees: again === undefined ? null : agrees(value, again),
      again: again ?? null,
      share: null,
    }
  })
}

/** Everything of a bundle that remarks need: its fingerprint, and whether it is whole. */
export async function fingerprintOf(file: string, call: Call): Promise<string> {
  const { path } = await call.files.open(file)
  return withBundle(path, {}, ({ verdict }) => {
    if (!verdict.valid || verdict.fingerprint === null)
      throw new Refusal({ code: 'refused', detail: 'bundle-not-whole' })
    return Promise.resolve(verdict.fingerprint)
  })
}

export { filesOf }
