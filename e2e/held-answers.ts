import type { ElectronApplication } from '@playwright/test'

interface Question {
  readonly source: string
  readonly given: unknown
}

/** Runs in the main process: answers with its next turn, and until then the turn holds the answer. */
const inItsNextTurn = (electron: unknown, { source, given }: Question) =>
  new Promise<unknown>((resolve, reject) => {
    setImmediate(() => {
      try {
        const ask = process.getBuiltinModule('vm').runInThisContext(`(${source})`) as (
          electron: unknown,
          given: unknown,
        ) => unknown
        resolve(ask(electron, given))
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error(String(cause)))
      }
    })
  })

/**
 * Has every answer of the main process held until it is given. The inspector awaits an answer by a weak handle, and in the main
 * process a promise that is settled at once is passed on only with the next turn: memory that is collected in between takes the
 * answer along, "Resulting promise was garbage collected" (with a collection in every turn 29 of 1,500 answers; held, none).
 */
export function holdAnswers(main: ElectronApplication): void {
  const evaluate = main.evaluate.bind(main)
  const held = (ask: unknown, given?: unknown) =>
    evaluate(inItsNextTurn, { source: String(ask), given } satisfies Question)
  main.evaluate = held as typeof main.evaluate
}
