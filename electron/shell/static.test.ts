import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bridgeInputs } from '@shared/contract/bridge'

const root = join(import.meta.dirname, '../..')

function sources(folder: string): { readonly name: string; readonly text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|tsx)$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.includes('testing'))
    .map(name => ({
      name: relative(root, join(root, folder, name)),
      text: readFileSync(join(root, folder, name), 'utf8'),
    }))
}
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
const where = (folder: string, pattern: RegExp) =>
  sources(folder)
    .filter(({ text }) => pattern.test(code(text)))
    .map(({ name }) => name)

describe('what the sources must not hold (electron-security checks by reading)', () => {
  it('windows are made in one file', () => {
    expect(where('electron', /new BrowserWindow\(/)).toEqual(['electron/shell/window.ts'])
  })
  it('the bridge is registered in one file', () => {
    expect(where('electron', /\bipcMain\b/)).toEqual(['electron/shell/bridge.ts'])
    expect(where('electron', /sendSync|exposeInIsolatedWorld/)).toEqual([])
    expect(where('electron', /\bipcRenderer\b/)).toEqual(['electron/preload.ts'])
  })
  it.each([
    [
      'weakened pages',
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|sandbox: false|nodeIntegration: true/,
    ],
    ['silenced certificate errors', /certificate-error|setCertificateVerifyProc|ignore-certificate-errors/],
    ['risky switches', /disable-web-security|remote-debugging-port|js-flags|appendSwitch/],
    ['silenced warnings', /ELECTRON_DISABLE_SECURITY_WARNINGS/],
    ['code from strings', /executeJavaScript|insertCSS|\beval\(|new Function\(/],
    ['a scheme for the outside', /setAsDefaultProtocolClient/],
    ['opening paths or addresses', /\b(shell|system)\.openPath|openExternal/],
    ['the remote module', /@electron\/remote/],
    ['dumps of memory after a crash', /crashReporter/],
    ['updates that look for themselves', /autoUpdater|electron-updater|update-electron-app/],
    ['spell checkers, which fetch their dictionaries', /setSpellChecker|spellcheck: true/],
  ])('%s', (_, pattern) => {
    expect(where('electron', pattern)).toEqual([])
  })
  it('the network is spoken to in one file, by https only', () => {
    expect(where('electron', /from 'node:https'/)).toEqual(['electron/engine/download.ts'])
    expect(where('electron', /from 'node:(?:net|tls|dgram|http2)'|\bnet\.(?:fetch|request)\b/)).toEqual([])
    expect(where('electron', /import (?!type).*from 'node:http'/)).toEqual([])
  })
  it('no markup from strings in the window', () => {
    expect(
      where('renderer', /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/),
    ).toEqual([])
  })
})

it('the bridge has exactly these functions; a new one changes this test on purpose', () => {
  expect(Object.keys(bridgeInputs).sort()).toEqual([
    'about',
    'connect',
    'deleteLog',
    'diagnostics',
    'dropped',
    'editText',
    'forget',
    'nameSteps',
    'permitFetch',
    'pick',
    'pickFolder',
    'pickMany',
    'pickSave',
    'print',
    'recent',
    'sampleTarget',
    'saveDiagnostics',
    'savePdf',
    'saveSettings',
    'settings',
    'showInFolder',
    'startFile',
    'tell',
  ])
})
