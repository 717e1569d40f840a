import { z } from 'zod'

/**
 * What an endpoint does to the workspace:
 * - `query` reads; the window may cache the answer until one of its areas is touched.
 * - `command` changes; it answers with the areas it touched.
 * - `job` runs long; it has an id, reports progress, can be cancelled and leaves no trace when cancelled.
 */
export type EndpointKind = 'query' | 'command' | 'job'

/** One line of the contract between window and engine. */
export interface Endpoint<K extends EndpointKind, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K
  readonly input: I
  readonly output: O
}

export type AnyEndpoint = Endpoint<EndpointKind, z.ZodType, z.ZodType>

const endpoint =
  <K extends EndpointKind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Endpoint<K, I, O> => ({
    kind,
    input,
    output,
  })

export const query = endpoint('query')
export const command = endpoint('command')
export const job = endpoint('job')

/** The input of endpoints that need none. */
export const nothing = z.strictObject({})
/** The output of endpoints whose answer is only that it is done. */
export const done = z.null()
