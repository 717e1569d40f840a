import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { createContext, use, useEffect, useRef, useState } from 'react'
import type { EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import type { Progress } from '@shared/contract/reply'
import type { Topic } from '@shared/contract/topic'
import { BridgeContext } from './bridge'
import { EngineRefusal, wasLost, type Engine } from './engine-client'
import { Pace } from './pace'

export const EngineContext = createContext<Engine | null>(null)

export function useEngine(): Engine {
  const engine = use(EngineContext)
  if (engine === null) throw new Error('no EngineContext above this component')
  return engine
}

/**
 * Answers stay until one of their topics is touched: the engine says when, nothing is fetched on a guess. A question that was lost with
 * the engine is asked once more of the next one; not again, since it may be what the engine dies of.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, cause) => failures === 0 && wasLost(cause),
        retryDelay: 0,
        refetchOnWindowFocus: false,
        staleTime: Infinity,
        gcTime: 5 * 60_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/**
 * The engine stands again after it died: every answer is asked for anew. What is being asked already goes on as the one try more that
 * `newQueryClient` gives it; begun again, a question that kills the engine would be asked of every next one.
 */
export const askAllAnew = (client: QueryClient): void =>
  void client.invalidateQueries({}, { cancelRefetch: false })

const topicOf = (name: string): string => name.slice(0, name.indexOf('.'))

export const answerKey = (name: EndpointName, input: unknown): readonly unknown[] => [
  topicOf(name),
  name,
  input,
]

/**
 * The one place that turns touched topics into fetching again. Home, the search and the trail speak of every topic, and
 * the workspace says when it was last saved; another workspace makes every answer stale.
 */
export function refetchTouched(client: QueryClient, engine: Engine): () => void {
  return engine.onTouched((topics: readonly Topic[]) => {
    const stale = new Set<unknown>([...topics, 'trail', 'home', 'search'])
    const all = topics.includes('workspace')
    void client.invalidateQueries({
      predicate: ({ queryKey: [topic, name] }) => all || stale.has(topic) || name === 'workspace.current',
    })
  })
}

export interface AnswerOptions {
  /** Ask only when true. */
  readonly when?: boolean
  /** Keep showing the last answer while the next is on its way: filters and sorting keep the layout still. */
  readonly keep?: boolean
  /** Stop asking when the answer is no longer waited for, as when further letters are typed. */
  readonly cancels?: boolean
}

/** The answer of a query, kept fresh. */
export function useAnswer<N extends EndpointName>(
  name: N,
  input: InputOf<N>,
  { when = true, keep = false, cancels = false }: AnswerOptions = {},
): UseQueryResult<OutputOf<N>, EngineRefusal> {
  const engine = useEngine()
  return useQuery<OutputOf<N>, EngineRefusal>({
    queryKey: answerKey(name, input),
    // A question whose signal is taken is cancelled by the client as soon as nobody waits for it.
    queryFn: context => engine.call(name, input, cancels ? { signal: context.signal } : {}),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
}

/** A command: `run.mutate(input)`, or `await run.mutateAsync(input)` where the answer is needed. */
export function useCommand<N extends EndpointName>(
  name: N,
): UseMutationResult<OutputOf<N>, EngineRefusal, InputOf<N>> {
  const engine = useEngine()
  return useMutation<OutputOf<N>, EngineRefusal, InputOf<N>>({
    mutationFn: input => engine.call(name, input),
  })
}

export type JobState<Out> =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running'
      readonly progress: Progress | null
      /** Of the phase it is in, by its pace so far; `null` while nobody can tell. */
      readonly secondsLeft: number | null
    }
  | { readonly status: 'done'; readonly value: Out }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly error: EngineRefusal }

export interface Job<In, Out> {
  readonly state: JobState<Out>
  /** Runs the job; a second start while one runs is ignored. The promise never rejects: look at the state. */
  readonly start: (input: In) => Promise<JobState<Out>>
  readonly cancel: () => void
  readonly reset: () => void
}

function ended<Out>(cause: unknown): JobState<Out> {
  if (!(cause instanceof EngineRefusal)) throw cause
  return cause.error.code === 'cancelled' ? { status: 'cancelled' } : { status: 'failed', error: cause }
}

/** A job with its progress; leaving the screen does not stop it, `cancel` does. */
export function useJob<N extends EndpointName>(name: N): Job<InputOf<N>, OutputOf<N>> {
  const engine = useEngine()
  const bridge = use(BridgeContext)
  const [state, setState] = useState<JobState<OutputOf<N>>>({ status: 'idle' })
  const running = useRef<AbortController | null>(null)
  const mounted = useRef(false)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const show = (next: JobState<OutputOf<N>>): JobState<OutputOf<N>> => {
    if (mounted.current) setState(next)
    return next
  }
  const start = async (input: InputOf<N>): Promise<JobState<OutputOf<N>>> => {
    if (running.current !== null) return state
    const control = new AbortController()
    running.current = control
    const pace = new Pace()
    show({ status: 'running', progress: null, secondsLeft: null })
    try {
      const value = await engine.call(name, input, {
        signal: control.signal,
        onProgress: progress =>
          void show({
            status: 'running',
            progress,
            secondsLeft: pace.secondsLeft(progress, performance.now()),
          }),
      })
      bridge?.tell({ kind: 'job', count: 1 })
      return show({ status: 'done', value })
    } catch (cause) {
      return show(ended(cause))
    } finally {
      running.current = null
    }
  }
  return { state, start, cancel: () => running.current?.abort(), reset: () => setState({ status: 'idle' }) }
}
