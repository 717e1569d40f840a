import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { Refusal } from '@shared/contract/error'
import { LIST_SOURCES } from '@shared/screening/list-sources'
import type { Call } from '../call'
import { LARGEST_LIST_BYTES, type ListSource } from './lists/list-source'
import { readSources, type Loaded } from './load-list'

/** A fetched file stays in memory: nothing is left on the disk, whatever happens. */
function memorySource(address: string, bytes: Buffer): ListSource {
  const { host, pathname } = new URL(address)
  return {
    name: basename(pathname),
    path: `${host}${pathname}`,
    sizeBytes: bytes.length,
    open: () => Promise.resolve(Readable.from([bytes], { objectMode: true })),
  }
}

/** Fetches a list from its publisher, file by file, and keeps it like a list that was loaded from the disk. */
export async function fetchList(
  { permit }: { readonly permit: string },
  call: Call,
): Promise<{ loaded: Loaded[] }> {
  const { list, addresses } = LIST_SOURCES[call.permits.take('list', permit).source]
  if (call.download === null) throw new Refusal({ code: 'refused', detail: 'fetch-not-here' })
  const sources: ListSource[] = []
  for (const address of addresses) {
    const bytes = await call.download(address, {
      maxBytes: LARGEST_LIST_BYTES,
      signal: call.signal,
      onProgress: (done, total) => call.progress({ phase: 'fetch-list', done, total }),
    })
    sources.push(memorySource(address, bytes))
  }
  const answer = await readSources(sources, call)
  const wrong = answer.lists.find(({ identity }) => identity.code !== list.code)
  if (wrong !== undefined)
    throw new Refusal({
      code: 'file-wrong-kind',
      detail: 'fetched-other-list',
      params: { path: sources[0]?.path ?? '', title: wrong.identity.title, expected: list.title },
    })
  return answer.keep()
}
