import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { extname, join } from 'node:path'
import { z } from 'zod'
import type { EndpointName, InputOf } from '@shared/contract/contract'
import {
  peopleShownSchema,
  shownList,
  shownSchema,
  type PeopleShown,
  type Shown,
  type ShownCode,
} from '@shared/contract/shown'
import { topicSchema, type Topic } from '@shared/contract/topic'
import type { Call } from './call'
import type { Delivery } from './delivery'
import type { ChangeDraft, Summary } from './store/change'
import { onFile } from './store/file-refusal'

/**
 * Endpoints that write where the person said and get no entry from here, each with its reason. Whatever else asks for a
 * place to write to is told in the history by itself.
 */
export const NOT_TOLD: Readonly<Partial<Record<EndpointName, string>>> = {
  'workspace.create': 'makes the workspace; its first entry says so',
  'workspace.fill-sample': 'fills the workspace itself',
  'workspace.restore': 'makes a workspace, whose own history says so',
  'workspace.salvage': 'makes a workspace, whose own history says so',
  'workspace.protect': 'its own entry; the sheet opens the file and holds nothing of it',
  'workspace.set-backups': 'writes nothing; a backup elsewhere has its own entry',
  'disclosure.bundle': 'its own entry holds the files and their hashes',
  'disclosure.export': 'its own entry holds the files and their hashes',
  'reference.share': 'its own entry holds the hash',
  'disclosure.make-key': 'a key belongs to the person, and nothing of a workspace is in it',
  'disclosure.copy-key': 'a key belongs to the person, and nothing of a workspace is in it',
  'disclosure.key-sheet': 'a key belongs to the person, and nothing of a workspace is in it',
  'disclosure.save-signers': 'known signers belong to the person, and nothing of a workspace is in them',
  'intake.write-template': 'an empty form, the same for everybody',
  'questionnaires.folder': 'reads what came back; writes nothing',
}

/** Endpoints among them whose own entry tells what left; their files wait for it as all others do. */
const TOLD_BY_THEMSELVES: ReadonlySet<EndpointName> = new Set<EndpointName>([
  'disclosure.bundle',
  'disclosure.export',
  'reference.share',
])

/** Whether what an endpoint writes for the person gets its name only when the history tells of it. */
export const waitsForEntry = (name: EndpointName): boolean =>
  !Object.hasOwn(NOT_TOLD, name) || TOLD_BY_THEMSELVES.has(name)

/** Actions that say that something left the workspace: ours, and entries that have said so by themselves. */
export const EXPORT_ACTIONS = [
  'trail.export',
  'trail.export-rows',
  'trail.print',
  'trail.print-rows',
  'trail.copy-rows',
  'trail.copy-text',
  'disclosure.export',
  'disclosure.bundle',
  'reference.share',
  'workspace.backup-elsewhere',
] as const

/** What a call asked for to write to. */
export interface Places {
  /** Files the person named. */
  readonly saved: ReadonlySet<string>
  /** Folders the person named; the files in them are named by the answer. */
  readonly folders: ReadonlySet<string>
}

/** Whether a call asked for a place of the person's to write to. */
export const hasPlace = ({ saved, folders }: Places): boolean => saved.size + folders.size > 0

const answerSchema = z.object({
  rows: z.number().optional(),
  remarks: z.number().optional(),
  files: z
    .array(z.object({ name: z.string().optional(), fileName: z.string().optional() }))
    .optional()
    .catch(undefined),
})

const filesIn = ({ saved, folders }: Places, answer: z.infer<typeof answerSchema>): string[] => [
  ...saved,
  ...[...folders].flatMap(folder =>
    (answer.files ?? []).flatMap(({ name = null, fileName = name }) =>
      fileName === null ? [] : [join(folder, fileName)],
    ),
  ),
]

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await onFile(path, async () => {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  })
  return hash.digest('hex')
}

/** Of one file its hash; of several that of their hashes in order, one a line. */
async function sha256Of(paths: readonly string[]): Promise<string> {
  const hashes: string[] = []
  for (const path of paths) hashes.push(await sha256OfFile(path))
  const [only] = hashes
  if (only !== undefined && hashes.length === 1) return only
  return createHash('sha256').update(hashes.sort().join('\n')).digest('hex')
}

/** Where and how a file is written, and what opens something: no part of what was chosen. */
const NO_FILTER =
  /^(file|folder|bundle|format|formats|language|page|replace|png|sort|order|profile|.*(passphrase|secret|sign|key|lines|head).*)$/i
/** What people type may name somebody: that it was asked for is told, not what. */
const TYPED = /^(text|search|owner|name|auditor|giver|note|reason)$/i
const CODE = /^[A-Za-z0-9_-]{1,64}$/

function valueWords(key: string, value: unknown): string | null {
  if (TYPED.test(key)) return value === '' || typeof value !== 'string' ? null : '…'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : null
  if (typeof value === 'string') return CODE.test(value) ? value : null
  if (!Array.isArray(value)) return null
  const codes = value.filter((one): one is string => typeof one === 'string' && CODE.test(one))
  return codes.length === 0 ? null : codes.join(', ')
}

