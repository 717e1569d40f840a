import { expect, it } from 'vitest'
import { valueInWords, type ValueVoice } from './value-words'

const words: Readonly<Record<string, string>> = {
  'questionnaires:answer.no': 'No',
  'questionnaires:answer.notKnown': 'Not known',
  'trail:code.notApplicable': 'Does not apply',
  'trail:code.yes': 'yes',
  'trail:code.record': 'another record',
  'trail:field.what': 'What',
  'trail:field.due_on': 'Due',
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
