// @vitest-environment jsdom
import { zodResolver } from '@hookform/resolvers/zod'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { BandChip } from './band-chip'
import { Behind } from './behind'
import { Button } from './button'
import { Panel } from './card'
import { ChartFrame } from './chart-frame'
import { ConfirmBar, Dialog } from './dialog'
import { FactorBar } from './factor-bar'
import { NumberField, SelectField, TextField } from './fields'
import { FileDrop } from './file-drop'
import { Form } from './form'
import { ProgressBar } from './progress-bar'
import { ScoreStrip } from './score-strip'
import { Tabs } from './tabs'
import { renderScreen } from './testing/screen'

afterEach(cleanup)

describe('bands and scores are words as well', () => {
  it('a band is its word beside its shape', async () => {
    renderScreen(<BandChip band="critical" />)
    expect((await screen.findByText('Critical')).querySelector('svg')?.getAttribute('aria-hidden')).toBe(
      'true',
    )
  })

  it('a strip tells value, band and range', async () => {
    renderScreen(<ScoreStrip value={83.4} range={{ low: 75, high: 90 }} band="critical" />)
    expect(await screen.findByRole('img', { name: '83, Critical, range 75 to 90' })).toBeTruthy()
  })

  it('what is not scored is said, not drawn as zero', async () => {
    renderScreen(<ScoreStrip value={null} range={null} band="not-known" />)
    expect(await screen.findByText('not scored')).toBeTruthy()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('a missing factor is a chip with its range, never an empty bar', async () => {
    renderScreen(<FactorBar name="Informal work" value={null} />)
    expect(await screen.findByText('Not known')).toBeTruthy()
    expect(screen.getByText('20–80')).toBeTruthy()
  })
})

describe('a button that is off', () => {
  it('can be reached, tells why, and does nothing', async () => {
    const onClick = vi.fn()
    const { user } = renderScreen(
      <Button off offBecause="Nothing changed" onClick={onClick}>
        Save
      </Button>,
    )
    const button = await screen.findByRole('button', { name: 'Save' })
    await user.click(button)
    expect(onClick).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(button.title).toBe('Nothing changed')
    button.focus()
    expect(document.activeElement).toBe(button)
  })
})

describe('tabs', () => {
  function Two() {
    const [current, setCurrent] = useState<'a' | 'b'>('a')
    return (
      <Tabs
        label="Parts"
        tabs={[
          { key: 'a', label: 'First' },
          { key: 'b', label: 'Second' },
        ]}
        current={current}
        onChange={setCurrent}
      >
        <p>{`panel ${current}`}</p>
      </Tabs>
    )
  }

  it('move by arrows and take the focus along', async () => {
    const { user } = renderScreen(<Two />)
    const first = await screen.findByRole('tab', { name: 'First' })
    first.focus()
    await user.keyboard('{ArrowRight}')
    const second = screen.getByRole('tab', { name: 'Second' })
    expect(document.activeElement).toBe(second)
    expect(second.getAttribute('aria-selected')).toBe('true')
    expect(screen.getByRole('tabpanel', { name: 'Second' }).textContent).toBe('panel b')
    await user.keyboard('{End}{ArrowRight}')
    expect(screen.getByRole('tab', { name: 'First' }).getAttribute('aria-selected')).toBe('true')
  })
})

describe('forms', () => {
  const schema = z.strictObject({
    name: z.string().trim().min(1),
    town: z.string().nullable(),
    workers: z.int().min(0).nullable(),
    kind: z.enum(['factory', 'farm']).nullable(),
  })
  type Values = z.infer<typeof schema>
  const start: Values = { name: '', town: 'Doha', workers: 40, kind: null }

  function SiteForm({ onSubmit }: { readonly onSubmit: (values: Values) => void }) {
    const form = useForm<Values, unknown, Values>({ resolver: zodResolver(schema), defaultValues: start })
    const { control } = form
    return (
      <Form form={form} onSubmit={onSubmit} label="Site">
        <TextField control={control} name="name" label="Name" required />
        <TextField control={control} name="town" label="Town" hint="As on maps" />
        <NumberField control={control} name="workers" label="Workers" min={0} />
        <SelectField
          control={control}
          name="kind"
          label="Kind"
          choices={[
            { value: 'factory', label: 'Factory' },
            { value: 'farm', label: 'Farm' },
          ]}
        />
        <Button type="submit">Save</Button>
      </Form>
    )
  }

  it('say what is wrong beside the field and put the focus there', async () => {
    const onSubmit = vi.fn()
    const { user } = renderScreen(<SiteForm onSubmit={onSubmit} />)
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Please fill this in.')).toBeTruthy()
    const name = screen.getByRole('textbox', { name: 'Name' })
    expect(document.activeElement).toBe(name)
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('keep an emptied field as not known, never as 0 or an empty text', async () => {
    const onSubmit = vi.fn<(values: Values) => void>()
    const { user } = renderScreen(<SiteForm onSubmit={onSubmit} />)
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Doha camp')
    await user.clear(screen.getByRole('textbox', { name: 'Town' }))
    await user.clear(screen.getByRole('textbox', { name: 'Workers' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalled())
    expect(onSubmit.mock.calls[0]?.[0]).toEqual({ name: 'Doha camp', town: null, workers: null, kind: null })
  })
})

describe('what asks, waits and receives', () => {
  it('a dialog is named, closes with Esc', async () => {
    const onClose = vi.fn()
    const { user } = renderScreen(
      <Dialog title="Leave the supplier" open onClose={onClose}>
        <Button>Inside</Button>
      </Dialog>,
    )
    expect(await screen.findByRole('dialog', { name: 'Leave the supplier' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalled()
  })

  it.each([
    ['is left closed', true],
    ['goes away as it is left', false],
  ])(
    'what is behind a dialog is out of reach while one is open, and takes the focus again after one that %s',
    async (_, stays) => {
      function Place() {
        const [isOpen, setOpen] = useState(false)
        return (
          <>
            <Behind>
              <Button onClick={() => setOpen(true)}>Open it</Button>
            </Behind>
            {stays || isOpen ? (
              <Dialog title="Over it" open={isOpen} onClose={() => setOpen(false)}>
                <Button>Inside</Button>
              </Dialog>
            ) : null}
          </>
        )
      }
      const { user } = renderScreen(<Place />)
      const opener = await screen.findByRole('button', { name: 'Open it' })
      expect(opener.closest('[inert]')).toBeNull()
      await user.click(opener)
      const dialog = await screen.findByRole('dialog', { name: 'Over it' })
      expect(opener.closest('[inert]')).not.toBeNull()
      expect(dialog.closest('[inert]')).toBeNull()
      await user.keyboard('{Escape}')
      await waitFor(() => expect(opener.closest('[inert]')).toBeNull())
      await waitFor(() => expect(document.activeElement).toBe(opener))
    },
  )

  it.each([
    [<input key="field" aria-label="First" />, 'First'],
    [
      <input key="field" aria-label="First" role="combobox" aria-expanded="false" aria-controls="no" />,
      'Close',
    ],
  ])('a dialog begins in its first field, where that does not unfold by it', async (field, named) => {
    renderScreen(
      <Dialog title="Edit the supplier" open onClose={() => undefined}>
        {field}
      </Dialog>,
    )
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(named))
  })

  it('a question in place can be refused', async () => {
    const [onConfirm, onCancel] = [vi.fn(), vi.fn()]
    const { user } = renderScreen(
      <ConfirmBar confirm="Delete 12" danger onConfirm={onConfirm} onCancel={onCancel}>
        Delete 12 suppliers?
      </ConfirmBar>,
    )
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(onCancel).toHaveBeenCalled()
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('progress is told in words and can be cancelled', async () => {
    const onCancel = vi.fn()
    const { user } = renderScreen(
      <ProgressBar label="Reading rows" done={1200} total={4800} onCancel={onCancel} />,
    )
    const bar = await screen.findByRole('progressbar', { name: 'Reading rows' })
    expect(bar.getAttribute('aria-valuenow')).toBe('25')
    expect(bar.getAttribute('aria-valuetext')).toBe('1\u202f200 of 4\u202f800')
    // A screen reader tells it too, once it has lasted a second: by the phase and each quarter of it.
    expect(screen.getByRole('status').textContent).toBe('')
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Reading rows: 25\u202f%'), {
      timeout: 4000,
    })
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(onCancel).toHaveBeenCalled()
  })

  it('progress says no number where nothing is counted', async () => {
    renderScreen(
      <>
        <ProgressBar label="Asking" done={0} total={null} />
        <ProgressBar label="Reading" done={12} total={null} />
      </>,
    )
    const told = (name: string) => screen.getByRole('progressbar', { name }).getAttribute('aria-valuetext')
    await screen.findByText('12')
    expect(screen.queryByText('0')).toBeNull()
    expect([told('Asking'), told('Reading')]).toEqual([null, '12'])
  })

  it('files are dropped or chosen', async () => {
    const [onFiles, onChoose] = [vi.fn(), vi.fn()]
    const { user } = renderScreen(
      <FileDrop
        title="Drop a list"
        hint="xlsx or csv"
        choose="Choose…"
        onChoose={onChoose}
        onFiles={onFiles}
      />,
    )
    const file = new File(['a'], 'list.csv')
    fireEvent.drop(await screen.findByRole('group', { name: 'Drop a list' }), {
      dataTransfer: { files: [file] },
    })
    expect(onFiles).toHaveBeenCalledWith([file])
    await user.click(screen.getByRole('button', { name: 'Choose…' }))
    expect(onChoose).toHaveBeenCalled()
  })

  it('a chart turns into its table', async () => {
    const { user } = renderScreen(
      <ChartFrame title="Bands" summary="Bands: 3 high" table={<table aria-label="Bands as table" />}>
        <svg />
      </ChartFrame>,
    )
    expect(await screen.findByRole('img', { name: 'Bands: 3 high' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'show as table' }))
    expect(screen.getByRole('table', { name: 'Bands as table' })).toBeTruthy()
    expect(screen.queryByRole('img')).toBeNull()
  })
})

describe('a form that was asked for', () => {
  function Register() {
    const [adding, setAdding] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setAdding(true)}>
          Add
        </button>
        <button type="button" onClick={() => setAdding(false)}>
          Row
        </button>
        {adding ? (
          <Panel title="New entry" begins>
            <input aria-label="Title" />
            <button type="button" onClick={() => setAdding(false)}>
              Save
            </button>
          </Panel>
        ) : null}
      </>
    )
  }

  it('takes the focus into its first field and gives it back when it closes', async () => {
    const { user } = renderScreen(<Register />)
    const add = await screen.findByRole('button', { name: 'Add' })
    await user.click(add)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(document.activeElement).toBe(add))
  })

  it('does not call back who has gone on elsewhere', async () => {
    const { user } = renderScreen(<Register />)
    await user.click(await screen.findByRole('button', { name: 'Add' }))
    const row = screen.getByRole('button', { name: 'Row' })
    await user.click(row)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(document.activeElement).toBe(row)
  })
})
