import type { Leak, LeakKind, Unread } from './leak'

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

const IN_DOCUMENTS: readonly LeakKind[] = ['author', 'remark', 'hidden', 'photo', 'position', 'unreadable']

/** What to do about a find depends on where it stands: in the statement, in a record, in a document of somebody else. */
function remedyOf({ kind, file }: Leak): 'words' | 'records' | 'document' | 'count' {
  if (kind === 'count') return 'count'
  if (IN_DOCUMENTS.includes(kind) || file.startsWith('evidence/')) return 'document'
  return /^(?:records|scores|screening|data|trail)\//.test(file) ? 'records' : 'words'
}

const placeOf = ({ file, inside, place }: Unread, say: Say): string => {
  const at = place === null ? [] : [say(`disclosure:leaks.place.${place.at}`, { which: place.which })]
  return [file, ...inside, ...at].join(' › ')
}

/** Parts that could not be looked at, in one sentence; `null` where there is none. */
export const unreadWords = (unread: readonly Unread[], say: Say): string | null =>
  unread.length === 0
    ? null
    : say('disclosure:leaks.unread', { where: unread.map(one => placeOf(one, say)).join('; ') })

/** A find in words: what it is, where it stands, and what to do. */
export function leakWords(
  leak: Leak,
  say: Say,
): { what: string; where: string; found: string; todo: string } {
  const { kind, found, times } = leak
  return {
    what: say(`disclosure:leaks.kind.${kind}`),
    where: placeOf(leak, say),
    found: times === 1 ? found : say('disclosure:leaks.times', { found, times }),
    todo: say(`disclosure:leaks.do.${remedyOf(leak)}`),
  }
}
