/** Weights that the window is written in (`fonts.css`). */
const WEIGHTS = [400, 600]

/** What languages need beside Noto Sans. A font that is fetched without need is asked for every sign that others lack. */
const FONTS: Readonly<Record<string, string>> = { ar: 'Noto Sans Arabic' }

/**
 * Fetches the letters of these words before a screen is laid out that needs them. Asked for by the layout itself they come later,
 * and it waits until the system has looked up fonts that stand in for them.
 */
export function fetchFonts(language: string, words: string): void {
  const own = FONTS[language]
  for (const family of ['Noto Sans', ...(own === undefined ? [] : [own])])
    for (const weight of WEIGHTS) void document.fonts.load(`${weight} 1rem "${family}"`, `Fivefold ${words}`)
}
