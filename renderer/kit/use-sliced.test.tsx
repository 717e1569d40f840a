// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Split } from './page'

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
