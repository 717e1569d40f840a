// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'
import { Split } from './page'

afterEach(cleanup)

const page = (
  <Split side={<aside>the thing in hand</aside>}>
    <p>the list</p>
  </Split>
)

it('what stands beside a list is left to a second drawing, and then there', () => {
  // On a server React draws a first time and no further.
  const first = renderToString(page)
  expect(first).toContain('the list')
  expect(first).not.toContain('the thing in hand')
  expect(render(page).container.textContent).toBe('the listthe thing in hand')
})
