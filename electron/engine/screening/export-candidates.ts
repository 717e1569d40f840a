import type { InputOf } from '@shared/contract/contract'
import type { Candidate } from '@shared/contract/screening'
import type { Call } from '../call'
import { exportFound, exportWords, type ExportWords, type ListColumn } from '../export-list'

type Verdict = NonNullable<Candidate['decision']>['verdict']

/** What a match is now: the verdict where it holds, else what is to be done. */
function stateOf({ state, decision }: Candidate): 'open' | 'reopened' | 'to-confirm' | Verdict {
  if (state !== 'decided') return state
  return decision?.verdict ?? 'open'
}

function columns({ t, country }: ExportWords): ListColumn<Candidate>[] {
  return [
    { heading: t('screening:list.ours'), kind: 'text', width: 32, value: row => row.subject.name },
    {
      heading: t('suppliers:field.country'),
      kind: 'text',
      value: row => row.subject.countries.map(code => country(code)).join('; ') || null,
    },
    { heading: t('screening:list.theirs'), kind: 'text', width: 32, value: row => row.match.theirName },
    { heading: t('screening:list.score'), kind: 'share', value: row => row.match.score },
    { heading: t('screening:list.list'), kind: 'text', width: 30, value: row => row.list.title },
    { heading: t('screening:list.entry'), kind: 'text', value: row => row.entry.key },
    {
      heading: t('screening:list.state'),
      kind: 'text',
      value: row => t(`screening:state.${stateOf(row)}`),
    },
    { heading: t('screening:list.why'), kind: 'text', width: 44, value: row => row.decision?.reason ?? null },
    { heading: t('screening:list.decidedBy'), kind: 'text', value: row => row.decision?.decidedBy ?? null },
    { heading: t('screening:list.decidedOn'), kind: 'date', value: row => row.decision?.decidedAt ?? null },
    {
      heading: t('screening:list.confirmedBy'),
      kind: 'text',
      value: row => row.decision?.confirmedBy ?? null,
    },
    {
      heading: t('screening:list.confirmedOn'),
      kind: 'date',
      value: row => row.decision?.confirmedAt ?? null,
    },
  ]
}

export function exportCandidates(
  { file, format, language, ...filter }: InputOf<'screening.export-candidates'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(language)
  return exportFound(
    call,
    { file, format, language },
    {
      name: words.t('screening:list.label'),
      columns: columns(words),
      found: stretch => call.ask('screening.candidates', { ...filter, ...stretch }),
    },
  )
}
