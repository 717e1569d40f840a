import { fold, tidy } from '../fold'
import { cellAt, type Sheet } from '../sheet'
import { sheetKey, type SmelterColumn, type SmelterList } from './profile'

type Texts = Partial<Record<SmelterColumn, string>>

/** Columns A to I of a look-up sheet. */
const LOOK_UP_COLUMNS = [
  'metal',
  'lookUp',
  'standardName',
  'country',
  'identification',
  'source',
  'street',
  'city',
  'region',
] as const

/** The known smelters that the file itself carries, by identification and by metal and name. */
export function smelterLookUp(sheets: readonly Sheet[], list: SmelterList): ReadonlyMap<string, Texts> {
  const known = new Map<string, Texts>()
  const { lookUp } = list
  const sheet = lookUp && sheets.find(one => sheetKey(one.name) === sheetKey(lookUp.sheet))
  for (const row of sheet?.rows ?? []) {
    if (row.number < (lookUp?.firstRow ?? 0)) continue
    const texts: Texts = {}
    LOOK_UP_COLUMNS.forEach((column, index) => {
      const text = tidy(cellAt(row, index).text)
      if (text !== '') texts[column] = text
    })
    for (const key of keysOf(texts)) if (!known.has(key)) known.set(key, texts)
  }
  return known
}

function keysOf({ metal, lookUp, standardName, identification }: Texts): readonly string[] {
  const names = [lookUp, standardName].filter(name => name !== undefined)
  return [
    ...(identification === undefined ? [] : [`id:${fold(identification)}`]),
    ...names.map(name => `${fold(metal ?? '')}|${fold(name)}`),
  ]
}

/**
 * Fills what formulas without stored values left open: by the identification that was typed, else by metal and name. What
 * the file does hold stays as it is.
 */
export function resolveSmelter(
  typed: Texts,
  known: ReadonlyMap<string, Texts>,
): { text: Texts; isResolved: boolean } {
  const number = typed.input ?? typed.identification
  const found =
    (number === undefined ? undefined : known.get(`id:${fold(number)}`)) ??
    keysOf({ ...typed, standardName: typed.standardName ?? typed.name ?? '' })
      .map(key => known.get(key))
      .find(texts => texts !== undefined)
  const text = { ...found, ...typed }
  if (text.identification === undefined && number !== undefined) text.identification = number
  const isResolved = found !== undefined && Object.keys(found).some(column => !(column in typed))
  return { text, isResolved }
}
