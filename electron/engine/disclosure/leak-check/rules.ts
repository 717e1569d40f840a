import { userInfo } from 'node:os'
import { isBehindLock } from '@shared/second-lock/behind-lock'
import type { Statement } from '@shared/contract/disclosure'
import type { StatementFacts } from '@shared/disclosure/facts'
import type { Profile } from '@shared/disclosure/profiles/profile'
import type { LetThrough } from '@shared/disclosure/profiles/let-through'
import type { TraceKind } from '@shared/disclosure/profiles/leak'
import { NOTE_WORDS, sameWords, Search, type Term, type TermKind } from '@shared/disclosure/profiles/terms'
import { readAuditors } from '../../store/auditors'
import { readLetThrough } from '../../store/let-through'
import { readReportingEntities } from '../../store/reporting-entities'
import { restrictedPositions, restrictedTexts } from '../../store/restricted-texts'
import { readWorkspace } from '../../store/workspace'
import type { Call } from '../../call'
import { openedAt } from '../../second-lock'
import { APPLICATION } from '../../application'

/** What files made for a profile must not hold. */
export interface LeakRules {
  readonly search: Search
  readonly traces: ReadonlySet<TraceKind>
  /** Whether a name in the properties of a document is one that is meant to be there. */
  readonly isMeant: (text: string) => boolean
  /** Texts that people let through, with who did and why. */
  readonly letThrough: readonly LetThrough[]
}

/** Everything known of what may have to be kept back, gathered once for all profiles. */
export interface Known {
  readonly terms: readonly Term[]
  readonly positions: ReturnType<typeof restrictedPositions>
  /** The entity, who approves and signs, where it is published: told in every profile. */
  readonly meant: readonly string[]
  readonly letThrough: readonly LetThrough[]
}

/** A note that the entity itself took over into its statement is for readers now. */
const isToldAnyway = ({ kind, text }: Term, written: string): boolean =>
  kind === 'comment' && written.includes(sameWords(text).split(' ').slice(0, NOTE_WORDS).join(' '))

/** Every text that may have to be kept back, and whether some are behind a closed lock and therefore not among them. */
export function knownTerms(call: Call): { readonly terms: readonly Term[]; readonly isLocked: boolean } {
  let isLocked = false
  const terms = restrictedTexts(call.store, (place, text) => {
    const opened = openedAt(place, text, call)
    if (!isBehindLock(opened)) return opened
    isLocked = true
    return null
  })
  return { terms, isLocked }
}

export async function gatherKnown(
  call: Call,
  statement: Statement,
  { laws, audits }: StatementFacts,
): Promise<Known> {
  const { entity } = await readWorkspace(call.store)
  const entities = await readReportingEntities(call.store)
  const signed = [statement.approval, statement.signatory].flatMap(who =>
    who === null ? [] : [who.name, who.role],
  )
  const before = laws.editions.flatMap(({ approver, reason }) => [approver ?? [], reason ?? []].flat())
  // The office that made an audit is named; a person of it is not.
  const people = new Set((await readAuditors(call.store)).map(({ name }) => name))
  const offices = audits.flatMap(({ auditor }) => (auditor === null || people.has(auditor) ? [] : [auditor]))
  const own = [entity.name, entity.registrationNumber, entity.website].flatMap(text => text ?? [])
  const named = entities.flatMap(one => [one.name, one.registrationNumber ?? []].flat())
  const written = [...Object.values(statement.ownWords), ...Object.values(statement.notApplicable)]
    .map(sameWords)
    .join('\n')
  return {
    terms: knownTerms(call).terms.filter(term => !isToldAnyway(term, written)),
    positions: restrictedPositions(call.store),
    letThrough: await readLetThrough(call.store),
    meant: [
      ...own,
      ...named,
      ...signed,
      ...before,
      ...offices,
      ...statement.publications.map(({ where }) => where),
      APPLICATION.name,
    ],
  }
}

/** The reasons for which a profile keeps something back. */
function kindsOf(profile: Profile): ReadonlySet<TermKind> {
  const kinds: readonly (readonly [boolean, readonly TermKind[]])[] = [
    [true, ['restricted']],
    [!profile.people, ['person', 'contact']],
    [profile.suppliers === 'category', ['supplier', 'title']],
    [profile.places !== 'exact', ['place']],
    [!profile.comments, ['comment']],
    [!profile.evidenceTitles, ['evidence']],
    [profile.leastCount !== null, ['count']],
  ]
  return new Set(kinds.flatMap(([applies, found]) => (applies ? found : [])))
}

/** What programs write where nobody gave them a name. */
const NOBODY: readonly string[] = [
  'un-named',
  'unknown',
  'author',
  'user',
  'microsoft office user',
  'python-docx',
  'openpyxl',
]

const TRACES: readonly TraceKind[] = ['author', 'remark', 'hidden', 'photo', 'position']

/** The name that this computer knows its user by, where it looks like one. */
function accountName(): readonly Term[] {
  try {
    const { username } = userInfo()
    return /[._\d]|^.{8,}$/.test(username) ? [{ kind: 'person', text: username }] : []
  } catch {
    return []
  }
}

/**
 * @param untold words in which suppressed numbers would stand
 */
export function rulesFor(
  profile: Profile,
  { terms, positions, meant, letThrough }: Known,
  untold: readonly string[] = [],
): LeakRules {
  const kinds = kindsOf(profile)
  const all = [...terms, ...accountName(), ...untold.map((text): Term => ({ kind: 'count', text }))]
  const words = new Set([...meant, ...NOBODY].map(sameWords))
  return {
    search: new Search({
      terms: all.filter(({ kind }) => kinds.has(kind)),
      positions: kinds.has('place') ? positions : [],
      patterns: profile.people ? [] : ['email', 'phone', 'path'],
      meant,
      passed: letThrough,
    }),
    letThrough,
    traces: new Set(profile.people && profile.comments ? [] : TRACES),
    isMeant: text => words.has(sameWords(text)),
  }
}
