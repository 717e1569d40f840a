import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { LONGEST_SEARCH, type Found, type FoundKind } from '@shared/contract/search'
import { useText, type Translate } from '../kit/text'
import type { Command } from './commands'
import { useAnswer } from './engine-hooks'

/** As many as can be looked over; more are found in their lists. */
const MOST_SHOWN = 20
/** Shorter words fit everything. */
const LEAST_LETTERS = 2

const NONE: readonly Command[] = []

/** Records by people's words, best first whatever they are: one question to the engine, given up when further letters are typed. */
export function useFoundRecords(typed: string): readonly Command[] {
  const t = useText()
  const open = useOpenFound()
  const text = useDeferredValue(typed.trim().slice(0, LONGEST_SEARCH))
  const when = text.length >= LEAST_LETTERS
  const { data } = useAnswer(
    'search.records',
    { text, language: t.language, limit: MOST_SHOWN },
    { when, cancels: true },
  )
  return useMemo(
    () =>
      data?.found.map(one => ({
        id: `${one.kind} ${one.id}`,
        label: labelOf(one),
        kind: kindName(t, one.kind),
        run: () => open(one),
      })) ?? NONE,
    [data, t, open],
  )
}

/** Sites are often called alike: their supplier is said too. A requirement is known by its reference. */
function labelOf({ kind, id, name, within }: Found): string {
  if (kind === 'requirement') return `${id} ${name}`
  return within === null ? name : `${name} · ${within.name}`
}

const kindName = (t: Translate, kind: FoundKind): string =>
  kind === 'requirement' ? t('steps:column.requirement') : t(`trail:table.${kind}`)

/** Goes to where a record is worked on: its page, or its row in the list it stands in. */
function useOpenFound(): (found: Found) => void {
  const navigate = useNavigate()
  return useMemo(() => {
    const go: Readonly<Record<FoundKind, (found: Found) => Promise<void>>> = {
      supplier: ({ id }) => navigate({ to: '/suppliers/$id', params: { id } }),
      site: ({ id, within }) => navigate({ to: '/suppliers/$id', params: { id: within?.id ?? id } }),
      recruiter: ({ id }) => navigate({ to: '/recruiters/$id', params: { id } }),
      corridor: ({ id }) => navigate({ to: '/corridors/$id', params: { id } }),
      finding: ({ id }) => navigate({ to: '/response', search: { finding: id } }),
      audit: ({ id }) => navigate({ to: '/audits', search: { audit: id } }),
      requirement: ({ id, within }) =>
        navigate({ to: '/steps/$step', params: { step: within?.id ?? '' }, search: { requirement: id } }),
      grievance: ({ id }) => navigate({ to: '/grievances', search: { grievance: id } }),
      evidence: ({ name }) => navigate({ to: '/evidence', search: { text: name } }),
    }
    return found => void go[found.kind](found)
  }, [navigate])
}
