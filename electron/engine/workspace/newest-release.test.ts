import { expect, it, onTestFinished } from 'vitest'
import fc from 'fast-check'
import { APPLICATION } from '../application'
import { download, type DownloadOptions } from '../download'
import { LoopbackServer, loopbackCertificate } from '../testing/loopback-server'
import { TestEngine } from '../testing/test-engine'

const ADDRESS = 'https://releases.example/fivefold/latest-linux.yml'

function engine(ports: ConstructorParameters<typeof TestEngine>[0] = {}): TestEngine {
  const made = new TestEngine(ports)
  onTestFinished(() => made.close())
  return made
}

/** An engine that meets a server of this test at whatever address it asks; no workspace is open. */
async function engineBeside(sent: string | Buffer, status = 200) {
  const server = new LoopbackServer((_, response) => {
    response.writeHead(status).end(sent)
  })
  const at = await server.start()
  onTestFinished(() => server.stop())
  const on = engine({
    download: (address: string, options: DownloadOptions) =>
      download(`${at}${new URL(address).pathname}`, { ...options, ca: loopbackCertificate }),
  })
  return { on, asked: () => server.asked.map(({ url }) => url) }
}

const look = (on: TestEngine) =>
  on.ask('workspace.newest-release', {
    permit: on.engine.permits.grant({ kind: 'release', address: ADDRESS }),
  })
const refusedLook = async (on: TestEngine) => {
  const permit = on.engine.permits.grant({ kind: 'release', address: ADDRESS })
  const reply = await on.engine.call('workspace.newest-release', { permit })
  return reply.ok ? 'answered' : reply.error.detail
}

/** What electron-builder 26 writes beside its installers. */
const written = (version: string) => `version: ${version}
files:
  - url: Fivefold-${version}.AppImage
    sha512: 3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT==
    size: 104857600
    blockMapSize: 110000
path: Fivefold-${version}.AppImage
sha512: 3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT==
releaseDate: '2027-03-12T09:30:00.000Z'
`

it('tells of a newer version, and asks for that file alone', async () => {
  const { on, asked } = await engineBeside(written('999.0.1'))
  expect(await look(on)).toEqual({
    version: '999.0.1',
    releaseDate: '2027-03-12T09:30:00.000Z',
    isNewer: true,
  })
  expect(asked()).toEqual(['/fivefold/latest-linux.yml'])
})

it.each([APPLICATION.version, '0.0.1'])('tells that %s is no newer one', async version => {
  const { on } = await engineBeside(written(version))
  expect(await look(on)).toMatchObject({ version, isNewer: false })
})

it('needs a permit for it, and uses it up', async () => {
  const { on, asked } = await engineBeside(written('999.0.0'))
  const refused = (permit: string) => on.refusal('workspace.newest-release', { permit })
  expect(await refused('x'.repeat(24))).toBe('not-found')
  const list = on.engine.permits.grant({ kind: 'list', source: 'un' })
  expect(await refused(list)).toBe('not-found')
  expect(asked()).toEqual([])
  const permit = on.engine.permits.grant({ kind: 'release', address: ADDRESS })
  expect(await on.refusal('screening.fetch-list', { permit })).toBe('not-found')
  await on.ask('workspace.newest-release', { permit })
  expect(await refused(permit)).toBe('not-found')
  expect(asked()).toHaveLength(1)
})

it.each([
  ['a page', '<html>Maintenance</html>'],
  ['nothing', ''],
  ['bytes', Buffer.from([0xff, 0x00, 0xd8, 0x07])],
  ['a list', '- 1\n- 2\n'],
  ['a version before a release', written('999.0.0-beta.1')],
  ['an alias in place of a version', 'own: &own 999.0.0\nversion: *own\n'],
  ['a date that is none', "version: 999.0.0\nreleaseDate: 'soon'\n"],
  ['a version of another kind', 'version: [999, 0, 0]\n'],
])('refuses %s', async (_, sent) => {
  const { on } = await engineBeside(sent)
  expect(await refusedLook(on)).toBe('fetch-no-release')
})

it('answers or refuses whatever is sent, and never breaks', async () => {
  let sent = ''
  const on = engine({ download: () => Promise.resolve(Buffer.from(sent)) })
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('version: ', '&a ', '*a', '!!js/function ', '? ', '- ', '{', '---\n'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(line).map(parts => parts.join('')),
      async text => {
        sent = text
        expect(['answered', 'fetch-no-release']).toContain(await refusedLook(on))
      },
    ),
  )
  expect(on.reported).toEqual([])
})

it('says what went wrong on the way', async () => {
  const gone = await engineBeside('gone', 404)
  expect(await refusedLook(gone.on)).toBe('fetch-status')
  const large = await engineBeside(`# ${'x'.repeat(70_000)}`)
  expect(await refusedLook(large.on)).toBe('fetch-too-large')
})

it('is not there where nothing may be fetched', async () => {
  expect(await refusedLook(engine())).toBe('fetch-not-here')
})
