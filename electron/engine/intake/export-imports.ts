import type { InputOf } from '@shared/contract/contract'
import type { PastImport } from '@shared/contract/intake'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { pastImports } from '../store/intake'

function columns({ t }: ExportWords): ListColumn<PastImport>[] {
  return [
    { heading: t('intake:past.file'), kind: 'text', width: 40, value: row => row.fileName },
    { heading: t('intake:past.when'), kind: 'date', value: row => row.at },
    { heading: t('intake:past.bytes'), kind: 'number', value: row => row.sizeBytes },
    { heading: t('intake:counted.added'), kind: 'number', value: row => row.counts.added },
    { heading: t('intake:counted.updated'), kind: 'number', value: row => row.counts.updated },
    { heading: t('intake:counted.unchanged'), kind: 'number', value: row => row.counts.unchanged },
    { heading: t('intake:counted.skipped'), kind: 'number', value: row => row.counts.skipped },
    { heading: t('intake:past.importer'), kind: 'number', value: row => row.importerVersion },
    { heading: 'SHA-256', kind: 'text', width: 66, value: row => row.sha256 },
  ]
}

export async function exportImports(target: InputOf<'intake.export'>, call: Call): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const rows = await pastImports(call.store)
  return exportRows(call, target, {
    name: words.t('intake:past.title'),
    columns: columns(words),
    rows,
  })
}
