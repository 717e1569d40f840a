// @vitest-environment jsdom
import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useFormat } from './format'
import { renderScreen } from './testing/screen'

function Way() {
  return <p>{useFormat().way(['Nepal', 'India', 'Qatar'])}</p>
}

it.each([
  ['en', 'Nepal\u00a0→ India\u00a0→ Qatar'],
  ['ar', '\u200fNepal\u00a0← India\u00a0← Qatar'],
])('an arrow points where the language reads on: %s', async (language, written) => {
  const { container } = renderScreen(<Way />, { language })
  expect((await within(container).findByRole('paragraph')).textContent).toBe(written)
})

function Place() {
  return <p>{useFormat().place(['Cumilla', 'بنغلاديش'])}</p>
}

it.each([
  ['en', 'Cumilla, بنغلاديش'],
  // Without the mark a text that begins in Latin letters runs from left to right, and the country is read first.
  ['ar', '\u200fCumilla، بنغلاديش'],
])('a place comes before its country whichever way the language runs: %s', async (language, written) => {
  const { container } = renderScreen(<Place />, { language })
  expect((await within(container).findByRole('paragraph')).textContent).toBe(written)
})

function Position() {
  return <p>{useFormat().position(25.2854, 51.531)}</p>
}

it.each([
  ['en', '25.2854, 51.5310'],
  ['fr', '25,2854\u202f; 51,5310'],
  ['es', '25,2854; 51,5310'],
])(
  'two degrees are not taken for four numbers where the decimal sign is a comma: %s',
  async (language, written) => {
    const { container } = renderScreen(<Position />, { language })
    expect((await within(container).findByRole('paragraph')).textContent).toBe(written)
  },
)

function Size() {
  return <p>{useFormat().bytes(4_300_000)}</p>
}

it.each([
  ['en', '4.3\u202fMB'],
  ['fr', '4,3\u202fMo'],
])('a size has the unit of the language: %s', async (language, written) => {
  const { container } = renderScreen(<Size />, { language })
  expect((await within(container).findByRole('paragraph')).textContent).toBe(written)
})

function Sums() {
  const format = useFormat()
  const sums = [
    { minor: 100_000, currency: 'USD', rateDate: null },
    { minor: 20_000, currency: 'QAR', rateDate: null },
  ]
  return <p>{format.list(sums.map(sum => format.money(sum)))}</p>
}

it.each([
  ['en', 'USD\u202f1\u202f000 and QAR\u202f200'],
  ['fr', '1\u202f000\u202fUSD et 200\u202fQAR'],
  ['es', '1000\u202fUSD y 200\u202fQAR'],
  ['ar', '\u200fUSD\u202f1,000 وQAR\u202f200'],
])('the first of two sums is read first whichever way the language runs: %s', async (language, written) => {
  const { container } = renderScreen(<Sums />, { language })
  expect((await within(container).findByRole('paragraph')).textContent).toBe(written)
})
