// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import laws from '@shared/text/ne/laws.json'
import { renderScreen } from '../kit/testing/screen'
import { MissingCard } from './four-questions'

afterEach(cleanup)

const item = (itemId: string, text: string) => ({ regime: 'OECD5', itemId, text })

it('says what a law asks for in the language of the window, and as its file does where there are no words', async () => {
  const items = [item('OECD5.01', 'Policy and where it is published'), item('OECD5.99', 'Something newer')]
  renderScreen(<MissingCard missing={{ total: 2, items }} />, {
    language: 'ne',
    resources: { laws },
  })
  expect(await screen.findByText(laws.OECD5.items['01'].text)).toBeTruthy()
  expect(screen.getByText('Something newer')).toBeTruthy()
  expect(screen.queryByText('Policy and where it is published')).toBeNull()
})
