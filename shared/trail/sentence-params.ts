type Summary = Readonly<Record<string, string | number | null | undefined>>

/** How the person's language writes a day, and what it calls a language and a checklist of the program. */
export interface SentenceVoice {
  date(day: string): string
  language(code: string): string
  /** `null` for one of the house, which is told by its own name. */
  checklist(packId: string): string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * What the sentence of an entry is told with: its summary, days as the language writes them, its count, which chooses the plural,
 * and its language, by its name and as the form that names it (`export_language`); entries made before exports kept their language
 * have the plain one. A checklist of the program is named in the person's language. What a rule did names the rule (`erase_rule`).
 */
export function sentenceParams(summary: Summary, voice: SentenceVoice): Summary {
  const { count, language, checklist } = summary
  const told = Object.entries(summary).map(
    ([key, value]) =>
      [key, typeof value === 'string' && DAY.test(value) ? voice.date(value) : value] as const,
  )
  return {
    ...Object.fromEntries(told),
    count: count ?? undefined,
    ...(typeof checklist === 'string' ? { checklist: voice.checklist(checklist) ?? checklist } : {}),
    languageName: typeof language === 'string' ? voice.language(language) : undefined,
    context: contextOf(summary),
  }
}

const FILE_NAME_FIRST = /^\S+\.\p{L}/u

/** A sentence as it begins and ends alone: topics write theirs to stand after a name as well, and a list at its end may be empty. */
export function asSentence(text: string, language: string): string {
  const ended = text.replace(/[\s\u202f]*:\s*$/u, '')
  // In some languages the name of a file comes first: it is called as it is.
  if (FILE_NAME_FIRST.test(ended)) return ended
  return ended.charAt(0).toLocaleUpperCase(language) + ended.slice(1)
}

function contextOf({ language, rule }: Summary): string | undefined {
  if (typeof language === 'string') return 'language'
  return typeof rule === 'string' ? 'rule' : undefined
}
