import type { Command } from './commands'

/** Letters without their marks, so that "resume" finds "résumé". */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

/** How well a command fits: starts with the words, has a word that starts so, contains them; `null` = not at all. */
function fit(command: Command, words: readonly string[]): number | null {
  const label = plain(command.label)
  const all = `${label} ${plain(command.words ?? '')}`
  const parts = all.split(/\s+/)
  let worst = 0
  for (const word of words) {
    const one = label.startsWith(word)
      ? 0
      : parts.some(part => part.startsWith(word))
        ? 1
        : word.length > 2 && all.includes(word)
          ? 2
          : null
    if (one === null) return null
    worst = Math.max(worst, one)
  }
  return worst
}

/** The commands that fit what was typed, best first; all of them for an empty text. */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return commands
    .map((command, order) => ({ command, order, fit: fit(command, words) }))
    .filter(found => found.fit !== null)
    .sort((a, b) => (a.fit ?? 0) - (b.fit ?? 0) || a.order - b.order)
    .map(found => found.command)
}
