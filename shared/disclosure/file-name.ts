import anyAscii from 'any-ascii'

export const FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** Names Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 60

/** Letters, digits and hyphens of a name in the plainest alphabet; never empty. */
export function safePart(name: string): string {
  const plain = anyAscii(name)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  if (plain === '') return 'unnamed'
  return RESERVED.test(plain) ? `${plain}-` : plain
}

/** Name of an exported file, for example `Harbour-Textiles-Ltd_2026_OECD5_ed3-draft.pdf`. */
export function exportName(
  statement: {
    entity: string
    periodLabel: string
    kind: string
    edition: number
    status: 'draft' | 'final'
  },
  extension: string,
): string {
  const edition = `ed${statement.edition}${statement.status === 'draft' ? '-draft' : ''}`
  const parts = [
    safePart(statement.entity),
    safePart(statement.periodLabel),
    safePart(statement.kind),
    edition,
  ]
  return `${parts.join('_')}.${extension}`
}
