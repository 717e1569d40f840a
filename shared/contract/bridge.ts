import { PAPER_SIZES } from '../units/paper'
import { documentSchema } from './shown'
import { z } from 'zod'
import { listKindSchema, listLayoutSchema } from './list-view'
import { LIST_SOURCE_KEYS, type ListSourceKey } from '../screening/list-sources'
import type { MenuCommand } from './commands'
import { fileTokenSchema } from './workspace'
import { releaseAddressSchema } from '../workspace/release'

/** What the window may ask of the shell: only what is native. Everything else goes to the engine. */

export const pickKindSchema = z.enum([
  'workspace',
  'list',
  'sanctions-list',
  'reference',
  'evidence',
  'questionnaires',
  'bundle',
  'key',
  'signers',
  'remarks',
  'document',
])
export type PickKind = z.infer<typeof pickKindSchema>
export const pickManyKindSchema = z.enum(['evidence', 'sanctions-list', 'questionnaires'])
export type PickManyKind = z.infer<typeof pickManyKindSchema>
export const saveKindSchema = z.enum([
  'workspace',
  'statement',
  'bundle',
  'list',
  'picture',
  'calendar',
  'copy',
  'page',
  'key',
  'sheet',
  'signers',
  'head',
  'remarks',
  'diagnostics',
])
export type SaveKind = z.infer<typeof saveKindSchema>

export const THEMES = ['system', 'light', 'dark', 'contrast', 'contrast-dark'] as const
/** A language by its BCP 47 tag. */
const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** Minutes without work after which an encrypted workspace can be locked. */
export const IDLE_CHOICES = [1, 5, 15, 30, 60] as const

export const settingsSchema = z.strictObject({
  theme: z.enum(THEMES),
  /** The window's language. */
  language: languageSchema,
  /** Whether lists may be fetched from their publishers at all; each fetch is asked for besides. */
  fetchLists: z.boolean().default(false),
  /** Minutes without work after which an encrypted workspace is locked; `null` never does. */
  lockAfterMinutes: z
    .union(IDLE_CHOICES.map(minutes => z.literal(minutes)))
    .nullable()
    .default(15),
  /** Languages in which questionnaires are read: one, or two side by side; none = that of the window. */
  formLanguages: z.array(languageSchema).max(2).default([]),
  /** Columns of lists as the person laid them out, by kind of list. */
  lists: z.record(listKindSchema, listLayoutSchema).default({}),
  /** Whether the look round was taken or put off: then it is offered no more. */
  tourSeen: z.boolean().default(false),
  /** Whether the system may list workspaces opened last: their names can say for whom one works. */
  systemRecent: z.boolean().default(false),
  /** Messages of the system, each only for who asked: a long job that ended elsewhere, work that is due. */
  tellJobs: z.boolean().default(false),
  tellDue: z.boolean().default(false),
  /** What statements, sheets and prints are laid out for. */
  paper: z.enum(PAPER_SIZES).default('A4'),
  /** Where the file lies that names the newest version; `null` = nobody looks. Each look is asked for besides. */
  releases: releaseAddressSchema.nullable().default(null),
})
export type Settings = z.infer<typeof settingsSchema>

/** A chosen file: its token for the engine, and its name to show. */
export interface ChosenFile {
  readonly token: string
  readonly name: string
}

export interface RecentWorkspace extends ChosenFile {
  readonly folder: string
}

export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly platform: string
}

/** How the window names the steps that would be undone and done again; `null` = there is none. */
const stepNamesSchema = z.strictObject({
  undo: z.string().max(300).nullable(),
  redo: z.string().max(300).nullable(),
})
export type StepNames = z.infer<typeof stepNamesSchema>

/** What the system can be asked to tell: no names, only that something is there and how much. */
const newsSchema = z.strictObject({
  kind: z.enum(['job', 'due']),
  count: z.int().min(1).max(1_000_000),
})
export type News = z.infer<typeof newsSchema>

