import { expect, test } from '../app'

/** Adding a function to the bridge changes this list on purpose. */
const BRIDGE = [
  'about',
  'connect',
  'deleteLog',
  'diagnostics',
  'dragOut',
  'dragTarget',
  'dropped',
  'editText',
  'forget',
  'nameSteps',
  'onMenu',
  'opening',
  'permitFetch',
  'permitLook',
  'pick',
  'pickFolder',
  'pickMany',
  'pickSave',
  'print',
  'recent',
  'sampleTarget',
  'saveDiagnostics',
  'saveSettings',
  'settings',
  'showInFolder',
  'startFile',
  'tell',
]

test('B1: the bridge is one frozen object of named functions', async ({ sharedApp }) => {
  const seen = await sharedApp.page.evaluate(() => {
    const bridge = Reflect.get(window, 'fivefold') as unknown as Record<string, unknown>
    const kinds = [...new Set(Object.values(bridge).map(value => typeof value))]
    const replaced = Reflect.set(bridge, 'about', () => 'replaced')
    const added = Reflect.set(bridge, 'send', () => 'added')
    return { names: Object.keys(bridge).sort(), kinds, replaced, added, extra: 'send' in bridge }
  })
  expect(seen).toEqual({ names: BRIDGE, kinds: ['function'], replaced: false, added: false, extra: false })
})

test('B1: a listener gets the command and nothing of the event', async ({ sharedApp }) => {
  const { page, main } = sharedApp
  await page.evaluate(() => {
    const bridge = Reflect.get(window, 'fivefold') as unknown as {
      onMenu(listener: (...all: unknown[]) => void): void
    }
    bridge.onMenu((...all) => Reflect.set(window, 'heard', all))
  })
  await main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('fivefold:menu', 'home', { secret: 1 }),
  )
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard') as unknown)).toEqual(['home'])
})

test('B3: input that no schema knows is refused', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const bridge = Reflect.get(window, 'fivefold') as unknown as Record<
      string,
      (...input: unknown[]) => Promise<unknown>
    >
    const attempt = async (name: string, ...input: unknown[]) => {
      try {
        await bridge[name]?.(...input)
        return 'accepted'
      } catch (cause) {
        return cause instanceof Error && cause.message.includes('invalid-input') ? 'refused' : String(cause)
      }
    }
    return {
      kind: await attempt('pick', '../../etc/passwd'),
      token: await attempt('showInFolder', '/etc/passwd'),
      settings: await attempt('saveSettings', { theme: 'dark', language: 'en', run: 'x' }),
      control: await attempt('saveSettings', { theme: 'dark', language: 'en' }),
    }
  })
  expect(answers).toEqual({ kind: 'refused', token: 'refused', settings: 'refused', control: 'accepted' })
})
