import { afterEach, describe, expect, it } from 'vitest'
import { Refusal } from '@shared/contract/error'
import { download } from './download'
import { LoopbackServer, loopbackCertificate, type Answer } from './testing/loopback-server'

let server: LoopbackServer | null = null
afterEach(async () => {
  await server?.stop()
  server = null
})

async function serve(answer: Answer): Promise<string> {
  server = new LoopbackServer(answer)
  return server.start()
}

const options = (more: object = {}) => ({
  maxBytes: 1000,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ca: loopbackCertificate,
  ...more,
})

async function refusalOf(asking: Promise<unknown>) {
  const cause: unknown = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(cause instanceof Refusal)) throw new Error(`was not refused: ${String(cause)}`)
  return cause.error
}

describe('download', () => {
  it('gives the bytes, tells how far it is, and sends nothing about the person', async () => {
    const at = await serve((_, response) => {
      response.setHeader('set-cookie', 'seen=1')
      response.setHeader('content-length', 11)
      response.end('hello world')
    })
    const told: unknown[] = []
    const bytes = await download(
      `${at}/list.csv`,
      options({ onProgress: (...done: unknown[]) => told.push(done) }),
    )
    expect(bytes.toString()).toBe('hello world')
    expect(told.at(-1)).toEqual([11, 11])
    await download(`${at}/list.csv`, options())
    const headers = server?.asked.at(-1)?.headers ?? {}
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
    expect(headers['user-agent']).toBe('Fivefold')
  })

  it('follows a few redirects, also to a path, and no endless ones', async () => {
    const at = await serve((request, response) => {
      if (request.url === '/ok') return response.end('there')
      response.writeHead(302, { location: request.url === '/once' ? '/ok' : '/again' }).end()
      return undefined
    })
    expect((await download(`${at}/once`, options())).toString()).toBe('there')
    expect(await refusalOf(download(`${at}/again`, options()))).toMatchObject({
      code: 'refused',
      detail: 'fetch-too-many-redirects',
    })
    expect(server?.asked).toHaveLength(2 + 6)
  })

  it.each([
    'http://127.0.0.1:9/list',
    'ftp://example.org/list',
    'file:///etc/passwd',
    'https://me:secret@localhost/x',
  ])('refuses %s before it is asked', async address => {
    expect(await refusalOf(download(address, options()))).toMatchObject({ detail: 'fetch-not-https' })
  })

  it('refuses a redirect away from https', async () => {
    const at = await serve((_, response) =>
      response.writeHead(301, { location: 'http://localhost/list' }).end(),
    )
    expect(await refusalOf(download(at, options()))).toMatchObject({ detail: 'fetch-not-https' })
  })

  it('refuses a certificate nobody vouches for', async () => {
    const at = await serve((_, response) => response.end('x'))
    const { ca, ...withoutTrust } = options()
    expect(ca).toBe(loopbackCertificate)
    expect(await refusalOf(download(at, withoutTrust))).toMatchObject({ detail: 'fetch-certificate' })
    expect(server?.asked).toHaveLength(0)
  })

  it.each([
    ['said to be', true],
    ['that turns out to be', false],
  ])('refuses a file %s larger than the limit', async (_, said) => {
    const at = await serve((__, response) => {
      if (said) response.setHeader('content-length', 5000)
      response.end('x'.repeat(5000))
    })
    expect(await refusalOf(download(at, options()))).toMatchObject({ detail: 'fetch-too-large' })
  })

  it('says what the publisher answered, that it broke off, or that nobody is there', async () => {
    const at = await serve((request, response) => {
      if (request.url === '/gone') return response.writeHead(404).end()
      response.setHeader('content-length', 100)
      response.write('half')
      setTimeout(() => response.destroy(), 20)
      return undefined
    })
    expect(await refusalOf(download(`${at}/gone`, options()))).toMatchObject({
      detail: 'fetch-status',
      params: { status: 404 },
    })
    expect(await refusalOf(download(`${at}/half`, options()))).toMatchObject({ detail: 'fetch-cut-off' })
    await server?.stop()
    expect(await refusalOf(download(at, options()))).toMatchObject({ detail: 'fetch-unreachable' })
    server = null
  })

  it('stops when it is told to', async () => {
    const at = await serve((_, response) => response.write('never ends'))
    const stop = new AbortController()
    const asking = download(at, options({ signal: stop.signal, onProgress: () => stop.abort() }))
    expect(await refusalOf(asking)).toEqual({ code: 'cancelled' })
  })
})