/** The one object the preload gives the window, `window.fivefold`: named functions, nothing general. */
export interface Bridge<DroppedFile = unknown> {
  /**
   * Asks for a port to the engine. It arrives as a window message `{ kind: 'fivefold:port' }`, again whenever the engine
   * had to be started anew.
   */
  connect(): void
  pick(kind: PickKind): Promise<ChosenFile | null>
  /** Several files: evidence, returned questionnaires, or the files of one or more sanctions lists. */
  pickMany(kind: PickManyKind): Promise<readonly ChosenFile[]>
  pickSave(kind: SaveKind, suggestedName: string): Promise<ChosenFile | null>
  pickFolder(): Promise<ChosenFile | null>
  /** A file the person dropped on the window; `null` when it is none of the disk. */
  dropped(file: DroppedFile): Promise<ChosenFile | null>
  recent(): Promise<readonly RecentWorkspace[]>
  forget(token: string): Promise<void>
  /** Whether a workspace is open, or one is being opened that asks for no passphrase: its frame is drawn meanwhile. */
  opening(): Promise<boolean>
  /** The workspace the program was started with (double click), once. */
  startFile(): Promise<ChosenFile | null>
  /** Where a fresh sample workspace may be written. */
  sampleTarget(): Promise<ChosenFile>
  showInFolder(token: string): Promise<void>
  /** A place of the program's own for a copy that is about to be dragged out; only its name comes from the page. */
  dragTarget(name: string): Promise<ChosenFile>
  /**
   * Hands a written file, or these files written into the folder of the token, to the system to be dragged on together, while the
   * button is held; `false` where one is not there.
   */
  dragOut(token: string, names: readonly string[]): Promise<boolean>
  settings(): Promise<Settings>
  saveSettings(settings: Settings): Promise<void>
  about(): Promise<About>
  /** What a report about a fault would hold: versions and the log, as text that the person reads before it is saved. */
  diagnostics(): Promise<string>
  /** Saves exactly that text where the person chooses; whether it was saved. */
  saveDiagnostics(text: string): Promise<boolean>
  /** Takes away the log and its older part. */
  deleteLog(): Promise<void>
  /**
   * Shows the publisher's address in a dialog of the system and asks whether to fetch from it; gives the permit for one
   * fetch, or `null`. Refused while fetching is off.
   */
  permitFetch(source: ListSourceKey): Promise<string | null>
  /**
   * Shows the address that the settings name for newer versions, and asks whether to look there; gives the permit for one look, or
   * `null`. Refused where they name none.
   */
  permitLook(): Promise<string | null>
  /**
   * The dialog of the system, for a document laid out in a window of its own; done when it is closed, with what became of the
   * document.
   */
  print(html: string): Promise<PrintOutcome>
  /** The native menu names undo and redo as the bar of the window does. */
  nameSteps(names: StepNames): void
  /** A message of the system, if the person asked for this kind; about a job only while the window is not in front. */
  tell(news: News): void
  /** Takes back what was typed, or writes it again, where the focus is. */
  editText(what: 'undo' | 'redo'): void
  onMenu(listener: (command: MenuCommand) => void): () => void
}

/** The log and its older part turn over at one megabyte each. */
const MOST_DIAGNOSTICS = 3_000_000

/** What became of a document for the printer: the system took it, the person left the dialog, another one is still open, or it failed. */
export type PrintOutcome = 'taken' | 'left' | 'busy' | 'failed'

/** Files that are dragged out together at most: workbooks for as many suppliers. */
export const MOST_DRAGGED = 200

/** Inputs of the shell's channels, parsed on arrival like those of the engine. */
export const bridgeInputs = {
  connect: z.tuple([]),
  pick: z.tuple([pickKindSchema]),
  pickMany: z.tuple([pickManyKindSchema]),
  pickSave: z.tuple([saveKindSchema, z.string().min(1).max(200)]),
  pickFolder: z.tuple([]),
  dropped: z.tuple([z.string().max(4096)]),
  recent: z.tuple([]),
  forget: z.tuple([fileTokenSchema]),
  opening: z.tuple([]),
  startFile: z.tuple([]),
  sampleTarget: z.tuple([]),
  showInFolder: z.tuple([fileTokenSchema]),
  dragTarget: z.tuple([z.string().min(1).max(300)]),
  dragOut: z.tuple([fileTokenSchema, z.array(z.string().min(1).max(300)).max(MOST_DRAGGED)]),
  settings: z.tuple([]),
  saveSettings: z.tuple([settingsSchema]),
  about: z.tuple([]),
  diagnostics: z.tuple([]),
  saveDiagnostics: z.tuple([z.string().max(MOST_DIAGNOSTICS)]),
  deleteLog: z.tuple([]),
  permitFetch: z.tuple([z.enum(LIST_SOURCE_KEYS)]),
  permitLook: z.tuple([]),
  print: z.tuple([documentSchema]),
  tell: z.tuple([newsSchema]),
  nameSteps: z.tuple([stepNamesSchema]),
  editText: z.tuple([z.enum(['undo', 'redo'])]),
} as const
export type BridgeChannel = keyof typeof bridgeInputs
