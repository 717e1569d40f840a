import { expect, it } from 'vitest'
import { flatRow } from './flat'

it('writes amounts as text with their currency and the digits it has, wherever they stand', () => {
  const flat = flatRow({
    title: 'Repay fees',
    owed: [
      { minor: 1_234_567, currency: 'NPR', rateDate: null },
      { minor: 90_500, currency: 'KWD', rateDate: '2026-03-01' },
      { minor: 400, currency: 'JPY', rateDate: null },
    ],
    cost: { minor: 5000, currency: 'QAR', rateDate: null },
    standing: { currencies: [{ currency: 'QAR', owed: null, paid: 60_000, open: 0 }] },
  })
  expect(flat).toEqual({
    title: 'Repay fees',
    owed: '12345.67 NPR; 90.500 KWD (2026-03-01); 400 JPY',
    cost: '50.00 QAR',
    'standing.currencies': 'QAR: paid 600.00, open 0.00',
  })
})
