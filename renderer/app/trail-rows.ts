import { useInfiniteQuery } from '@tanstack/react-query'
import type { Topic } from '@shared/contract/topic'
import type { TrailEntry, TrailLeft } from '@shared/contract/trail'
import type { RowSource } from '../kit/row-source'
import { useEngine } from './engine-hooks'

const PAGE = 200

/** What records are called that entries refer to, by id. */
export type RecordNames = Readonly<Record<string, string>>

/**
 * The trail as rows, newest first. It is read on by sequence number, so that entries written meanwhile shift nothing;
 * the list asks for more as the person scrolls down.
 */
export function useTrailRows({
  left,
  ...seen
}: {
  readonly topic: Topic | null
  readonly text: string | null
  readonly left: TrailLeft | null
}): RowSource<TrailEntry> & { readonly names: RecordNames } {
  const engine = useEngine()
  const filter = { ...seen, ...(left === null ? {} : { left }) }
  const pages = useInfiniteQuery({
    queryKey: ['trail', 'trail.list', filter],
    queryFn: ({ pageParam }) =>
      engine.call('trail.list', { ...filter, recordId: null, before: pageParam, limit: PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: last =>
      last.entries.length < PAGE ? undefined : (last.entries.at(-1)?.seq ?? undefined),
    placeholderData: previous => previous,
  })
  const entries = pages.data?.pages.flatMap(page => page.entries) ?? []
  return {
    names: Object.assign({}, ...(pages.data?.pages.map(page => page.names ?? {}) ?? [])) as RecordNames,
    total: pages.data?.pages[0]?.total ?? null,
    at: index => entries[index],
    need: (_, last) => {
      if (last >= entries.length - 1 && pages.hasNextPage && !pages.isFetchingNextPage)
        void pages.fetchNextPage()
    },
    range: async (first, last) => {
      let found = entries
      for (let hasMore = pages.hasNextPage; hasMore && found.length <= last;) {
        const next = await pages.fetchNextPage()
        found = next.data?.pages.flatMap(page => page.entries) ?? found
        hasMore = next.hasNextPage
      }
      return found.slice(first, last + 1)
    },
  }
}
