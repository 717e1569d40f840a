import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import type { Bridge, BridgeChannel } from '@shared/contract/bridge'
import type { MenuCommand } from '@shared/contract/commands'

const ask = (channel: BridgeChannel, ...input: unknown[]) =>
  ipcRenderer.invoke(`fivefold:${channel}`, ...input)

/** The engine's port is passed on to the page as it comes; nothing else of the event goes along. */
ipcRenderer.on('fivefold:port', event => {
  window.postMessage({ kind: 'fivefold:port' }, window.location.origin, event.ports)
})

const bridge: Bridge<File> = Object.freeze({
  connect: () => void ask('connect'),
  pick: kind => ask('pick', kind),
  pickMany: kind => ask('pickMany', kind),
  pickSave: (kind, suggestedName) => ask('pickSave', kind, suggestedName),
  pickFolder: () => ask('pickFolder'),
  dropped: file => ask('dropped', webUtils.getPathForFile(file)),
  recent: () => ask('recent'),
  forget: token => ask('forget', token),
  opening: () => ask('opening'),
  startFile: () => ask('startFile'),
  sampleTarget: () => ask('sampleTarget'),
  showInFolder: token => ask('showInFolder', token),
  dragTarget: name => ask('dragTarget', name),
  dragOut: (token, names) => ask('dragOut', token, names),
  settings: () => ask('settings'),
  saveSettings: settings => ask('saveSettings', settings),
  about: () => ask('about'),
  diagnostics: () => ask('diagnostics'),
  saveDiagnostics: text => ask('saveDiagnostics', text),
  deleteLog: () => ask('deleteLog'),
  permitFetch: source => ask('permitFetch', source),
  permitLook: () => ask('permitLook'),
  print: html => ask('print', html),
  tell: news => void ask('tell', news),
  nameSteps: names => void ask('nameSteps', names),
  editText: what => void ask('editText', what),
  onMenu: listener => {
    const heard = (_: unknown, command: MenuCommand) => listener(command)
    ipcRenderer.on('fivefold:menu', heard)
    return () => ipcRenderer.off('fivefold:menu', heard)
  },
} satisfies Bridge<File>)

contextBridge.exposeInMainWorld('fivefold', bridge)

/** So long after the page is there that the start is over. */
const GIVE_BACK_AFTER_MS = 4000

/** What the start needed and nobody needs now is given back when the page has nothing to do; by itself Chromium waits for a minute. */
window.addEventListener('load', () => {
  setTimeout(() => requestIdleCallback(() => webFrame.clearCache()), GIVE_BACK_AFTER_MS)
})
