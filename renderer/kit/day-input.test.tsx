// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { localeWords } from '@shared/text/locale-words'
import { DayInput, typedDay } from './day-input'
import { renderScreen } from './testing/screen'

afterEach(cleanup)

describe('a day that is typed', () => {
  it.each(['en', 'ne', 'fr', 'es', 'ar'])('is read as it is shown, in every month: %s', language => {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-05`
      expect(typedDay(localeWords(language).date(new Date(`${day}T00:00:00Z`)))).toBe(day)
    }
  })

  it.each([
    ['2026-11-30', '2026-11-30'],
    ['३०/११/२०२६', '2026-11-30'],
    ['03/04/2026', '2026-04-03'],
    ['1 Dec 2026', '2026-12-01'],
    ['31/02/2026', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (text, day) => expect(typedDay(text)).toBe(day))

  it('stands as the language writes it, with its figures', async () => {
    const chosen = vi.fn()
    renderScreen(<DayInput label="Due" value="2026-11-27" onChange={chosen} />, { language: 'ne' })
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Due' })
    expect(field.value).toBe('२०२६ नोभेम्बर २७')
    fireEvent.change(field, { target: { value: '२०२६ डिसेम्बर ०१' } })
    expect(chosen).toHaveBeenCalledWith('2026-12-01')
  })
})
