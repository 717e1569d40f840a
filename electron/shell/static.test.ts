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

/**
 * Names of tables and columns, numbers of ours and pieces of conditions stand in these statements. Values of people are bound. A new
 * file here is read by a second person first. (Kysely binds what stands in its templates; migrations know no values.)
 */
const BUILT_STATEMENTS = [
  'bin',
  'binned-by-rules',
  'change',
  'check-pages',
  'corridor-records',
  'new-file',
  'register',
  'restricted-texts',
  'risk-analytics',
  'search',
  'second-lock',
  'store',
  'trail-lines',
  'trail',
  'erase/closure',
  'erase/erasure',
  'merge/extract',
  'merge/names',
  'salvage/index',
  'salvage/orphans',
  'salvage/read-rows',
].map(name => `electron/engine/store/${name}.ts`)

const RISKY_SWITCHES = /disable-web-security|allow-file-access|remote-debugging|js-flags|disable-features/

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
    ['risky switches', RISKY_SWITCHES],
    ['code of others in the database', /loadExtension|\.aggregate\(/],
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
  it('one switch is given to Chromium, and it leaves something out', () => {
    expect(where('electron', /\bappend(?:Switch|Argument)\b/)).toEqual(['electron/shell/graphics.ts'])
    const graphics = readFileSync(join(root, 'electron/shell/graphics.ts'), 'utf8')
    expect(graphics.match(/\bappend\w+\(.*\)/g)).toEqual(["appendSwitch('disable-software-rasterizer')"])
  })
  it('the network is spoken to in one file, by https only', () => {
    expect(where('electron', /from 'node:https'/)).toEqual(['electron/engine/download.ts'])
    expect(where('electron', /from 'node:(?:net|tls|dgram|http2)'|\bnet\.(?:fetch|request)\b/)).toEqual([])
    expect(where('electron', /import (?!type).*from 'node:http'/)).toEqual([])
  })
  it('no script and no package starts the program with a weakening switch', () => {
    const scripts = readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.mjs') && !name.endsWith('.test.mjs'))
      .map(name => join('scripts', name))
    const holds = (pattern: RegExp) =>
      [...scripts, 'package.json', 'electron-builder.yml', 'electron/cli/fivefold.mjs', '.ci/run'].filter(
        name => pattern.test(readFileSync(join(root, name), 'utf8')),
      )
    expect(holds(RISKY_SWITCHES)).toEqual([])
    expect(holds(/--inspect\b|NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized: false/)).toEqual([])
    // Root can't have Chromium's sandbox on Linux; one file says so on the command line of a start from the sources.
    expect(holds(/no-sandbox/)).toEqual(['scripts/setup/display.mjs'])
  })
  it('the sandbox is switched on before the program is ready', () => {
    const main = code(readFileSync(join(root, 'electron/main.ts'), 'utf8'))
    const at = (words: string) => main.indexOf(words)
    expect(at('app.enableSandbox()')).toBeGreaterThan(0)
    expect(at('registerScheme()')).toBeGreaterThan(at('app.enableSandbox()'))
    expect(at('app.whenReady()')).toBeGreaterThan(at('registerScheme()'))
  })
  it('the preload is one file that takes nothing but Electron along', () => {
    const preload = readFileSync(join(root, 'electron/preload.ts'), 'utf8')
    expect([...preload.matchAll(/^import (?!type).* from '(.*)'$/gm)].map(([, from]) => from)).toEqual([
      'electron',
    ])
    expect(preload).not.toMatch(/\bimport\(|\brequire\(/)
  })
  it('words are built into a statement of SQL in these files only, and none of them are of a person', () => {
    expect(
      where('electron', /(?:prepare|exec|pragma|prepared)(?:<[^()`]*>)?\(\s*`[^`]*\$\{/)
        .filter(name => !name.includes('/migrations/'))
        .toSorted(),
    ).toEqual(BUILT_STATEMENTS.toSorted())
    // What SQLite forbids itself is allowed again only to throw guards away that a damaged file brought along.
    expect(where('electron', /unsafeMode/)).toEqual(['electron/engine/store/salvage/index.ts'])
  })
  it('a file is shown in its folder at the request of a token, and opened by nothing', () => {
    expect(where('electron', /showItemInFolder/)).toEqual(['electron/shell/shell.ts'])
  })
  it('no markup from strings in the window; paper is read from it in these files', () => {
    const WRITTEN =
      /dangerouslySetInnerHTML|(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write|(?:set|parse)HTMLUnsafe|createContextualFragment/
    expect(where('renderer', WRITTEN)).toEqual([])
    expect(where('renderer', /\b(?:inner|outer)HTML\b/).toSorted()).toEqual([
      'renderer/app/paper-document.ts',
      'renderer/kit/paper-sheet.tsx',
    ])
  })
})

it('the bridge has exactly these functions; a new one changes this test on purpose', () => {
  expect(Object.keys(bridgeInputs).sort()).toEqual([
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
  ])
})

it('how to report a hole is written down, with what is in scope and what is supported', () => {
  const said = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  for (const part of ['**How.**', '**In scope.**', '**Supported.**']) expect(said).toContain(part)
})
