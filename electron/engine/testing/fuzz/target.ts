import type { EndpointName } from '@shared/contract/contract'
import type { Reply } from '@shared/contract/reply'
import type { TestEngine } from '../test-engine'

/** One reader of files from outside, and what it is fed. */
export interface Target {
  readonly name: string
  readonly extension: string
  /** Sound files of the kind; what is tried is made of them. */
  readonly corpus: readonly Buffer[]
  /** Reads a file as the program would. An error that is no refusal is `unexpected`. */
  readonly read: (path: string) => Promise<Reply<unknown>>
}

/** Reads through an endpoint, whose input is made of the token of the file. */
export const through =
  (test: TestEngine, endpoint: EndpointName, input: (file: string) => unknown): Target['read'] =>
  path =>
    test.engine.answer(endpoint, input(test.opening(path)))
