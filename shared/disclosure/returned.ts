import { ownParagraphs } from './plain'

/** What a document holds that came back: texts by bookmark, and text that stands outside of all of them. */
export interface ReturnedTexts {
  /** Words of the entity's own by place, paragraphs parted by a blank line. */
  readonly own: ReadonlyMap<string, string>
  /** Generated sentences by place (`proseOf`). */
  readonly prose: ReadonlyMap<string, string>
}

/** What the document was when it went out. */
export interface SentTexts {
  readonly own: Readonly<Record<string, string>>
  readonly prose: Readonly<Record<string, string>>
}

export const OWN_STATES = ['proposed', 'conflict', 'removed'] as const

/** Own words of one place that came back different. */
export interface OwnChange {
  readonly place: string
  /** `proposed`: nobody changed them here meanwhile; `conflict`: somebody did; `removed`: the document lost them. */
  readonly state: (typeof OWN_STATES)[number]
  readonly sent: string
  readonly now: string
  readonly returned: string
}

export const PROSE_STATES = ['figures', 'text', 'removed'] as const

/** A generated sentence that came back different. */
export interface ProseChange {
  readonly place: string
  /** `figures`: a number in it was changed, which is refused; `text`: only its words; `removed`: it is gone. */
  readonly state: (typeof PROSE_STATES)[number]
  readonly sent: string
  readonly returned: string
  /** Numbers that were there and are gone, and numbers that came in, as they are written. */
  readonly lost: readonly string[]
  readonly found: readonly string[]
}

const NUMBER = /\d+(?:[\u00a0 ]\d{3})*(?:[.,]\d+)?/g

/** Words without what a word processor changes on its own: kinds of space, quotes and dashes. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

const isSame = (a: string, b: string): boolean => plain(a) === plain(b)

const numbersIn = (text: string): readonly string[] =>
  (plain(text).match(NUMBER) ?? []).map(number => number.replace(/\s/g, ''))

/** What the first list holds more of than the second, each as often as it is missing there. */
function more(first: readonly string[], second: readonly string[]): readonly string[] {
  const left = [...second]
  return first.filter(value => {
    const at = left.indexOf(value)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}

/** Own words in one form: paragraphs trimmed, a blank line between. */
const joinedWords = (text: string): string => ownParagraphs(text).join('\n\n')

/**
 * Own words compared three ways: as sent, as they are here now, as they came back. What is the same on both sides,
 * or was changed only here, is no change; what was changed only there is proposed; what was changed on both sides is a conflict.
 */
export function ownChanges(
  sent: SentTexts['own'],
  now: Readonly<Record<string, string>>,
  returned: ReturnedTexts['own'],
): readonly OwnChange[] {
  return Object.keys(sent).flatMap((place): OwnChange[] => {
    const texts = {
      place,
      sent: joinedWords(sent[place] ?? ''),
      now: joinedWords(now[place] ?? ''),
      returned: joinedWords(returned.get(place) ?? ''),
    }
    if (isSame(texts.returned, texts.sent) || isSame(texts.returned, texts.now)) return []
    if (!isSame(texts.now, texts.sent)) return [{ ...texts, state: 'conflict' }]
    return [{ ...texts, state: texts.returned === '' ? 'removed' : 'proposed' }]
  })
}

/** Generated sentences that came back different: a changed number is named and refused, changed words are proposed. */
export function proseChanges(
  sent: SentTexts['prose'],
  returned: ReturnedTexts['prose'],
): readonly ProseChange[] {
  return Object.entries(sent).flatMap(([place, before]): ProseChange[] => {
    const after = returned.get(place) ?? ''
    if (isSame(before, after)) return []
    const lost = more(numbersIn(before), numbersIn(after))
    const found = more(numbersIn(after), numbersIn(before))
    const state = after === '' ? 'removed' : lost.length + found.length > 0 ? 'figures' : 'text'
    return [{ place, state, sent: before, returned: after, lost, found }]
  })
}
