// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useLostFocus } from './lost-focus'

afterEach(cleanup)

/** A panel whose button opens a form in its own place; saved, the panel shows a heading again. */
function Panel() {
  const [open, setOpen] = useState(false)
  useLostFocus('/')
  return (
    <main>
      <button>List</button>
      {open ? (
        <form
          onSubmit={event => {
            event.preventDefault()
            setOpen(false)
          }}
        >
          <input aria-label="Reasons" />
          <button>Save</button>
        </form>
      ) : (
        <section>
          <h2>Decision</h2>
          <button onClick={() => setOpen(true)}>Decide</button>
        </section>
      )}
    </main>
  )
}

it('gives a lost focus to what stands in the place of what went', async () => {
  const user = userEvent.setup()
  render(<Panel />)
  await user.click(screen.getByRole('button', { name: 'Decide' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reasons' })))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Decision' })))
})

it('leaves it alone where nothing went away', async () => {
  const user = userEvent.setup()
  render(<Panel />)
  const list = screen.getByRole('button', { name: 'List' })
  await user.click(list)
  list.blur()
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(document.activeElement).toBe(document.body)
})
