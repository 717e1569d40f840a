import { keyFigureValues } from '@shared/disclosure/key-figures'
import type { Passed } from '@shared/disclosure/profiles/let-through'
import { proseOf } from '@shared/disclosure/prose'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import { recordExport, type StatementExportRow } from '../store/disclosure'
import type { Outgoing } from './outgoing'

type ExportedFile = { readonly name: string; readonly sizeBytes: number; readonly sha256: string }

/** The trail's record of what left the house: who, which edition, which files with which hashes. */
export function exportRow(
  call: Call,
  { statement, facts, report, period, at, profile }: Outgoing,
  kind: StatementExportRow['kind'],
  files: readonly ExportedFile[],
  fingerprint: string | null,
  letThrough: readonly Passed[],
): RowOp {
  const { regime, edition, status } = statement
  return recordExport({
    id: call.newId(),
    kind,
    made_for: profile.id,
    regime,
    period,
    edition,
    status,
    at,
    actor: call.actor,
    files: JSON.stringify(files),
    figures: JSON.stringify(keyFigureValues(facts)),
    fingerprint,
    own_words: JSON.stringify(statement.ownWords),
    prose: JSON.stringify(proseOf(report)),
    language: report.language,
    let_through: JSON.stringify(letThrough),
  })
}
