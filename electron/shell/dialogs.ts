import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { TFunction } from 'i18next'
import type { ChosenFile, PickKind, PickManyKind, SaveKind } from '@shared/contract/bridge'
import type { PublishedList } from '@shared/screening/list-sources'
import type { Grants } from './grants'

const EXTENSIONS: Readonly<Record<PickKind | SaveKind, readonly string[]>> = {
  workspace: ['fivefold'],
  list: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'txt', 'json'],
  'sanctions-list': ['xml', 'csv', 'zip', 'json', 'ftm', 'xlsx'],
  reference: ['csv', 'xlsx', 'zip', 'geojson', 'json', 'tsv', 'txt'],
  evidence: [],
  questionnaires: ['xlsx', 'xlsm', 'xls', 'ods', 'csv'],
  bundle: ['zip'],
  key: ['pem'],
  sheet: ['pdf', 'html'],
  signers: ['json'],
  remarks: ['json'],
  head: ['json'],
  document: ['docx'],
  picture: ['png'],
  calendar: ['ics'],
  statement: ['pdf', 'docx', 'xlsx', 'html', 'json'],
  copy: [],
  page: ['pdf'],
  diagnostics: ['txt'],
}

/** Native dialogs: what the person chooses becomes a grant, and the window gets its token. */
export class Dialogs {
  readonly #window: () => BrowserWindow | null
  readonly #grants: Grants
  readonly #words: () => TFunction

  constructor(window: () => BrowserWindow | null, grants: Grants, words: () => TFunction) {
    this.#window = window
    this.#grants = grants
    this.#words = words
  }

  /** In the language of the moment. */
  get #t(): TFunction {
    return this.#words()
  }

  async pick(kind: PickKind): Promise<ChosenFile | null> {
    return (await this.#open(kind, ['openFile']))[0] ?? null
  }

  pickMany(kind: PickManyKind): Promise<ChosenFile[]> {
    return this.#open(kind, ['openFile', 'multiSelections'])
  }

  /** Shows where a list would be fetched from and asks. */
  allowFetch({ list, addresses }: PublishedList): Promise<boolean> {
    const message = this.#t('shell:fetch.message', { title: list.title, publisher: list.publisher })
    return this.#allow('fetch', message, addresses)
  }

  /** Shows where the newest version would be looked for and asks. */
  allowLook(address: string): Promise<boolean> {
    const { host, href } = new URL(address)
    return this.#allow('look', this.#t('shell:look.message', { host }), [href])
  }

  /** Whatever is not a plain yes is a no. */
  async #allow(what: 'fetch' | 'look', message: string, addresses: readonly string[]): Promise<boolean> {
    const answer = await this.#show(window =>
      dialog.showMessageBox(window, {
        type: 'question',
        title: this.#t(`shell:${what}.title`),
        message,
        detail: `${addresses.join('\n')}\n\n${this.#t(`shell:${what}.detail`)}`,
        buttons: [this.#t(`shell:${what}.go`), this.#t(`shell:${what}.cancel`)],
        defaultId: 1,
        cancelId: 1,
      }),
    )
    return answer?.response === 0
  }

  async pickFolder(): Promise<ChosenFile | null> {
    const title = this.#t('shell:dialog.choose_folder')
    const chosen = await this.#show(window =>
      dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] }),
    )
    const path = chosen?.filePaths[0]
    return path ? this.#grants.give(path, 'folder') : null
  }

  async pickSave(kind: SaveKind, suggestedName: string): Promise<ChosenFile | null> {
    const defaultPath = join(app.getPath('documents'), fileSafe(suggestedName))
    const chosen = await this.#show(window =>
      dialog.showSaveDialog(window, { defaultPath, filters: this.#filters(kind) }),
    )
    return chosen?.filePath ? this.#grants.give(chosen.filePath, 'save') : null
  }

  /** A free name for the sample workspace in the documents folder. */
  sampleTarget(): ChosenFile {
    const name = this.#t('shell:dialog.sample_name')
    const folder = app.getPath('documents')
    const candidates = Array.from({ length: 1000 }, (_, i) =>
      join(folder, i === 0 ? `${name}.fivefold` : `${name} ${i + 1}.fivefold`),
    )
    return this.#grants.give(
      candidates.find(path => !existsSync(path)) ?? join(folder, `${name} ${Date.now()}.fivefold`),
      'save',
    )
  }

  async #open(kind: PickKind, properties: ('openFile' | 'multiSelections')[]): Promise<ChosenFile[]> {
    const chosen = await this.#show(window =>
      dialog.showOpenDialog(window, { properties, filters: this.#filters(kind) }),
    )
    return (chosen?.filePaths ?? []).map(path => this.#grants.give(path, 'open'))
  }

  async #show<T>(ask: (window: BrowserWindow) => Promise<T>): Promise<T | null> {
    const window = this.#window()
    return window ? ask(window) : null
  }

  #filters(kind: PickKind | SaveKind): FileFilter[] {
    const extensions = EXTENSIONS[kind]
    const all = { name: this.#t('shell:dialog.all_files'), extensions: ['*'] }
    return extensions.length === 0
      ? [all]
      : [{ name: this.#t(`shell:dialog.${kind.replace('-', '_')}`), extensions: [...extensions] }, all]
  }
}

/** A name the window suggests is only a name: no folders, no control characters. */
export function fileSafe(name: string): string {
  const kept = Array.from(name, letter => (/[/\\:*?"<>|]/.test(letter) || letter < ' ' ? '_' : letter)).join(
    '',
  )
  return kept.replace(/^\.+/, '').slice(0, 120) || 'fivefold'
}
