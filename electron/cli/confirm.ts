import { createInterface } from 'node:readline/promises'

/** Whoever sits at the terminal. */
export const terminal = {
  /** Asks, after telling what it is about; only the whole word counts. `null` = nobody sits there. */
  async asked(tell: () => void, question: string, word: string): Promise<boolean | null> {
    if (!process.stdin.isTTY) return null
    tell()
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return (await lines.question(question)).trim().toLowerCase() === word
    } finally {
      lines.close()
    }
  },
}
