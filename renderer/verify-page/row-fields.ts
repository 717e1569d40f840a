import { fieldsOfRow, type Piece, type RowField } from '@shared/disclosure/bundle/row-fields'
import { el } from './dom'
import { fieldWord, inPage, spoken } from './words'

/** A word for a field has the field's own name in its title, for whoever looks for it in the file. */
const pieceView = (piece: Piece): Node => {
  const { text } = piece
  if (piece.kind !== 'name')
    return piece.kind === 'mark' ? document.createTextNode(text) : el('bdi', {}, text)
  return el('span', { class: 'soft', title: piece.field }, text)
}

const nameView = ({ name, label }: RowField): HTMLElement =>
  label === name
    ? el('dt', {}, el('code', {}, name))
    : el('dt', {}, label, ' ', el('code', { class: 'raw' }, name))

/** Everything a row holds; fields with nothing in them are only named, so that they don't hide the others. */
export function rowFields(row: unknown): readonly HTMLElement[] {
  const fields = fieldsOfRow(row, {
    field: fieldWord,
    language: spoken(),
    yes: inPage('yes'),
    no: inPage('no'),
  })
  const empty = fields.filter(({ pieces }) => pieces.length === 0).map(({ label }) => label)
  const full = fields.filter(({ pieces }) => pieces.length > 0)
  return [
    el(
      'dl',
      {},
      ...full.flatMap(field => [nameView(field), el('dd', { dir: 'auto' }, ...field.pieces.map(pieceView))]),
    ),
    ...(empty.length === 0
      ? []
      : [el('p', { class: 'soft' }, inPage('empty', { fields: empty.join(', ') }))]),
  ]
}
