import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { EvidenceView } from '@shared/contract/evidence'
import { validityOf, type Evidence } from '@shared/evidence/evidence'
import type { Call } from '../call'
import { readEvidence, readLinks, type EvidenceLink } from '../store/evidence'
import { grouped } from '../store/by-id'
import { targetTitles, type TargetTitles } from './targets'

/** The files with their uses, filtered, newest first. */
export async function listEvidence(
  input: InputOf<'evidence.list'>,
  call: Call,
): Promise<OutputOf<'evidence.list'>> {
  const [files, links, titles] = await Promise.all([
    readEvidence(call.store),
    readLinks(call.store),
    targetTitles(call),
  ])
  const usesOf = grouped(links, link => link.evidenceId)
  const today = call.today()
  const found = files
    .map(file => viewOf(file, usesOf(file.id), titles, today))
    .filter(file => fits(file, input))
  return {
    rows: found.slice(input.offset, input.offset + input.limit),
    total: found.length,
    sizeBytes: found.reduce((sum, file) => sum + file.sizeBytes, 0),
  }
}

function viewOf(
  file: Evidence,
  links: readonly EvidenceLink[],
  titles: TargetTitles,
  today: string,
): EvidenceView {
  return {
    ...file,
    validity: validityOf(file.validUntil, today),
    uses: links.map(({ target }) => ({ target, title: titles.get(target.id) ?? null })),
  }
}

function fits(file: EvidenceView, { target, text, validity }: InputOf<'evidence.list'>): boolean {
  if (validity !== null && file.validity !== validity) return false
  if (
    target !== null &&
    !file.uses.some(use => use.target.type === target.type && use.target.id === target.id)
  )
    return false
  const words = (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const said = `${file.title} ${file.fileName} ${file.note ?? ''}`.toLowerCase()
  return words.every(word => said.includes(word))
}
