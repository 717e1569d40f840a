// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { NumberBox, type NumberBoxProps } from './number-box'
import { renderScreen } from './testing/screen'

function Asked(props: Partial<NumberBoxProps>) {
  const [value, setValue] = useState<number | null>(null)
  return (
    <>
      <NumberBox
        aria-label="Amount"
        thousandSeparator={'\u202f'}
        {...props}
        value={value}
        onChange={setValue}
      />
      <output>{value === null ? 'not known' : String(value)}</output>
    </>
  )
}

const boxIn = async (language: string, props: Partial<NumberBoxProps> = {}) => {
  const { user } = renderScreen(<Asked {...props} />, { language })
  return {
    user,
    box: await screen.findByRole('textbox', { name: 'Amount' }),
    said: () => screen.getByRole('status').textContent,
  }
}

describe('a box for a number', () => {
  afterEach(cleanup)

  it.each([
    ['ne', '१,५०,०००', '150000'],
    ['ne', '१२००.५', '1200.5'],
    ['ar', '٢٥٠٠', '2500'],
    ['ar', '١٢٫٥', '12.5'],
    ['en', '1,50,000', '150000'],
    ['en', '12.50', '12.5'],
    ['en', '12.05', '12.05'],
    ['fr', '12,5', '12.5'],
    ['fr', '12.5', '12.5'],
    ['es', '0,75', '0.75'],
  ])('reads in %s what is typed as %s', async (language, typed, number) => {
    const { user, box, said } = await boxIn(language)
    await user.type(box, typed)
    expect(said()).toBe(number)
  })

  it('reads what is pasted', async () => {
    const { user, box, said } = await boxIn('ne')
    await user.click(box)
    await user.paste('१,५०,०००')
    expect(said()).toBe('150000')
    expect((box as HTMLInputElement).value).toBe('150\u202f000')
  })

  it('leaves what was typed in the box while it means the same', async () => {
    const { user, box } = await boxIn('fr', { decimalScale: 2 })
    await user.type(box, '12,50')
    expect((box as HTMLInputElement).value).toBe('12,50')
  })

  it('is the only one: others would lose digits of other scripts without a word', () => {
    const folder = join(import.meta.dirname, '..')
    const others = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx$/.test(name) && !/[\\/]number-box(?:\.test)?\.tsx$/.test(name))
      .filter(name => /\bNumberInput\b/.test(readFileSync(join(folder, name), 'utf8')))
    expect(others).toEqual([])
  })

  it('is not known when it is emptied', async () => {
    const { user, box, said } = await boxIn('en')
    await user.type(box, '7')
    await user.clear(box)
    expect(said()).toBe('not known')
  })
})
