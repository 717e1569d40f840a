import { expect, it } from 'vitest'
import { BEHIND_LOCK } from '../second-lock/behind-lock'
import { changeInWords, valueInWords } from './field-words'
import type { ValueVoice } from './value-words'

const words: Readonly<Record<string, string>> = {
  'questionnaires:answer.no': 'No',
  'questionnaires:answer.notKnown': 'Not known',
  'trail:code.notApplicable': 'Does not apply',
  'trail:code.yes': 'yes',
  'trail:code.no': 'no',
  'trail:code.record': 'another record',
  'trail:field.what': 'What',
  'trail:field.due_on': 'Due',
  'trail:field.name': 'Name',
  'trail:code.gone': 'Removed',
  'trail:code.came': 'Added',
  'trail:code.changed': 'Changed',
  'disclosure:who.question.minerals': 'Minerals are needed',
  'disclosure:who.question.seat': 'Seat',
  'grievances:outcome.withdrawn': 'Withdrawn',
}
const voice: ValueVoice = {
  say: key => words[key] ?? null,
  number: String,
  date: day => `the ${day.slice(8)}th`,
  moment: moment => `at ${moment.slice(11, 16)}`,
  country: code => `land ${code}`,
  language: code => `tongue ${code}`,
  money: ({ minor, currency }) => `${currency} ${minor / 100}`,
  series: parts => parts.join('; '),
  named: (name, value) => `${name}: ${value}`,
  nothing: 'empty',
  behindLock: 'behind the lock',
  data: letters => `${letters} letters`,
  further: count => `${count} more`,
  asBefore: count => `${count} as before`,
  nameOf: id => (id.startsWith('01a2') ? 'Kosi' : null),
}

it.each([
  ['grievance', 'closing_outcome', 'withdrawn', 'Withdrawn'],
  ['grievance', 'urgent', 1, 'yes'],
  ['site', 'country', 'NP', 'land NP'],
  ['evidence', 'language', 'ne', 'tongue ne'],
  ['action', 'due_on', '2026-12-05', 'the 05th'],
  ['site', 'supplier_id', '01a20c91-d2c8-7e28-98f7-6ec21c794c2d', 'Kosi'],
  ['site', 'supplier_id', '01b20c91-d2c8-7e28-98f7-6ec21c794c2d', 'another record'],
  ['remedy', 'owed', '[{"minor":120000,"currency":"QAR","rateDate":null}]', 'QAR 1200'],
  [
    'decision',
    'exit_stages',
    '[{"what":"Tell them","dueOn":"2026-12-05"}]',
    'What: Tell them; Due: the 05th',
  ],
  ['decision', 'exit_stages', '[{"unheardOf":1}]', '17 letters'],
  ['decision', 'exit_stages', '{"what":"Tell them","unheardOf":1}', 'What: Tell them; 1 more'],
  ['decision', 'exit_stages', '[{"what":"Tell them","unheardOf":1}]', 'What: Tell them'],
  ['reporting_entity', 'answers', '{"seat":"GB","minerals":false}', 'Seat: land GB; Minerals are needed: no'],
  ['assessment_answer', 'value', '{"kind":"not-known"}', 'Not known'],
  ['assessment_answer', 'value', '{"kind":"choice","option":"no"}', 'No'],
  ['assessment_answer', 'value', '{"kind":"choice","option":"bank-statements"}', '“bank statements”'],
  [
    'assessment_answer',
    'value',
    '{"kind":"not-applicable","reason":"No agency"}',
    'Does not apply: No agency',
  ],
  ['supplier', 'aliases', '[]', 'empty'],
  ['supplier', 'name', '[unfinished', '[unfinished'],
  ['supplier', 'notes', null, 'empty'],
])('%s.%s %s', (table, field, value, told) => {
  expect(valueInWords(table, field, value, voice)).toBe(told)
})

it('tells long data by as much as two lines hold, and counts the rest', () => {
  const names = Array.from({ length: 60 }, (_, n) => `Kosi Garments ${n}`)
  const told = valueInWords('supplier', 'aliases', JSON.stringify(names), voice)
  expect(told).toMatch(/^Kosi Garments 0; Kosi Garments 1; .*; \d+ more$/)
  expect(told.length).toBeLessThan(200)
  expect(told.split('; ').length - 1 + Number(/(\d+) more$/.exec(told)?.[1])).toBe(60)
})

const stage = (what: string, dueOn: string | null = null) => ({ what, dueOn })

it.each([
  [
    'entries of a list that went and came',
    [stage('Tell them'), stage('Pay'), stage('Leave')],
    [stage('Tell them'), stage('Leave'), stage('Look back')],
    'Removed: What: Pay; 2 as before',
    'Added: What: Look back; 2 as before',
  ],
  [
    'an entry that changed, by what it is known by',
    [stage('Tell them'), stage('Pay')],
    [stage('Tell them'), stage('Pay', '2026-12-05')],
    'Changed: What: Pay; 1 as before',
    'Changed: What: Pay; Due: the 05th; 1 as before',
  ],
  [
    'parts of an object that differ, and what was not there',
    { what: 'Pay', dueOn: '2026-12-05', name: null },
    { what: 'Pay', dueOn: '2026-12-06', name: 'Kosi' },
    'Due: the 05th; Name: empty',
    'Due: the 06th; Name: Kosi',
  ],
  ['another order of the same, whole', ['Kosi', 'Delta'], ['Delta', 'Kosi'], 'Kosi; Delta', 'Delta; Kosi'],
  ['entries that can’t be told apart, whole', ['Kosi', 'Kosi'], ['Kosi'], 'Kosi; Kosi', 'Kosi'],
  ['all of a list that was empty', [], ['Kosi'], 'empty', 'Kosi'],
  ['what has no name, by its size', { unheardOf: 1 }, { unheardOf: 2 }, '15 letters', '15 letters'],
])('of changed data tells %s', (_, before, after, was, is) => {
  const [left, right] = [JSON.stringify(before), JSON.stringify(after)]
  expect(changeInWords('decision', 'exit_stages', left, right, voice)).toEqual({ before: was, after: is })
})

it('tells the difference of nothing that is behind the lock', () => {
  expect(changeInWords('grievance', 'notes', BEHIND_LOCK, BEHIND_LOCK, voice)).toEqual({
    before: 'behind the lock',
    after: 'behind the lock',
  })
})
