import type { Progress } from '@shared/contract/reply'
import { cleanText } from '@shared/text/clean'

export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
}

/** Messages and progress for the person, always on stderr: stdout belongs to the result. */
export class Teller {
  readonly #err: Output
  #lastPhase = ''
  #openLine = false

  constructor(err: Output) {
    this.#err = err
  }

  line(text: string): void {
    this.#endOpenLine()
    this.#err.write(`${oneLine(text)}\n`)
  }

  /** On a terminal one line that counts up; elsewhere one line for each phase. */
  progress(phase: string, { done, total }: Progress): void {
    const head = oneLine(phase)
    if (this.#err.isTTY) {
      this.#err.write(`\r\u001b[2K${head} ${total === null ? done : `${done}/${total}`}`)
      this.#openLine = true
    } else if (head !== this.#lastPhase) {
      this.#err.write(`${head}\n`)
    }
    this.#lastPhase = head
  }

  end(): void {
    this.#endOpenLine()
  }

  #endOpenLine(): void {
    if (this.#openLine) this.#err.write('\r\u001b[2K')
    this.#openLine = false
  }
}

/** Text from files and lists may hold anything; a message stays one line, moves no cursor and turns no direction. */
export function oneLine(text: string): string {
  return cleanText(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).trim()
}

/**
 * What a command says, over several lines: nothing in it can move the cursor, clear the screen or turn a line around. A file whose
 * name does that could write "valid" over what was found out about it.
 */
export const printable = (text: string): string => cleanText(text)

const INVISIBLE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** The same as JSON, where nothing may get lost: such characters are written by their number. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    INVISIBLE,
    found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
