import type { EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import type { AppError } from '@shared/contract/error'
import type { Message, Progress } from '@shared/contract/reply'
import type { Topic } from '@shared/contract/topic'
import type { EngineLink } from './engine-link'

/** A refusal as it reaches a screen: `error` has the code and its parameters, `errors.json` the sentence. */
export class EngineRefusal extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.code)
    this.name = 'EngineRefusal'
    this.error = error
  }
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void
  /** Aborting asks the engine to cancel the job; the call then ends with the code `cancelled`. */
  readonly signal?: AbortSignal
}

export interface Engine {
  call<N extends EndpointName>(name: N, input: InputOf<N>, options?: CallOptions): Promise<OutputOf<N>>
  /** Told which topics changed, after every command and job and when another window changed them. */
  onTouched(listener: (topics: readonly Topic[]) => void): () => void
  /** The engine died and stands again on a new link; what was under way is refused. */
  restart(link: EngineLink): void
}

interface Waiting {
  readonly settle: (message: Extract<Message, { kind: 'reply' }>) => void
  readonly refuse: (error: AppError) => void
  readonly progress: ((progress: Progress) => void) | undefined
}

const LOST: AppError = { code: 'unexpected', detail: 'engine-restarted' }

/** Whether a call ended because the engine died under it: nobody refused it, it was never answered. */
export const wasLost = (cause: unknown): boolean => cause instanceof EngineRefusal && cause.error === LOST

/** Calls the engine by the words of the contract. */
export function engineOver(first: EngineLink): Engine {
  const waiting = new Map<number, Waiting>()
  const touchedListeners = new Set<(topics: readonly Topic[]) => void>()
  let lastId = 0
  let link = first
  let stop = link.onMessage(receive)

  function receive(message: Message): void {
    if (message.kind === 'touched') {
      touch(message.topics)
      return
    }
    const call = waiting.get(message.id)
    if (message.kind === 'progress') {
      call?.progress?.(message.progress)
      return
    }
    waiting.delete(message.id)
    call?.settle(message)
    if (message.reply.ok) touch(message.reply.touched)
  }

  function touch(topics: readonly Topic[]): void {
    if (topics.length > 0) for (const listener of touchedListeners) listener(topics)
  }

  function call<N extends EndpointName>(
    name: N,
    input: InputOf<N>,
    options: CallOptions = {},
  ): Promise<OutputOf<N>> {
    const id = ++lastId
    const { signal, onProgress } = options
    return new Promise<OutputOf<N>>((resolve, reject) => {
      const refuse = (error: AppError) => reject(new EngineRefusal(error))
      // The engine parsed its own output against the same contract before it was sent.
      const settle: Waiting['settle'] = ({ reply }) =>
        reply.ok ? resolve(reply.value as OutputOf<N>) : refuse(reply.error)
      if (signal?.aborted === true) {
        refuse({ code: 'cancelled' })
        return
      }
      waiting.set(id, { settle, refuse, progress: onProgress })
      signal?.addEventListener('abort', () => link.send({ kind: 'cancel', id }), { once: true })
      link.send({ kind: 'call', id, name, input })
    })
  }

  return {
    call,
    onTouched: listener => {
      touchedListeners.add(listener)
      return () => touchedListeners.delete(listener)
    },
    restart: next => {
      stop()
      link = next
      stop = link.onMessage(receive)
      const lost = [...waiting.values()]
      waiting.clear()
      for (const { refuse } of lost) refuse(LOST)
    },
  }
}
