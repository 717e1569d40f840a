/** Weights that the window is written in (`fonts.css`). */
const WEIGHTS = [400, 600]

/**
 * Fetches the letters of these words before a screen is laid out that needs them. Asked for by the layout itself they come later,
 * and it waits until the system has looked up fonts that stand in for them.
 */
export function fetchFonts(words: string): void {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font')
  for (const weight of WEIGHTS) void document.fonts.load(`${weight} 1rem ${family}`, words)
}
