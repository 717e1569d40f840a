import { inGroups } from '@shared/disclosure/bundle/signature'
import { headsWords, NOT_CHECKED, problemWords } from '@shared/disclosure/problem-words'
import type { Verdict } from '@shared/disclosure/verdict'
import { el } from './dom'
import { date, inPage, moment, say, written } from './words'

const TONES = {
  valid: 'good',
  'unknown-signer': 'warn',
  unsigned: 'warn',
  invalid: 'bad',
  newer: 'warn',
} as const
const SIGNS = { valid: '✓', 'unknown-signer': '?', unsigned: '?', invalid: '✕', newer: '?' } as const

const fact = (name: string, value: string | Node): readonly Node[] => [
  el('dt', {}, say(`verify:fact.${name}`)),
  el('dd', {}, value),
]

const groups = (fingerprint: string | null): Node =>
  el('code', {}, fingerprint === null ? inPage('notKnown') : inGroups(fingerprint))

function signer({ signer: found }: Verdict): Node {
  if (found === null) return el('span', {}, say('verify:fact.nobody'))
  return el('span', {}, `${found.name ?? say('verify:fact.unnamed')}: `, groups(found.fingerprint))
}

function facts(verdict: Verdict): HTMLElement {
  const text = (value: string | number | null) =>
    value === null ? inPage('notKnown') : typeof value === 'number' ? written(value) : value
  return el(
    'section',
    { 'aria-label': inPage('result') },
    el(
      'dl',
      {},
      ...fact('entity', text(verdict.entity)),
      ...fact('period', text(verdict.period)),
      ...fact('regime', text(verdict.regime)),
      ...fact('edition', text(verdict.edition)),
      ...fact('made', verdict.generatedAt === null ? inPage('notKnown') : moment(verdict.generatedAt)),
      ...fact(
        'profile',
        say(verdict.profile === null ? 'verify:fact.noProfile' : `verify:profile.${verdict.profile}`),
      ),
      ...fact('signer', signer(verdict)),
      ...fact('fingerprint', groups(verdict.fingerprint)),
      ...fact('files', text(verdict.filesChecked)),
      ...fact('bytes', text(verdict.bytesChecked)),
      ...fact('trail', text(verdict.trailEntries)),
      ...fact('heads', headsWords(verdict, { say, date })),
    ),
  )
}

const list = (title: string, items: readonly string[], kind = ''): HTMLElement =>
  el('section', { class: kind }, el('h2', {}, title), el('ul', {}, ...items.map(item => el('li', {}, item))))

/** The verdict, what was changed, and what was not checked. */
export function resultView(verdict: Verdict): readonly HTMLElement[] {
  const { outcome, problems, remarks } = verdict
  const banner = el(
    'section',
    { class: `verdict ${TONES[outcome]}`, 'data-outcome': outcome, tabindex: '-1' },
    el('h2', {}, `${SIGNS[outcome]} ${say(`verify:outcome.${outcome}`)}`),
    el('p', {}, say(`verify:means.${outcome}`)),
  )
  const changed = problems.map(problem => problemWords(problem, { say, date }))
  return [
    banner,
    ...(changed.length === 0
      ? []
      : [list(inPage(outcome === 'newer' ? 'remarks' : 'problems'), changed, 'problems')]),
    ...(remarks.length === 0
      ? []
      : [
          list(
            inPage('remarks'),
            remarks.map(code => say(`verify:remark.${code}`)),
          ),
        ]),
    facts(verdict),
  ]
}

export const notCheckedView = (): HTMLElement =>
  list(say('verify:notChecked.title'), [
    ...NOT_CHECKED.map(name => say(`verify:notChecked.${name}`)),
    inPage('trust'),
  ])
