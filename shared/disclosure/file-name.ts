import anyAscii from 'any-ascii'
import type { ProfileId } from './profiles/profile'

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

/**
 * Name of an exported file, for example `Harbour-Textiles-Ltd_2026_OECD5_ed3-draft_public_ne.pdf`: for whom it is and, other
 * than English, its language stand in it, so that nobody sends the wrong one.
 */
export function exportName(
  statement: {
    entity: string
    periodLabel: string
    kind: string
    edition: number
    status: 'draft' | 'final'
    /** `null` = it never leaves the house, or goes out whole. */
    madeFor: { readonly profile: ProfileId } | null
    language: string
  },
  extension: string,
): string {
  const edition = `ed${statement.edition}${statement.status === 'draft' ? '-draft' : ''}`
  const parts = [
    safePart(statement.entity),
    safePart(statement.periodLabel),
    safePart(statement.kind),
    edition,
    ...(statement.madeFor === null ? [] : [statement.madeFor.profile]),
    ...(statement.language === 'en' ? [] : [safePart(statement.language)]),
  ]
  return `${parts.join('_')}.${extension}`
}
