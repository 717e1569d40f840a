import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsageProblem } from './command'
import { filterRows, parseWhere } from './where'

const rows = [
  { name: 'Dhaka Knit', country: 'BD', residual: 72, band: 'high', tags: ['cotton', 'knit'], fee: null },
  { name: 'Ålesund Fisk', country: 'NO', residual: 9, band: 'low', tags: [], fee: 100 },
  { name: "O'Neill and Sons", country: 'IE', residual: 15, band: 'low', tags: ['wool'], fee: 0 },
]
const names = (expression: string) => filterRows(rows, expression).map(row => row.name)

describe('the filter of lists', () => {
  it.each([
    ['country = BD', ['Dhaka Knit']],
    ['country = bd', ['Dhaka Knit']],
    ['residual > 9', ['Dhaka Knit', "O'Neill and Sons"]],
    ['residual >= 9 and residual < 20', ['Ålesund Fisk', "O'Neill and Sons"]],
    ['band != low', ['Dhaka Knit']],
    ['name ~ ÅLES', ['Ålesund Fisk']],
    ['name = "O\'Neill and Sons"', ["O'Neill and Sons"]],
    ["name ~ 'and' AND residual=15", ["O'Neill and Sons"]],
    ['tags = wool', ["O'Neill and Sons"]],
    ['tags != wool', ['Dhaka Knit', 'Ålesund Fisk']],
    ['fee = null', ['Dhaka Knit']],
    ['fee >= 0', ['Ålesund Fisk', "O'Neill and Sons"]],
    ['fee != 0', ['Dhaka Knit', 'Ålesund Fisk']],
  ])('%s', (expression, expected) => {
    expect(names(expression)).toEqual(expected)
  })

  it.each([
    '',
    'country',
    'country =',
    '= BD',
    'country = BD and',
    'country = BD or band = low',
    "name = 'x",
  ])('refuses %j', expression => {
    expect(() => parseWhere(expression)).toThrow(UsageProblem)
  })

  it('refuses a field that no row has, and says which there are', () => {
    expect(() => filterRows(rows, 'contry = BD')).toThrow(UsageProblem)
    expect(() => filterRows(rows, 'constructor = x')).toThrow(UsageProblem)
  })

  it('takes every value in quotes back as it was written', () => {
    const value = fc.string().filter(text => !text.includes('"'))
    fc.assert(
      fc.property(value, text => {
        expect(parseWhere(`name = "${text}"`)).toEqual([{ field: 'name', operator: '=', value: text }])
      }),
    )
  })

  it('either reads an expression or refuses it, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          parseWhere(text)
        } catch (cause) {
          expect(cause).toBeInstanceOf(UsageProblem)
        }
      }),
    )
  })
})
