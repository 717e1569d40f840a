/** A language of the window. */
export interface WindowLanguage {
  /** BCP 47. */
  readonly tag: string
  /** What its speakers call it. */
  readonly name: string
  /** Translated by a machine, and not yet read by a native speaker. English stands in for what is missing. */
  readonly machine: boolean
}

/** English first, then as they are spoken along the corridors of the built-in data. */
export const LANGUAGES: readonly WindowLanguage[] = [
  { tag: 'en', name: 'English', machine: false },
  { tag: 'ne', name: 'नेपाली', machine: true },
  { tag: 'es', name: 'Español', machine: true },
  { tag: 'fr', name: 'Français', machine: true },
  { tag: 'ar', name: 'العربية', machine: true },
]

/** The first of these that the window speaks, regions aside (`es-MX` finds `es`); English where it speaks none. */
export function languageFor(preferred: readonly string[]): string {
  const known = LANGUAGES.map(({ tag }) => tag)
  const wanted = preferred.map(tag => tag.split('-', 1)[0] ?? tag)
  return wanted.find(tag => known.includes(tag)) ?? 'en'
}
