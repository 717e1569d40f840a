import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { EnginePorts } from '../../engine/call'
import { runCommandLine } from '../command-line'

export const root = resolve(import.meta.dirname, '../../..')

export interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
  /** The document on stdout; throws when stdout is no single JSON document. */
  readonly json: () => unknown
}

/** A person at a terminal in a folder of their own; `close()` removes it. */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'fivefold-cli-'))
  readonly #ports: Partial<EnginePorts>

  constructor(ports: Partial<EnginePorts> = {}) {
    this.#ports = ports
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  async type(...words: readonly string[]): Promise<Answer> {
    const [out, err] = [new Written(), new Written()]
    const code = await runCommandLine(words, { root, folder: this.folder, out, err, ports: this.#ports })
    return { code, out: out.text, err: err.text, json: () => JSON.parse(out.text) as unknown }
  }

  /** Types a command that has to succeed, and gives its JSON document. */
  async ask(...words: readonly string[]): Promise<Record<string, unknown>> {
    const answer = await this.type(...words, '--json')
    if (answer.code !== 0)
      throw new Error(`fivefold ${words.join(' ')} ended with ${answer.code}: ${answer.err}`)
    return answer.json() as Record<string, unknown>
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

class Written {
  text = ''
  write(part: string): void {
    this.text += part
  }
}
