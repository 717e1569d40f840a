import { el } from './dom'
import { inPage } from './words'

/** A field of a row longer than this is cut; the file has the rest. */
const MOST_LETTERS = 600

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** What a field holds, in one line: parts of a list parted by semicolons, those of an object by points. */
function inLine(value: unknown): string {
  if (value === null || value === undefined) return inPage('notKnown')
  if (Array.isArray(value)) return value.map(inLine).join('; ')
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value)
  return Object.entries(value)
    .map(([name, part]) => `${name} ${inLine(part)}`)
    .join(' · ')
}

const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text)

/** Everything a row holds; fields with nothing in them are only named, so that they don't hide the others. */
export function rowFields(row: unknown): readonly HTMLElement[] {
  const fields = typeof row === 'object' && row !== null ? Object.entries(row) : []
  const empty = fields.filter(([, value]) => isEmpty(value)).map(([name]) => name)
  const full = fields.filter(([, value]) => !isEmpty(value))
  return [
    el('dl', {}, ...full.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, cut(inLine(value)))])),
    ...(empty.length === 0
      ? []
      : [el('p', { class: 'soft' }, inPage('empty', { fields: empty.join(', ') }))]),
  ]
}
