import { expect, it } from 'vitest'
import { headsWords, problemWords, type VerdictVoice } from './problem-words'
import { problem, type Verdict } from './verdict'

/** Says which text was asked for, and with what. */
const voice: VerdictVoice = {
  say: (key, { path, id, day, record }) =>
    key === 'verify:record' ? `of ${String(id)}` : [key, path, id, day, record].filter(Boolean).join(' '),
  date: day => `<${day}>`,
}

it('says the day of a signed head as a day, where it fits and where it does not', () => {
  const newestHead = { entries: 4, at: '2026-11-04T23:30:00.000Z', fingerprint: 'a'.repeat(64), name: 'Asha' }
  expect(headsWords({ signedHeads: 1, newestHead } as Verdict, voice)).toContain('<2026-11-04>')
  expect(problemWords(problem('history-rewritten', null, { line: 4, id: '2026-11-04' }), voice)).toContain(
    '<2026-11-04>',
  )
})

it('leaves ids of records and fingerprints as they stand', () => {
  const of = problem('line-altered', 'records/findings.jsonl', { line: 2, id: '01JD2026-11-04' })
  expect(problemWords(of, voice)).toBe(
    'verify:problem.line-altered records/findings.jsonl 01JD2026-11-04 of 01JD2026-11-04',
  )
})

it('lets no name of a file or record turn the sentence around', () => {
  const of = problem('line-added', 'records/a\u202e.jsonl', { line: 2, id: '\u2067dilav\u001b[2J\r\nValid' })
  expect(problemWords(of, voice)).toBe(
    'verify:problem.line-added records/a.jsonl dilav[2J Valid of dilav[2J Valid',
  )
})
