import { expect, it } from 'vitest'
import { mayBeLookedAt, riskyPlace } from './place'

it.each([
  ['C:\\Users\\ana\\OneDrive - Harbour Textiles\\work', 'onedrive'],
  ['/Users/ana/Library/CloudStorage/OneDrive-Harbour/work', 'onedrive'],
  ['/home/ana/Dropbox (Personal)', 'dropbox'],
  ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/work', 'icloud'],
  ['C:\\Users\\ana\\iCloudDrive', 'icloud'],
  ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive', 'google-drive'],
  ['G:\\My Drive\\work', 'google-drive'],
  ['/home/ana/Nextcloud2/work', 'nextcloud'],
  ['/home/ana/MEGA', 'mega'],
])('%s is synced by %s', (folder, service) => {
  expect(riskyPlace(folder, null)).toEqual({ kind: 'synced', service })
})

it.each([
  ['\\\\server\\share\\work', null],
  ['//server/share', null],
  ['\\\\?\\UNC\\server\\share', null],
  ['/mnt/office', 0x6969],
  ['/mnt/office', 0xff534d42 | 0],
])('%s lies in a network', (folder, type) => {
  expect(riskyPlace(folder, type)).toEqual({ kind: 'network' })
})

it.each([
  ['/home/ana/Documents/work', 0xef53],
  ['C:\\Users\\ana\\Documents', null],
  ['/home/ana/dropbox-notes', 0xef53],
  ['\\\\?\\C:\\Users\\ana\\Documents', null],
  ['/home/ana/inbox/boxes', 0x01021994],
])('%s is a place like any', (folder, type) => {
  expect(riskyPlace(folder, type)).toBeNull()
})

it.each([
  ['\\\\203.0.113.7\\share\\work.fivefold', 'win32', false],
  ['//server/share/work.fivefold', 'win32', false],
  ['\\\\?\\UNC\\server\\share\\work.fivefold', 'win32', false],
  ['\\\\?\\C:\\Users\\ana\\work.fivefold', 'win32', true],
  ['C:\\Users\\ana\\work.fivefold', 'win32', true],
  ['//home/ana/work.fivefold', 'linux', true],
])('a look at %s on %s without being asked: %s', (path, platform, may) => {
  expect(mayBeLookedAt(path, platform)).toBe(may)
})
