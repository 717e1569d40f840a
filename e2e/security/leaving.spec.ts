import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '../app'

const OUTSIDE = [
  'https://example.org/',
  'https://example.org/?u=app://bundle/',
  'file:///etc/hosts',
  'app://evil/index.html',
]

async function addLink(page: Page, attributes: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(wanted => {
    document.querySelector('#outside')?.remove()
    const link = document.createElement('a')
    for (const [name, value] of Object.entries(wanted)) link.setAttribute(name, value)
    link.id = 'outside'
    link.textContent = 'outside'
    link.style.cssText = 'position:fixed;inset-block-start:0;inset-inline-start:0;z-index:9999'
    document.body.append(link)
  }, attributes)
}

/** A real click, without waiting for where it leads: it must lead nowhere. */
async function clickLink(page: Page): Promise<void> {
  await page.mouse.click(8, 8)
}

test('D1: links, scripts, forms and refreshes do not lead out', async ({ sharedApp }) => {
  const { page } = sharedApp
  const before = page.url()
  for (const address of OUTSIDE) {
    await addLink(page, { href: address })
    await clickLink(page)
    await page.evaluate(target => {
      location.href = target
    }, address)
    await page.evaluate(target => {
      const form = Object.assign(document.createElement('form'), { action: target, method: 'get' })
      document.body.append(form)
      form.submit()
    }, address)
    await page.evaluate(target => {
      const refresh = Object.assign(document.createElement('meta'), { content: `0;url=${target}` })
      refresh.setAttribute('http-equiv', 'refresh')
      document.head.append(refresh)
    }, address)
    await page.waitForTimeout(150)
    expect(await page.evaluate(() => location.href)).toBe(before)
  }
})

test('D2: no page opens a window', async ({ sharedApp }) => {
  const { page, main } = sharedApp
  const opened = await page.evaluate(() => [
    window.open('https://example.org/'),
    window.open('about:blank'),
    window.open('app://bundle/index.html'),
  ])
  expect(opened).toEqual([null, null, null])
  await addLink(page, { href: 'https://example.org/', target: '_blank' })
  await clickLink(page)
  await page.keyboard.down('Shift')
  await clickLink(page)
  await page.keyboard.up('Shift')
  await page.waitForTimeout(200)
  const windows = await main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(windows).toBe(1)
})

test('D3: nothing is handed to other programs', async ({ app }) => {
  const { page, main } = app
  await main.evaluate(({ shell }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'askedOutside', asked)
    const refuse = (address: string) => {
      asked.push(address)
      return Promise.resolve()
    }
    shell.openExternal = refuse
    Reflect.set(shell, 'openPath', refuse)
  })
  for (const address of [
    'https://example.org/',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
  ]) {
    await addLink(page, { href: address, target: '_blank' })
    await clickLink(page)
    await page.evaluate(target => window.open(target), address)
  }
  await page.waitForTimeout(200)
  expect(await main.evaluate(() => Reflect.get(globalThis, 'askedOutside') as string[])).toEqual([])
})

test('D5: permissions and devices are denied', async ({ sharedApp }) => {
  const answers = await sharedApp.page.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    const attempt = (work: () => Promise<unknown>) =>
      work().then(
        given => (Array.isArray(given) && given.length === 0 ? 'denied' : 'given'),
        () => 'denied',
      )
    const device = (name: string, method: string) => {
      const api = Reflect.get(navigator, name) as
        Record<string, (options: object) => Promise<unknown>> | undefined
      const request = api?.[method]
      return attempt(() =>
        request ? request.call(api, { filters: [] }) : Promise.reject(new Error('absent')),
      )
    }
    return {
      camera: await state('camera'),
      microphone: await state('microphone'),
      geolocation: await state('geolocation'),
      notifications: await Notification.requestPermission(),
      media: await attempt(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await attempt(() => navigator.mediaDevices.getDisplayMedia()),
      place: await attempt(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      usb: await device('usb', 'requestDevice'),
      serial: await device('serial', 'requestPort'),
      hid: await device('hid', 'requestDevice'),
    }
  })
  expect(answers).toEqual({
    camera: 'denied',
    microphone: 'denied',
    geolocation: 'denied',
    notifications: 'denied',
    media: 'denied',
    screen: 'denied',
    place: 'denied',
    usb: 'denied',
    serial: 'denied',
    hid: 'denied',
  })
})

test('D6: a page cannot download', async ({ app }) => {
  const { page, main } = app
  await main.evaluate(({ session, app: program }, folder) => {
    program.setPath('downloads', folder)
    Reflect.set(globalThis, 'downloads', 0)
    session.defaultSession.on('will-download', event => {
      Reflect.set(
        globalThis,
        'downloads',
        (Reflect.get(globalThis, 'downloads') as number) + (event.defaultPrevented ? 0 : 1),
      )
    })
  }, app.dataDir)
  const before = readdirSync(app.dataDir).sort()
  await addLink(page, { href: 'data:text/plain,evil', download: 'evil.txt' })
  await clickLink(page)
  await page.waitForTimeout(500)
  expect(await main.evaluate(() => Reflect.get(globalThis, 'downloads') as number)).toBe(0)
  expect(readdirSync(app.dataDir).filter(name => name.includes('evil') && !before.includes(name))).toEqual([])
})
