import { useMemo } from 'react'
import type { SupplierListRow } from '@shared/contract/suppliers'
import type { SupplierSort } from '@shared/suppliers/list'
import { BandChip } from '../kit/band-chip'
import type { DataColumn } from '../kit/data-list'
import { useFormat } from '../kit/format'
import { ScoreStrip } from '../kit/score-strip'
import { useText } from '../kit/text'
import { useRiskWords } from '../risk/risk-words'

type Column = DataColumn<SupplierListRow, SupplierSort>

/** Columns of the supplier list: who and where, then the score with its range, how sure it is, and why. */
export function useSupplierColumns(): readonly Column[] {
  const t = useText()
  const format = useFormat()
  const words = useRiskWords()
  return useMemo(
    () => [
      {
        key: 'name',
        heading: t('suppliers:column.name'),
        cell: row => row.name,
        width: 13,
        grow: true,
        sortBy: 'name',
      },
      {
        key: 'country',
        heading: t('suppliers:column.country'),
        cell: row => format.country(row.country),
        width: 6,
        sortBy: 'country',
      },
      {
        key: 'sites',
        term: 'site',
        heading: t('suppliers:column.sites'),
        cell: row => format.number(row.sites),
        width: 4.25,
        numeric: true,
        secondary: true,
        sortBy: 'sites',
      },
      {
        key: 'band',
        term: 'band',
        heading: t('suppliers:column.band'),
        cell: row => <BandChip band={row.score?.band ?? 'not-known'} />,
        width: 6.25,
      },
      {
        key: 'score',
        term: 'residual',
        text: row => (row.score === null ? '' : format.number(row.score.residual, 2)),
        heading: t('suppliers:column.score'),
        cell: row => <Score row={row} />,
        width: 8.5,
        sortBy: 'score',
      },
      {
        key: 'confidence',
        term: 'confidence',
        heading: t('suppliers:column.confidence'),
        cell: row => (row.score === null ? '' : format.percent(row.score.confidence * 100)),
        width: 5.25,
        numeric: true,
        sortBy: 'confidence',
      },
      {
        key: 'reason',
        heading: t('suppliers:column.reason'),
        cell: row => (row.score?.reason ? words.driver(row.score.reason) : ''),
        width: 8,
        grow: true,
        soft: true,
        // The panel beside says it in full; where there is little room the name has it.
        secondary: true,
      },
    ],
    [t, format, words],
  )
}

function Score({ row: { score } }: { readonly row: SupplierListRow }) {
  return (
    <ScoreStrip
      value={score?.residual ?? null}
      range={score === null ? null : { low: score.low, high: score.high }}
      band={score?.band ?? 'not-known'}
    />
  )
}
