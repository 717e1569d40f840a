import type { InputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { LetThrough } from '@shared/disclosure/profiles/let-through'
import { PATTERN_KINDS, sameWords, Search, type Term } from '@shared/disclosure/profiles/terms'
import type { Call } from '../call'
import { insertLetThrough, readLetThrough, removeLetThrough } from '../store/let-through'
import { knownTerms } from './leak-check/rules'

type Input = InputOf<'disclosure.let-through'>

/** Of whatever kind a find is, these words of people stay in the house. */
const stayHere = ({ kind }: Term): boolean => kind === 'restricted' || kind === 'contact'

/** Whether a text is, from its first word to its last, something that the check would find as that kind. */
function isFind({ kind, text }: Input, terms: readonly Term[]): boolean {
  const search = new Search({
    terms: terms.filter(term => term.kind === kind),
    patterns: PATTERN_KINDS.filter(pattern => pattern === kind),
    positions: [],
    meant: [],
  })
  const [hit, ...others] = search.in(text)
  return (
    hit !== undefined && others.length === 0 && sameWords(text.slice(hit.start, hit.end)) === sameWords(text)
  )
}

/** Lets a text through as one kind, with the reason; nothing else is let through by it. */
export async function letThrough(input: Input, call: Call): Promise<{ id: string }> {
  const { kind, text, reason } = input
  const words = sameWords(text)
  const { terms, isLocked } = knownTerms(call)
  // What is behind the lock can't be compared, and it might be this.
  if (isLocked) throw new Refusal({ code: 'refused', detail: 'let-through-locked' })
  if (terms.some(term => stayHere(term) && sameWords(term.text) === words))
    throw new Refusal({ code: 'refused', detail: 'never-let-through', params: { text } })
  if (!isFind(input, terms)) throw new Refusal({ code: 'refused', detail: 'not-a-find', params: { text } })
  const there = await readLetThrough(call.store)
  if (there.some(one => one.kind === kind && sameWords(one.text) === words))
    throw new Refusal({ code: 'conflict', detail: 'let-through-already', params: { text } })
  const id = call.newId()
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.let-through',
    summary: { kind, text },
    reason,
    undo: 'step',
    rows: [insertLetThrough({ id, kind, text, words, reason, let_by: call.actor, at: call.now() })],
    touched: ['disclosure'],
  })
  return { id }
}

async function oneLetThrough(call: Call, id: string): Promise<LetThrough> {
  const found = (await readLetThrough(call.store)).find(one => one.id === id)
  if (found === undefined) throw new Refusal({ code: 'not-found', detail: 'let-through' })
  return found
}

/** Takes it back: from now on the check finds it again. */
export async function holdAgain({ id }: InputOf<'disclosure.hold-again'>, call: Call): Promise<null> {
  const { kind, text } = await oneLetThrough(call, id)
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.hold-again',
    summary: { kind, text },
    undo: 'step',
    rows: [removeLetThrough(id)],
    touched: ['disclosure'],
  })
  return null
}
