// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PAGES } from '@shared/contract/commands'
import { catalogues } from '@shared/text/en'
import { useCommandStore } from '../app/commands'
import { findByWords } from '@shared/search/find-by-words'
import { useHelpCommands } from '../app/help-commands'
import { newRouter } from '../app/routes'
import { renderScreen } from '../kit/testing/screen'
import { GlossaryPage, HelpPage, HelpTopicPage } from '.'
import { HELP_TOPICS, TERMS, topicOf } from './topics'

afterEach(cleanup)

const texts = catalogues.help.topics

describe('every page has its topic', () => {
  const addresses = Object.keys(newRouter().routesByPath)

  it.each(addresses)('%s', address => {
    const isHelp = address.startsWith('/help')
    expect(topicOf(address) === null).toBe(isHelp)
  })

  it('pages of the menu and of the palette too', () => {
    const without = Object.values(PAGES).filter(({ to }) => topicOf(to) === null)
    expect(without.map(({ to }) => to)).toEqual([
      '/help',
      '/help/glossary',
      '/help/keys',
      '/help/accessibility',
    ])
  })

  it('an address that leads nowhere has none', () => expect(topicOf('/nowhere')).toBeNull())
})

describe.each(HELP_TOPICS)('the topic %s', topic => {
  const { title, words, about, ...lists } = texts[topic]

  it('has all its parts, numbered from 1 without a gap, in 120 to 250 words', () => {
    expect([title, words, about].every(text => text.length > 0)).toBe(true)
    expect(Object.keys(lists).sort()).toEqual(['first', 'limits', 'more', 'numbers'])
    for (const points of Object.values(lists))
      expect(Object.keys(points)).toEqual(Object.values(points).map((_, at) => String(at + 1)))
    const all = [about, ...Object.values(lists).flatMap(points => Object.values<string>(points))]
    const length = all.join(' ').split(/\s+/).length
    expect(length).toBeGreaterThanOrEqual(120)
    expect(length).toBeLessThanOrEqual(250)
  })

  it('shows each of them', async () => {
    renderScreen(<HelpTopicPage />, { path: '/help/$topic', at: `/help/${topic}` })
    expect(await screen.findByRole('heading', { level: 1, name: new RegExp(title) })).toBeTruthy()
    for (const points of Object.values(lists))
      for (const text of Object.values<string>(points)) expect(screen.getByText(text)).toBeTruthy()
  })
})

describe('the lists', () => {
  it('lead to every topic and to the glossary', async () => {
    renderScreen(<HelpPage />, { path: '/help' })
    const links = within(await screen.findByRole('region', { name: 'Topics' })).getAllByRole('link')
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      ...HELP_TOPICS.map(topic => `/help/${topic}`),
      '/help/glossary',
      '/help/keys',
      '/help/accessibility',
    ])
  })

  it('an unknown topic says so', async () => {
    renderScreen(<HelpTopicPage />, { path: '/help/$topic', at: '/help/nothing' })
    expect(await screen.findByText(catalogues.help.unknown)).toBeTruthy()
  })

  it('the glossary is found in by name and meaning', async () => {
    const { user } = renderScreen(<GlossaryPage />, { path: '/help/glossary' })
    expect((await screen.findAllByRole('term')).length).toBe(TERMS.length)
    await user.type(screen.getByRole('textbox', { name: 'Find a word' }), 'take-home')
    expect(await screen.findByText('No word here fits. Try another.')).toBeTruthy()
    await user.clear(screen.getByRole('textbox', { name: 'Find a word' }))
    await user.type(screen.getByRole('textbox', { name: 'Find a word' }), 'menace')
    expect(screen.getAllByRole('term').map(term => term.textContent)).toEqual(['Forced labour'])
  })
})

describe('the palette finds', () => {
  function Commands() {
    useHelpCommands()
    return <p>there</p>
  }

  it.each([
    ['fees', 'Help: Recruiters and corridors'],
    ['sanctions', 'Help: Screening'],
    ['blacklist', 'Help: Screening'],
    ['Excel', 'Help: Bring in a list'],
    ['password', 'Help: The workspace file'],
    ['hotline', 'Help: Grievances'],
    ['salient', 'Help: Risk and the map'],
    ['debt bondage', 'Help: Glossary'],
    ['screen reader', 'Help: Languages and access'],
  ])('%s', async (typed, label) => {
    renderScreen(<Commands />)
    await screen.findByText('there')
    const found = findByWords(useCommandStore.getState().commands, typed)
    expect(found.map(command => command.label)).toContain(label)
  })
})