/** The filter of an export in words: "bands: high, very-high; countries: NP; text: …". */
export function filterWords(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  const said = Object.entries(input).flatMap(([key, value]): string[] => {
    if (NO_FILTER.test(key) || value === null || value === undefined) return []
    if (typeof value === 'object' && !Array.isArray(value)) return [filterWords(value)].filter(isText)
    const words = valueWords(key, value)
    return words === null ? [] : [`${key}: ${words}`]
  })
  return said.length === 0 ? null : said.join('; ').slice(0, 500)
}

const isText = (text: string | null): text is string => text !== null

const profileSchema = z.object({ profile: z.string() })

/** What left: which list or document, in which form, how much of it, chosen how, and its hash; never its path. */
export interface Left {
  readonly topic: Topic
  /** The endpoint that wrote it. */
  readonly what: string
  readonly format: string
  readonly rows: number | null
  readonly files: number
  readonly filter: string | null
  readonly profile: string | null
  /** Data of people that were on the screen it was taken from; `null` = it was not taken from a screen. */
  readonly people?: readonly PeopleShown[] | null
  readonly sha256: string
}

const peopleWords = (people: readonly PeopleShown[]): Summary =>
  people.length === 0 ? {} : { people: people.toSorted().join(', ') }

/** The entry that says what left; it changes no row, and undo passes it by. */
export function leftDraft({ topic, rows, filter, profile, people, ...said }: Left): ChangeDraft {
  const summary: Summary = {
    ...said,
    ...(rows === null ? {} : { count: rows }),
    ...(filter === null ? {} : { filter }),
    ...(profile === null ? {} : { profile }),
    ...peopleWords(people ?? []),
  }
  const action = rows === null ? 'trail.export' : 'trail.export-rows'
  return { topic, action, summary, undo: 'record', rows: [], touched: [] }
}

/** The name of what stood on a screen, as entries hold it: `trail:out.<name>`. */
const shownName = (code: ShownCode): string => `shown.${code}`

/** The entry that says that something was printed, or copied from a list; nothing of it was a file. */
export function shownDraft(way: 'print' | 'clipboard', { what, rows, people }: Shown): ChangeDraft {
  const action = way === 'clipboard' ? 'trail.copy-rows' : rows === null ? 'trail.print' : 'trail.print-rows'
  const summary: Summary = {
    what: shownName(what),
    ...(rows === null ? {} : { count: rows }),
    ...peopleWords(people),
  }
  return { topic: 'trail', action, summary, undo: 'record', rows: [], touched: [] }
}

/** The entry that says that text was copied out of a restricted part of a record. */
export const textDraft = ({ part, recordId }: InputOf<'trail.tell-text'>): ChangeDraft => ({
  topic: 'trail',
  action: 'trail.copy-text',
  summary: { what: `text.${part}`, record: recordId },
  undo: 'record',
  rows: [],
  touched: [],
})

const pageInput = z.object({ shown: shownSchema.nullable() })
const listInput = z.object({ list: z.object({ kind: z.string(), people: peopleShownSchema }) })

/** What was written of a screen: a page with what it showed, a list by its kind; `null` = no screen was written. */
function screenIn(name: EndpointName, input: unknown): Partial<Left> | 'nothing' | null {
  if (name === 'trail.save-page') {
    const { shown } = pageInput.parse(input)
    if (shown === null) return 'nothing'
    return { what: shownName(shown.what), rows: shown.rows, people: shown.people, filter: null }
  }
  if (name !== 'lists.export-shown') return null
  const { kind, people } = listInput.parse(input).list
  const code = shownList(kind)
  return { ...(code === null ? {} : { what: shownName(code) }), people, filter: null }
}

const topicOf = (name: EndpointName): Topic => topicSchema.catch('trail').parse(name.split('.')[0])

/**
 * Tells in the history what a call has written for the person. Without a workspace, and in a copy that is only looked at,
 * there is no history to tell it in. What can't be told does not leave: the files never get their names.
 */
export async function tellExport(
  name: EndpointName,
  input: unknown,
  value: unknown,
  places: Places,
  { call, delivery }: { readonly call: Call; readonly delivery: Delivery },
): Promise<void> {
  if (!hasPlace(places) || Object.hasOwn(NOT_TOLD, name)) return
  if (call.openStore === null || call.openStore.look !== null) return
  const answer = answerSchema.catch({}).parse(value)
  const paths = filesIn(places, answer)
  if (paths.length === 0) return
  const screen = screenIn(name, input)
  if (screen === 'nothing') return
  const profile = profileSchema.safeParse(input)
  await call.change(
    leftDraft({
      topic: topicOf(name),
      what: name,
      format: [...new Set(paths.map(path => extname(path).slice(1).toLowerCase()))].join(', '),
      rows: answer.rows ?? answer.remarks ?? null,
      files: paths.length,
      filter: filterWords(input),
      profile: profile.success ? profile.data.profile : null,
      sha256: await sha256Of(paths.map(path => delivery.at(path))),
      ...screen,
    }),
  )
}
