import type { InputOf } from '@shared/contract/contract'
import type { EvidenceView } from '@shared/contract/evidence'
import type { Call } from '../call'
import { exportFound, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { listEvidence } from './list'

/** Title and name of a restricted file may name a worker or a source: they stay here. */
function columns({ t }: ExportWords): ListColumn<EvidenceView>[] {
  const unlessRestricted = (row: EvidenceView, text: string): string =>
    row.restricted ? t('disclosure:restricted') : text
  return [
    {
      heading: t('evidence:column.title'),
      kind: 'text',
      width: 40,
      value: row => unlessRestricted(row, row.title),
    },
    {
      heading: t('evidence:column.file'),
      kind: 'text',
      width: 30,
      value: row => (row.restricted ? null : row.fileName),
    },
    { heading: t('evidence:column.kind'), kind: 'text', value: row => row.mediaType },
    { heading: t('evidence:field.language'), kind: 'text', width: 10, value: row => row.language },
    { heading: t('evidence:field.pages'), kind: 'number', value: row => row.pages },
    { heading: t('evidence:column.bytes'), kind: 'number', value: row => row.sizeBytes },
    { heading: t('evidence:column.added'), kind: 'date', value: row => row.addedAt },
    { heading: t('evidence:column.validUntil'), kind: 'date', value: row => row.validUntil },
    {
      heading: t('evidence:column.state'),
      kind: 'text',
      value: row => t(`evidence:validity.${row.validity}`),
    },
    {
      heading: t('evidence:column.uses'),
      kind: 'text',
      width: 50,
      value: row => row.uses.flatMap(use => use.title ?? []).join('; ') || null,
    },
    { heading: 'SHA-256', kind: 'text', width: 66, value: row => row.sha256 },
  ]
}

export function exportEvidence(
  { file, format, language, ...filter }: InputOf<'evidence.export'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(language)
  return exportFound(
    call,
    { file, format, language },
    {
      name: words.t('evidence:page'),
      columns: columns(words),
      found: stretch => listEvidence({ ...filter, ...stretch }, call),
    },
  )
}
