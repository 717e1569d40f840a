import { expect, it } from 'vitest'
import type { Command } from './commands'
import { findCommands } from './find-commands'

const command = (label: string, words = ''): Command => ({ id: label, label, words, run: () => undefined })
const commands = [
  command('Home'),
  command('Findings and actions', 'corrective CAP'),
  command('Fournisseurs à revoir'),
  command('Dark theme', 'night mode'),
]
const found = (text: string) => findCommands(commands, text).map(one => one.label)

it('shows everything for nothing', () => expect(found('')).toHaveLength(4))
it('puts what begins with the words first', () =>
  expect(found('f')).toEqual(['Findings and actions', 'Fournisseurs à revoir']))
it('finds people’s own words', () => expect(found('night')).toEqual(['Dark theme']))
it('does not mind accents or case', () => expect(found('A REVOIR')).toEqual(['Fournisseurs à revoir']))
it('wants every word', () => expect(found('dark actions')).toEqual([]))
it('does not look inside words for two letters', () => expect(found('om')).toEqual([]))
