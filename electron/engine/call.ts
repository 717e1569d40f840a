import type { z } from 'zod'
import type { AnyEndpoint } from '@shared/contract/endpoint'
import type { EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import type { Progress } from '@shared/contract/reply'
import type { Topic } from '@shared/contract/topic'
import type { Id } from '@shared/ids/id'
import type { CalendarDate, Moment } from '@shared/units/calendar-date'
import type { DownloadOptions } from './download'
import type { CallFiles } from './files'
import type { Permits } from './permits'
import type { ChangeDraft } from './store/change'
import type { Store } from './store/store'
import type { Pause, Written } from './store/trail'

export interface PrintOptions {
  readonly page: 'A4' | 'Letter'
  /** HTML of the running head and foot, as Chromium's printing takes them. */
  readonly header?: string
  readonly footer?: string
  /** The document says by itself which way it lies and how wide its margins are. */
  readonly laidOut?: boolean
}

/** The operating system's key store, where there is a real one. Keys are named by a mark that says nothing of them. */
export interface KeyKeeper {
  isReal(): Promise<boolean>
  find(mark: string): Promise<Uint8Array | null>
  keep(mark: string, key: Uint8Array): Promise<void>
  forget(mark: string): Promise<void>
}

/** What the engine needs from its surroundings; the app, the command line and tests each bring their own. */
export interface EnginePorts {
  now(): Date
  /** Folder of the built-in reference data, frameworks and samples. */
  readonly assetsDir: string
  /** Folder for what belongs to the person and not to a workspace: the signing key, known signers. */
  readonly dataDir: string
  /** Who works here, for the trail: a name the person chose, or the role. */
  readonly actor: string
  /** HTML to a tagged PDF, by Chromium; rejects with an `AbortError` when the signal comes first. */
  print(html: string, options: PrintOptions, signal: AbortSignal): Promise<Uint8Array>
  /** Keeps the cause of an unexpected error; gives the reference that the person sees. */
  report(cause: unknown, endpoint: string): string
  /** Absent where no key is ever remembered (command line). */
  readonly keys?: KeyKeeper
  /** How hard a new passphrase is stretched (N of scrypt as a power of two); absent everywhere but in tests. */
  readonly stretchWork?: number | undefined
  /** The bytes at an https address; absent where nothing may be fetched (command line). */
  download?(address: string, options: DownloadOptions): Promise<Buffer>
  /** Told whenever another workspace is open, or none. */
  opened?(path: string | null): void
}

/** What a handler has at hand while it answers one call. */
export interface Call {
  /** The open workspace; refuses with `no-workspace` when there is none. */
  readonly store: Store
  now(): Moment
  today(): CalendarDate
  newId(): Id
  /** The one road of every change. */
  change(draft: ChangeDraft): Promise<Written>
  /**
   * The same for many thousand rows, written a slice at a time: others wait for it, `told` hears how many rows are
   * written, and a cancelled call leaves nothing behind.
   */
  changeAtLength(draft: ChangeDraft, told: (rows: number) => void): Promise<Written>
  /** Runs what uses the connection alone, and gives others a chance to be called between its slices. */
  alone<T>(task: (pause: Pause, store: Store) => Promise<T>): Promise<T>
  /** Names topics that the window must fetch again, where no change of ours says so (another file was opened). */
  touch(topics: readonly Topic[]): void
  progress(progress: Progress): void
  readonly signal: AbortSignal
  readonly files: CallFiles
  /** Leave to fetch what a person agreed to, given by the shell. */
  readonly permits: Permits
  /** `null` where nothing may be fetched. */
  readonly download: ((address: string, options: DownloadOptions) => Promise<Buffer>) | null
  /** `null` where no key is ever remembered. */
  readonly keys: KeyKeeper | null
  /** N of scrypt for a new passphrase, as a power of two. */
  readonly stretchWork: number
  readonly assetsDir: string
  readonly dataDir: string
  readonly actor: string
  /** The open workspace, or `null`: for what works without one. */
  readonly openStore: Store | null
  print(html: string, options: PrintOptions): Promise<Uint8Array>
  /** Calls another endpoint as part of this one; its refusal is thrown, its touched topics are added to ours. */
  ask<N extends EndpointName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
}

export type HandlersOf<E extends Readonly<Record<string, AnyEndpoint>>> = {
  readonly [N in keyof E]: (input: z.infer<E[N]['input']>, call: Call) => Promise<z.infer<E[N]['output']>>
}
