import { createServer, request as ask, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../app'
import { watchOutside } from './outside'

test('C1: pages come from our own scheme, and no file is reachable', async ({ sharedApp }) => {
  expect(sharedApp.page.url()).toMatch(/^app:\/\/bundle\//)
  const reached = await sharedApp.page.evaluate(async () => {
    const reach = (address: string) =>
      fetch(address).then(
        answer => answer.ok,
        () => false,
      )
    return {
      file: await reach('file:///etc/hosts'),
      above: await reach('app://bundle/../../package.json'),
      encoded: await reach('app://bundle/%2e%2e/%2e%2e/package.json'),
      main: await reach('app://bundle/%2e%2e/main/main.js'),
      otherHost: await reach('app://evil/index.html'),
      control: await reach('app://bundle/index.html'),
    }
  })
  expect(reached).toEqual({
    file: false,
    above: false,
    encoded: false,
    main: false,
    otherHost: false,
    control: true,
  })
})

test('C3: the policy of every page is the strict one', async ({ sharedApp }) => {
  const policy = await sharedApp.page.evaluate(async () =>
    (await fetch('app://bundle/index.html')).headers.get('Content-Security-Policy'),
  )
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(policy?.split('; ')).toContain(directive)
  expect(policy).not.toMatch(/unsafe-|https?:|\*/)
})

test('C3: it stops inline script, eval, outside images and outside calls', async ({ sharedApp }) => {
  await sharedApp.page.evaluate(() => {
    const seen = { heard: [] as string[], refused: [] as string[], done: false }
    Reflect.set(window, 'seen', seen)
    document.addEventListener('securitypolicyviolation', event => seen.heard.push(event.effectiveDirective))
    const attempt = (name: string, work: () => unknown) => {
      try {
        work()
      } catch {
        seen.refused.push(name)
      }
    }
    const ran = 'window.ranInline = true'
    // From a timer of the page: code that the test's debugger calls directly would be allowed to use eval.
    setTimeout(() => {
      attempt('script', () => {
        const script = document.createElement('script')
        script.append(ran)
        document.body.append(script)
      })
      attempt('eval', () => (Reflect.get(window, 'eval') as (code: string) => unknown)(ran))
      attempt('function', () => (Reflect.construct(Function, [ran]) as () => void)())
      attempt('attribute', () => {
        document.body.setAttribute('onclick', ran)
        document.body.click()
      })
      attempt('markup', () => (document.body.innerHTML = `<img src=x onerror="${ran}">`))
      attempt('image', () => (new Image().src = 'https://example.org/x.png'))
      void fetch('https://example.org/')
        .catch(() => seen.refused.push('fetch'))
        .finally(() => setTimeout(() => (seen.done = true), 200))
    }, 0)
  })
  const seen = () => sharedApp.page.evaluate(() => Reflect.get(window, 'seen') as Record<string, unknown>)
  await expect.poll(seen).toMatchObject({ done: true })
  expect(await sharedApp.page.evaluate(() => Reflect.get(window, 'ranInline') as unknown)).toBeUndefined()
  const { refused, heard } = await seen()
  expect(refused).toEqual(expect.arrayContaining(['eval', 'function', 'markup', 'fetch']))
  expect(heard).toEqual(expect.arrayContaining(['img-src', 'connect-src', 'require-trusted-types-for']))
})

test('C3: the page itself breaks no rule of the policy', async ({ app }) => {
  await app.page.reload()
  await app.page.waitForLoadState('load')
  expect(
    app.console.filter(line => /Content Security Policy|TrustedHTML|Security Warning/i.test(line)),
  ).toEqual([])
})

test.describe('C6: the window has no network', () => {
  let server: Server
  let address: string
  let hits: string[]

  test.beforeEach(async () => {
    hits = []
    server = createServer((request, answer) => {
      hits.push(request.url ?? '')
      answer.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('x')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  test.afterEach(() => server.close())

  test('nothing that a page can try leaves', async ({ sharedApp }) => {
    await sharedApp.page.evaluate(async host => {
      const settled = (work: Promise<unknown>) => work.catch(() => undefined)
      await settled(fetch(`http://${host}/fetch`))
      navigator.sendBeacon(`http://${host}/beacon`, 'x')
      const image = new Image()
      image.src = `http://${host}/image`
      const prefetch = Object.assign(document.createElement('link'), {
        rel: 'prefetch',
        href: `http://${host}/prefetch`,
      })
      const sheet = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: `http://${host}/sheet`,
      })
      document.head.append(prefetch, sheet)
      try {
        const socket = new WebSocket(`ws://${host}/socket`)
        await new Promise(resolve => (socket.onerror = socket.onopen = resolve))
      } catch {
        // Refused at once.
      }
      await new Promise(resolve => setTimeout(resolve, 500))
    }, address)
    expect(hits).toEqual([])
    ask(`http://${address}/control`).end()
    await expect.poll(() => hits).toEqual(['/control'])
  })

  test('also without the policy: the session itself cancels every request', async ({ sharedApp }) => {
    const outcome = await sharedApp.main.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'answered',
          () => 'cancelled',
        ),
      `http://${address}/session`,
    )
    expect(outcome).toBe('cancelled')
    expect(hits).toEqual([])
  })
})

test('C6: the watch over the walk of all screens tells what is asked outside, and what breaks the policy', async ({
  app,
}) => {
  const outside = await watchOutside(app)
  const address = 'http://127.0.0.1:9/planted'
  await app.main.evaluate(
    ({ session }, url) => session.defaultSession.fetch(url).then(undefined, () => undefined),
    address,
  )
  await app.page.evaluate(url => fetch(url).then(undefined, () => undefined), address)
  const { asked, broken } = await outside.found()
  expect(asked).toContain(address)
  expect(broken.join()).toContain('Content Security Policy')
})
