import { fieldsOfRow, type Piece, type RowField } from '@shared/disclosure/bundle/row-fields'
import { bundleSentence, bundleValue, rowInWords } from '@shared/disclosure/bundle/value-words'
import { signsOf } from '@shared/text/signs'
import { el } from './dom'
import { bundleVoice, fieldWord, inPage, spoken } from './words'

/** A word for a field has the field's own name in its title, and one for a code has the code after it, for whoever looks for them in the file. */
const pieceView = (piece: Piece): Node => {
  const { kind, text } = piece
  if (kind === 'mark') return el('span', {}, text)
  if (kind === 'name') return el('span', { class: 'soft', title: piece.field }, text)
  const { code } = piece
  return code === undefined
    ? el('bdi', {}, text)
    : el('span', {}, el('bdi', {}, text), ' ', el('code', { class: 'raw', dir: 'ltr' }, code))
}

const nameView = ({ name, label }: RowField): HTMLElement =>
  label === name
    ? el('dt', {}, el('code', {}, name))
    : el('dt', {}, label, ' ', el('code', { class: 'raw' }, name))

/** Everything a row holds; fields with nothing in them are only named, so that they don't hide the others. */
export function rowFields(path: string, row: unknown): readonly HTMLElement[] {
  const fields = fieldsOfRow(rowInWords(row, bundleVoice), {
    field: name => (/^[A-Z]{2}$/.test(name) ? bundleVoice.country(name) : fieldWord(name)),
    value: (value, at) => bundleValue(path, at, value, bundleVoice),
    sentence: (value, at) => bundleSentence(path, at, value, bundleVoice),
    language: spoken(),
    semicolon: signsOf(spoken()).semicolon,
    yes: inPage('yes'),
    no: inPage('no'),
  })
  const empty = fields.filter(({ pieces }) => pieces.length === 0).map(({ label }) => label)
  const full = fields.filter(({ pieces }) => pieces.length > 0)
  return [
    el('dl', {}, ...full.flatMap(field => [nameView(field), el('dd', {}, ...field.pieces.map(pieceView))])),
    ...(empty.length === 0
      ? []
      : [el('p', { class: 'soft' }, inPage('empty', { fields: empty.join(', ') }))]),
  ]
}
