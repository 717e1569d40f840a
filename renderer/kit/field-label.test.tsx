// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { catalogues } from '@shared/text/en'
import { Button } from './button'
import { FieldLabel } from './field-label'
import {
  CheckField,
  DateField,
  ManyField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from './fields'
import { renderScreen } from './testing/screen'

afterEach(cleanup)

const label = catalogues.response.decision.leverageTried
const { meaning } = catalogues.glossary.terms.leverage

function About({ outside }: { readonly outside?: (key: string) => void }) {
  const { control, setError } = useForm({ defaultValues: { leverage: '', town: '' } })
  return (
    <div role="presentation" onKeyDown={event => outside?.(event.key)}>
      <TextField control={control} name="leverage" label={label} hint="In a sentence" />
      <TextField control={control} name="town" label="Town" />
      <Button onClick={() => setError('leverage', { message: 'required' })}>Find a fault</Button>
    </div>
  )
}

const describedBy = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map(id => document.getElementById(id)?.textContent ?? `nothing under ${id}`)
    .join(' | ')

describe('the legend of a group that is a word of the glossary', () => {
  it('adds no stop, describes the group, and opens from any of its fields', async () => {
    const { user } = renderScreen(
      <fieldset>
        <legend>
          <FieldLabel of="maturity">How far is it?</FieldLabel>
        </legend>
        <input type="radio" name="level" aria-label="None" />
      </fieldset>,
    )
    const group = await screen.findByRole('group', { name: 'How far is it?' })
    expect(describedBy(group)).toBe(catalogues.glossary.terms.maturity.meaning)
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'None' }))
    expect(screen.queryByRole('tooltip')).toBeNull()
    await user.keyboard('{Shift>}{F1}{/Shift}')
    expect(await screen.findByRole('tooltip')).toBeTruthy()
    await user.tab()
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
  })
})

describe('a label that is a word of the glossary', () => {
  it('adds no stop, keeps what the field is called, and describes it beside its hint', async () => {
    const { user } = renderScreen(<About />)
    const field = await screen.findByRole('textbox', { name: label })
    expect(describedBy(field)).toBe(`In a sentence | ${meaning}`)
    await user.tab()
    expect(document.activeElement).toBe(field)
    expect(screen.queryByRole('tooltip')).toBeNull()
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Town' }))
  })

  it('opens from the field by Shift F1, closes by Escape alone, and when the focus goes on', async () => {
    const outside = vi.fn<(key: string) => void>()
    const { user } = renderScreen(<About outside={outside} />)
    const field = await screen.findByRole('textbox', { name: label })
    await user.tab()
    await user.keyboard('{F1}')
    expect(screen.queryByRole('tooltip')).toBeNull()
    await user.keyboard('{Shift>}{F1}{/Shift}')
    expect((await screen.findByRole('tooltip')).textContent).toContain(meaning)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
    expect(outside).not.toHaveBeenCalledWith('Escape')
    expect(document.activeElement).toBe(field)
    await user.keyboard('{Shift>}{F1}{/Shift}')
    await screen.findByRole('tooltip')
    await user.tab()
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
  })

  it('describes the field anew when something is wrong with it', async () => {
    const { user } = renderScreen(<About />)
    const field = await screen.findByRole('textbox', { name: label })
    await user.click(screen.getByRole('button', { name: 'Find a fault' }))
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
    expect(describedBy(field).split(' | ')).toHaveLength(3)
    expect(describedBy(field)).toContain(meaning)
  })

  it('opens under the pointer', async () => {
    const { user } = renderScreen(<About />)
    await user.hover(await screen.findByRole('button', { name: label }))
    expect((await screen.findByRole('tooltip')).textContent).toContain(meaning)
  })
})

function EveryField() {
  const { control } = useForm<Record<string, unknown>>({ defaultValues: {} })
  const choices = [{ value: 'a', label: 'A' }]
  return (
    <>
      <TextAreaField control={control} name="area" label={label} />
      <NumberField control={control} name="number" label={label} />
      <SelectField control={control} name="select" label={label} choices={choices} />
      <ManyField control={control} name="many" label={label} choices={choices} />
      <DateField control={control} name="date" label={label} />
      <CheckField control={control} name="check" label={label} />
    </>
  )
}

it('describes every kind of field, and opens from it', async () => {
  const { user } = renderScreen(<EveryField />)
  await screen.findAllByRole('button', { name: label })
  const fields = [...document.querySelectorAll('label')].flatMap(({ control }) => control ?? [])
  expect(fields).toHaveLength(6)
  for (const field of fields) {
    expect(describedBy(field)).toContain(meaning)
    field.focus()
    await user.keyboard('{Shift>}{F1}{/Shift}')
    expect(await screen.findByRole('tooltip')).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
  }
})
