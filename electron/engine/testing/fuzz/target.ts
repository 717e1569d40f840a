import type { EndpointName, OutputOf } from '@shared/contract/contract'
import type { Reply } from '@shared/contract/reply'
import type { TestEngine } from '../test-engine'

/** One reader of files from outside, and what it is fed. */
export interface Target {
  readonly name: string
  /** The endpoints that read the file; each endpoint that is given a file to read belongs to a target. */
  readonly endpoints: readonly EndpointName[]
  readonly extension: string
  /** Sound files of the kind; what is tried is made of them. */
  readonly corpus: readonly Buffer[]
  /** Reads a file as the program would. An error that is no refusal is `unexpected`. */
  readonly read: (path: string) => Promise<Reply<unknown>>
}

/** What does the reading of a target. */
export type Reading = Pick<Target, 'endpoints' | 'read'>

/** Reads through an endpoint, whose input is made of the token of the file. */
export const through = (
  test: TestEngine,
  endpoint: EndpointName,
  input: (file: string) => unknown,
): Reading => ({
  endpoints: [endpoint],
  read: path => test.engine.answer(endpoint, input(test.opening(path))),
})

interface PlanAndTake<P extends EndpointName> {
  readonly plan: P
  readonly take: EndpointName
  readonly input: (path: string) => object
  /** What is said besides when it is taken in, as the plan has it. */
  readonly more?: (plan: OutputOf<P>) => object
}

/**
 * Plans, takes in what was planned and takes that back: a value that a plan lets through must not break what writes it. A
 * plan that is refused ends it.
 */
export const takenIn = <P extends EndpointName>(
  test: TestEngine,
  { plan, take, input, more = () => ({}) }: PlanAndTake<P>,
): Reading => ({
  endpoints: [plan, take],
  read: async path => {
    const said = input(path)
    const planned = await test.engine.answer(plan, said)
    if (!planned.ok) return planned
    const taken = await test.engine.answer(take, { ...said, ...more(planned.value as OutputOf<P>) })
    return taken.ok && taken.touched.length > 0 ? undone(test, taken) : taken
  },
})

/** Takes the last step back; an undo that is refused is what counts then. */
export async function undone(test: TestEngine, taken: Reply<unknown>): Promise<Reply<unknown>> {
  const back = await test.engine.answer('trail.undo', {})
  return back.ok ? taken : back
}

/** Whether an answer is one that must not be: an error inside the program. */
export const isUnexpected = (reply: Reply<unknown>): boolean => !reply.ok && reply.error.code === 'unexpected'
