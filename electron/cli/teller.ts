import type { Progress } from '@shared/contract/reply'

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

/** Text from files and lists may hold anything; a message stays one line and moves no cursor. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
