// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import { expect, it } from 'vitest'
import { SelectField } from './fields'
import { renderScreen } from './testing/screen'

const CHOICES = [
  { value: 'NPR', label: 'NPR · नेपाली रूपैयाँ' },
  { value: 'XCG', label: 'XCG · Caribbean guilder', lang: 'en' },
]

function Currency() {
  const { control } = useForm({ defaultValues: { currency: 'XCG' } })
  return <SelectField control={control} name="currency" label="Currency" choices={CHOICES} />
}

it('a choice in another language than the window says so, in the list and when chosen', async () => {
  renderScreen(<Currency />, { language: 'ne' })
  const field = await screen.findByRole('combobox', { name: 'Currency' })
  expect(field.getAttribute('lang')).toBe('en')
  await userEvent.click(field)
  expect((await screen.findByText('XCG · Caribbean guilder')).getAttribute('lang')).toBe('en')
  const own = await screen.findByText('NPR · नेपाली रूपैयाँ')
  expect(own.getAttribute('lang')).toBeNull()
  await userEvent.click(own)
  expect(field.getAttribute('lang')).toBeNull()
})

it('a closed field has no list: one of countries would draw its two hundred and fifty with every form', async () => {
  renderScreen(<Currency />)
  const field = await screen.findByRole('combobox', { name: 'Currency' })
  const drawn = () => screen.queryAllByRole('option', { hidden: true }).length
  expect(drawn()).toBe(0)
  await userEvent.click(field)
  expect(drawn()).toBe(CHOICES.length)
  await userEvent.keyboard('{Escape}')
  expect(drawn()).toBe(0)
})
