import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { disclosureEndpoints, WrittenFile } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import type { CoverageItem, CoverageState } from '@shared/disclosure/coverage'
import { exportName } from '@shared/disclosure/file-name'
import type { Call } from '../call'
import { writeBytes } from '../write-file'
import { sha256Of } from './bundle/hash'
import { exportRow } from './export-row'
import { finishedFiles } from './finished'
import { leakCheck, outgoing, refuseLeaks, withheldIn } from './outgoing'
import { renderFormats, stopIfCancelled } from './produce'
import type { Rendered } from './render'

type Endpoint = (typeof disclosureEndpoints)['disclosure.export']
type Counts = z.infer<Endpoint['output']>['coverage']

export function coverageCounts(coverage: readonly CoverageItem[]): Counts {
  const count = (state: CoverageState) => coverage.filter(item => item.state === state).length
  return {
    answered: count('answered'),
    partly: count('partly'),
    missing: count('missing'),
    notApplicable: count('not-applicable'),
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Files of the same names are replaced only when the person was asked. */
export async function refuseReplacing(folder: string, names: readonly string[]): Promise<void> {
  const there = await Promise.all(names.map(name => exists(join(folder, name))))
  const found = names.filter((_, index) => there[index])
  if (found.length > 0)
    throw new Refusal({
      code: 'conflict',
      detail: 'files-exist',
      params: { count: found.length, names: found.join(', ') },
    })
}

async function write(folder: string, { format, name, bytes }: Rendered): Promise<WrittenFile> {
  const path = join(folder, name)
  await writeBytes(path, bytes)
  return { format, name, path, sizeBytes: bytes.length, sha256: sha256Of(bytes) }
}

/**
 * Writes the statement in the formats asked for. All are made and checked for leaks before the first is written, so that a
 * cancelled, failed or leaking export leaves no part of it behind; each file appears whole or not at all.
 */
export async function exportStatement(
  input: z.infer<Endpoint['input']>,
  call: Call,
): Promise<z.infer<Endpoint['output']>> {
  const folder = call.files.path(input.folder, 'folder')
  const formats = [...new Set(input.formats)]
  call.progress({ phase: 'gather', done: 0, total: formats.length })
  const produced = await outgoing(call, input)
  const { report, statement } = produced
  if (input.replace === false)
    await refuseReplacing(
      folder,
      formats.map(format => exportName(report, format)),
    )
  const rendered = await renderFormats(call, report, formats, { page: input.page })
  const leaks = await leakCheck(call, finishedFiles(rendered), produced)
  refuseLeaks(leaks)
  stopIfCancelled(call)
  const files: WrittenFile[] = []
  for (const file of rendered) files.push(await write(folder, file))
  const kept = files.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 }))
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.export',
    summary: {
      regime: statement.regime,
      edition: statement.edition,
      formats: formats.join(', '),
      profile: produced.profile.id,
      language: report.language,
      letThrough: leaks.letThrough.length,
    },
    undo: 'record',
    rows: [exportRow(call, produced, 'files', kept, null, leaks.letThrough)],
    touched: ['disclosure'],
  })
  return {
    files,
    coverage: coverageCounts(report.coverage),
    withheld: { ...withheldIn(produced), evidence: [] },
    leaks,
  }
}
