import type { ClientRequest, IncomingMessage } from 'node:http'
import { Agent, get } from 'node:https'
import { Refusal } from '@shared/contract/error'

export interface DownloadOptions {
  readonly maxBytes: number
  readonly signal: AbortSignal
  onProgress(bytesDone: number, bytesTotal: number | null): void
  /** Certificates to trust instead of the built-in ones (PEM); tests bring their own server's. */
  readonly ca?: string
}

const MOST_REDIRECTS = 5
const SILENCE_MS = 30_000

/**
 * The bytes at an address: https only, also after redirects, which are few; no cookies, no referrer, no credentials;
 * bounded in size. The one place of the program that speaks to the network.
 */
export async function download(address: string, options: DownloadOptions): Promise<Buffer> {
  let here = httpsOnly(address, null)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await ask(here, options)
    const next = redirectOf(response)
    if (next === null) return collect(response, here, options)
    response.destroy()
    here = httpsOnly(next, here)
  }
  throw refuse('too-many-redirects', here)
}

const refuse = (
  detail: string,
  at: URL,
  params: Record<string, string | number> = {},
  cause?: unknown,
): Refusal =>
  new Refusal({ code: 'refused', detail: `fetch-${detail}`, params: { host: at.host, ...params } }, { cause })

function httpsOnly(address: string, from: URL | null): URL {
  const url = new URL(address, from ?? undefined)
  if (url.protocol !== 'https:') throw refuse('not-https', url, { scheme: url.protocol.replace(':', '') })
  if (url.username !== '' || url.password !== '') throw refuse('not-https', url, { scheme: 'user@' })
  return url
}

function redirectOf(response: IncomingMessage): string | null {
  const code = response.statusCode ?? 0
  return code >= 300 && code < 400 ? (response.headers.location ?? null) : null
}

function ask(url: URL, { signal, ca }: DownloadOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false })
    const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Fivefold' }
    const request: ClientRequest = get(
      url,
      { agent, headers, signal, ...(ca === undefined ? {} : { ca }) },
      resolve,
    )
    request.setTimeout(SILENCE_MS, () => request.destroy(refuse('silent', url)))
    request.on('error', cause => reject(explained(cause, url, signal)))
  })
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ERR_TLS|SSL/

function explained(cause: NodeJS.ErrnoException, url: URL, signal: AbortSignal): Error {
  if (cause instanceof Refusal) return cause
  if (signal.aborted) return new Refusal({ code: 'cancelled' }, { cause })
  const detail = CERTIFICATE.test(cause.code ?? cause.message) ? 'certificate' : 'unreachable'
  return refuse(detail, url, { reason: cause.code ?? '' }, cause)
}

async function collect(response: IncomingMessage, url: URL, options: DownloadOptions): Promise<Buffer> {
  const status = response.statusCode ?? 0
  if (status !== 200) {
    response.destroy()
    throw refuse('status', url, { status })
  }
  const said = Number(response.headers['content-length'])
  const total = Number.isInteger(said) && said > 0 ? said : null
  refuseTooLarge(total ?? 0, url, options)
  const bytes = await received(response, url, total, options)
  if (total !== null && bytes.length < total) throw refuse('cut-off', url)
  return bytes
}

async function received(
  response: IncomingMessage,
  url: URL,
  total: number | null,
  options: DownloadOptions,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let done = 0
  try {
    for await (const chunk of response) {
      chunks.push(chunk as Buffer)
      done += (chunk as Buffer).length
      refuseTooLarge(done, url, options)
      options.onProgress(done, total)
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    // Whoever stops it meets the broken connection, not a word of having been stopped.
    if (options.signal.aborted) throw new Refusal({ code: 'cancelled' }, { cause })
    throw refuse('cut-off', url, {}, cause)
  }
  return Buffer.concat(chunks)
}

function refuseTooLarge(bytes: number, url: URL, { maxBytes }: DownloadOptions): void {
  if (bytes > maxBytes) throw refuse('too-large', url, { sizeBytes: bytes, maxBytes })
}
