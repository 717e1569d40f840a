import type { Leak, LeakKind } from './leak'

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

const IN_DOCUMENTS: readonly LeakKind[] = ['author', 'remark', 'hidden', 'photo', 'position', 'unreadable']

/** What to do about a find depends on where it stands: in the statement, in a record, in a document of somebody else. */
function remedyOf({ kind, file }: Leak): 'words' | 'records' | 'document' | 'count' {
  if (kind === 'count') return 'count'
  if (IN_DOCUMENTS.includes(kind) || file.startsWith('evidence/')) return 'document'
  return /^(?:records|scores|screening|data|trail)\//.test(file) ? 'records' : 'words'
}

/** A find in words: what it is, where it stands, and what to do. */
export function leakWords(
  leak: Leak,
  say: Say,
): { what: string; where: string; found: string; todo: string } {
  const { kind, file, inside, place, found, times } = leak
  const at = place === null ? [] : [say(`disclosure:leaks.place.${place.at}`, { which: place.which })]
  return {
    what: say(`disclosure:leaks.kind.${kind}`),
    where: [file, ...inside, ...at].join(' › '),
    found: times === 1 ? found : say('disclosure:leaks.times', { found, times }),
    todo: say(`disclosure:leaks.do.${remedyOf(leak)}`),
  }
}
