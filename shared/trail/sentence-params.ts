type Summary = Readonly<Record<string, string | number | null | undefined>>

/**
 * What the sentence of an entry is told with: its summary, whose count chooses the plural, and whose language the form that
 * names it (`export_language`); entries made before exports kept their language have the plain one. What a rule did
 * names the rule (`erase_rule`).
 */
export const sentenceParams = (summary: Summary): Summary => ({
  ...summary,
  count: summary['count'] ?? undefined,
  context: contextOf(summary),
})

function contextOf(summary: Summary): string | undefined {
  if (typeof summary['language'] === 'string') return 'language'
  return typeof summary['rule'] === 'string' ? 'rule' : undefined
}
