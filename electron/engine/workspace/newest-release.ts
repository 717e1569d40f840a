import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { comesAfter, releaseSchema, type Release } from '@shared/workspace/release'
import { APPLICATION } from '../application'
import type { Call } from '../call'

/** No word that points at another, and nothing of what a stranger sent in a warning. */
const READ = { maxAliasCount: 0, prettyErrors: false, logLevel: 'error' } as const

/** The file names a version and a handful of installers. */
const MOST_BYTES = 64 * 1024

/**
 * Which version is the newest, by the file at the address that the person agreed to. It is read and forgotten: nothing is written, and
 * what it says of installers is not followed.
 */
export async function newestRelease(
  { permit }: InputOf<'workspace.newest-release'>,
  call: Call,
): Promise<OutputOf<'workspace.newest-release'>> {
  const { address } = call.permits.take('release', permit)
  if (call.download === null) throw new Refusal({ code: 'refused', detail: 'fetch-not-here' })
  const bytes = await call.download(address, {
    maxBytes: MOST_BYTES,
    signal: call.signal,
    onProgress: (done, total) => call.progress({ phase: 'release', done, total }),
  })
  const release = await releaseIn(bytes, new URL(address).host)
  return { ...release, isNewer: comesAfter(release.version, APPLICATION.version) }
}

/** Read only when somebody looks, which most never do: the reader of YAML. */
async function releaseIn(bytes: Buffer, host: string): Promise<Release> {
  const { parse } = await import('yaml')
  try {
    return releaseSchema.parse(parse(bytes.toString('utf8'), READ))
  } catch (cause) {
    throw new Refusal({ code: 'refused', detail: 'fetch-no-release', params: { host } }, { cause })
  }
}
