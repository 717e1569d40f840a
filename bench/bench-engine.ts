import { join } from 'node:path'
import { Engine } from '../electron/engine/engine'
import type { EndpointName, InputOf, OutputOf } from '../shared/contract/contract'

type Print = ConstructorParameters<typeof Engine>[0]['print']

const printsNothing: Print = () => Promise.reject(new Error('nothing is printed here'))

/** An engine of its own for a measurement, with the built-in data; what goes wrong inside it stands on the terminal. */
export const benchEngine = (print: Print = printsNothing): Engine =>
  new Engine({
    now: () => new Date(),
    assetsDir: join(process.cwd(), 'assets'),
    dataDir: '',
    actor: 'Bench',
    print,
    report: cause => {
      console.error(cause)
      return 'bench'
    },
  })

/** Asks an engine by the words of the contract; a refusal ends the measurement. */
export const askOf =
  (engine: Engine) =>
  async <N extends EndpointName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const reply = await engine.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return reply.value
  }
