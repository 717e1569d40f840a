import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import { rowsAtHand, type RowSource } from '../kit/row-source'
import { answerKey, useEngine } from './engine-hooks'
import type { EngineRefusal } from './engine-client'

/** Endpoints that answer one stretch of a list: input with `offset` and `limit`, output with `rows` and `total`. */
export type PagedName = {
  [N in EndpointName]: InputOf<N> extends { offset: number; limit: number }
    ? OutputOf<N> extends { rows: readonly unknown[]; total: number }
      ? N
      : never
    : never
}[EndpointName]

type RowOf<N extends PagedName> = OutputOf<N> extends { rows: readonly (infer Row)[] } ? Row : never

const PAGE = 200
/** The most that an endpoint answers at once. */
const STRETCH = 500

export interface PagedRows<Row> extends RowSource<Row> {
  readonly error: EngineRefusal | null
}

/**
 * The rows of a long list, fetched in pages around what is on the screen. Works with `DataList`, which says what it needs.
 * While a filter or the order changes, the last rows stay so that the layout keeps still.
 */
export function usePagedRows<N extends PagedName>(
  name: N,
  filter: Omit<InputOf<N>, 'offset' | 'limit'>,
): PagedRows<RowOf<N>> {
  const engine = useEngine()
  const range = useRange(name, filter)
  const [span, setSpan] = useState({ first: 0, last: 0 })
  const pages = Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at)
  const answers = useQueries({
    queries: pages.map(page => {
      const input = { ...filter, offset: page * PAGE, limit: PAGE } as unknown as InputOf<N>
      return {
        queryKey: answerKey(name, input),
        queryFn: async () =>
          (await engine.call(name, input)) as unknown as { rows: readonly RowOf<N>[]; total: number },
        placeholderData: keepPreviousData,
      }
    }),
  })
  const need = useCallback((from: number, to: number) => {
    const first = Math.floor(from / PAGE)
    const last = Math.floor(to / PAGE)
    setSpan(old => (old.first === first && old.last === last ? old : { first, last }))
  }, [])
  const total = useLastKnown(answers.find(answer => answer.data !== undefined)?.data.total)
  const failed = answers.find(answer => answer.error !== null)
  return {
    total,
    at: index => {
      const page = answers[Math.floor(index / PAGE) - span.first]
      return page?.isPlaceholderData === true && span.first > 0 ? undefined : page?.data?.rows[index % PAGE]
    },
    isPast: answers.some(({ isPlaceholderData }) => isPlaceholderData),
    need,
    range,
    error: (failed?.error ?? null) as EngineRefusal | null,
  }
}

/**
 * The newest value there was. A jump to a part of the list that is still on its way must not shrink the list to
 * nothing: it would scroll back to the start, ask for the first page, grow, scroll, and so on for ever.
 */
function useLastKnown(value: number | undefined): number | null {
  const [last, setLast] = useState<number | null>(null)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}

/** Fetches the rows from one place of a list to another, whatever is on the screen. */
function useRange<N extends PagedName>(
  name: N,
  filter: Omit<InputOf<N>, 'offset' | 'limit'>,
): RowSource<RowOf<N>>['range'] {
  const engine = useEngine()
  return async (first, last) => {
    const found: RowOf<N>[] = []
    for (let offset = first; offset <= last; offset += STRETCH) {
      const limit = Math.min(STRETCH, last - offset + 1)
      const input = { ...filter, offset, limit } as unknown as InputOf<N>
      const { rows } = (await engine.call(name, input)) as unknown as { rows: readonly RowOf<N>[] }
      found.push(...rows)
      if (rows.length < limit) break
    }
    return found
  }
}

/** Up to so many rows a list is fetched whole: the window then sorts and narrows it, and a list of work is never longer. */
const WHOLE = 5_000

/**
 * The rows of a list that the engine does not sort: fetched whole, so that every heading sorts; one that is longer than any
 * list of work comes in pages, in the engine's order.
 */
export function useWholeRows<N extends PagedName>(
  name: N,
  filter: Omit<InputOf<N>, 'offset' | 'limit'>,
): PagedRows<RowOf<N>> {
  const paged = usePagedRows(name, filter)
  const client = useQueryClient()
  const { total, range } = paged
  const isShort = total !== null && total <= WHOLE
  const whole = useQuery(
    {
      queryKey: [...answerKey(name, filter), 'whole', total],
      queryFn: () => range(0, (total ?? 0) - 1),
      enabled: isShort,
      placeholderData: keepPreviousData,
    },
    client,
  )
  const { data } = whole
  const atHand = useMemo(() => (data === undefined ? null : rowsAtHand(data)), [data])
  if (!isShort) return paged
  return atHand === null ? { ...paged, comesWhole: true } : { ...paged, ...atHand }
}
