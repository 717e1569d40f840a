import { join } from 'node:path'
import type { z } from 'zod'
import { Refusal } from '@shared/contract/error'
import type { disclosureEndpoints, WrittenFile } from '@shared/contract/disclosure'
import { safePart } from '@shared/disclosure/file-name'
import { buildCertificate, type CertificateFacts } from '@shared/screening/certificate'
import type { Speech } from '@shared/disclosure/sentence'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Call } from '../call'
import { readWorkspace } from '../store/workspace'
import { writeBytes } from '../write-file'
import { sha256Of } from './bundle/hash'
import { refuseReplacing } from './export'
import { speech } from './gather'
import { allRows } from './gather/all-rows'
import { stopIfCancelled } from './produce'
import { render } from './render'
import type { PageSize } from './render/html'

type Endpoint = (typeof disclosureEndpoints)['disclosure.screening-certificate']

/** What the certificate of the newest run says; `null` before the first run. */
async function gather(call: Call): Promise<CertificateFacts | null> {
  const { entity } = await readWorkspace(call.store)
  const { run, stale, open, reopened, toConfirm, decided } = await call.ask('screening.state', {})
  if (run === null) return null
  const candidates = await allRows(stretch =>
    call.ask('screening.candidates', { states: [], verdict: null, subjectType: null, text: '', ...stretch }),
  )
  const { names } = await call.ask('screening.uncheckable', { runId: run.id })
  const counts = { open, reopened, toConfirm, decided }
  const made = { madeAt: call.now(), madeBy: call.actor }
  return { entity: entity.name, ...made, run, counts, outdated: stale, candidates, uncheckable: names }
}

/** The record for machines: the same facts, and the sentence that no output goes without. */
function certificateJson(facts: CertificateFacts, { t }: Speech): string {
  return canonicalJson({
    format: 'fivefold-screening-certificate',
    version: 1,
    notice: t('screening:certificate.noClearance'),
    ...facts,
  })
}

export interface CertificateFile {
  readonly format: 'pdf' | 'xlsx' | 'json'
  readonly bytes: Uint8Array
}

const FORMATS = ['pdf', 'xlsx'] as const

async function certificateOf(
  call: Call,
  facts: CertificateFacts,
  page: PageSize,
  say: Speech = speech(),
): Promise<CertificateFile[]> {
  const report = buildCertificate(facts, say)
  const files: CertificateFile[] = [{ format: 'json', bytes: Buffer.from(certificateJson(facts, say)) }]
  for (const format of FORMATS) {
    stopIfCancelled(call)
    call.progress({ phase: 'certificate', done: files.length, total: FORMATS.length + 1 })
    const { bytes } = await render(report, format, {
      page,
      print: (html, options) => call.print(html, options),
    })
    files.push({ format, bytes })
  }
  return files
}

/** The certificate in its three forms, for the bundle; none before the first run. */
export async function certificateFiles(
  call: Call,
  page: PageSize,
  language: string,
): Promise<CertificateFile[]> {
  const facts = await gather(call)
  return facts === null ? [] : certificateOf(call, facts, page, speech(language))
}

/** Writes the certificate of the newest run as PDF, workbook and JSON; all are made before the first is written. */
export async function writeCertificate(
  { folder, page, replace }: z.infer<Endpoint['input']>,
  call: Call,
): Promise<z.infer<Endpoint['output']>> {
  const place = call.files.path(folder, 'folder')
  const facts = await gather(call)
  if (facts === null) throw new Refusal({ code: 'refused', detail: 'not-screened' })
  const stem = `${safePart(facts.entity)}_${facts.run.at.slice(0, 10)}_screening-certificate`
  if (!replace)
    await refuseReplacing(
      place,
      ['json', ...FORMATS].map(format => `${stem}.${format}`),
    )
  const made = await certificateOf(call, facts, page)
  stopIfCancelled(call)
  const files: WrittenFile[] = []
  for (const { format, bytes } of made) {
    const name = `${stem}.${format}`
    const path = join(place, name)
    await writeBytes(path, bytes)
    files.push({ format, name, path, sizeBytes: bytes.length, sha256: sha256Of(bytes) })
  }
  return { files }
}
