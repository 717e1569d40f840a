import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { ALL_CORRIDORS } from '@shared/corridors/list'
import { textIn } from '@shared/steps/local-text'
import { ALL_RECRUITERS, ALL_SITES, ALL_SUPPLIERS } from '@shared/suppliers/list'
import { useText } from '../kit/text'
import type { Command } from './commands'
import { useAnswer } from './engine-hooks'
import { findCommands } from './find-commands'

/** As many of a kind as can be looked over; more are found in its list. */
const OF_A_KIND = 5
/** Shorter words fit everything. */
const LEAST_LETTERS = 2
const STRETCH = { offset: 0, limit: OF_A_KIND }

/**
 * Records by their words or their reference: suppliers, sites, recruiters, corridors, findings, audits, files, requirements and
 * grievances. Nothing restricted is looked through, as in the lists.
 */
export function useFoundRecords(typed: string): readonly Command[] {
  const text = useDeferredValue(typed.trim())
  const when = text.length >= LEAST_LETTERS
  const parties = useParties(text, when)
  const findings = useFindings(text, when)
  const evidence = useEvidence(text, when)
  const requirements = useRequirements(text, when)
  const grievances = useGrievances(text, when)
  const audits = useAudits(text, when)
  return useMemo(
    () => (when ? [...parties, ...findings, ...audits, ...requirements, ...grievances, ...evidence] : []),
    [when, parties, findings, audits, requirements, grievances, evidence],
  )
}

/** Who is in the register and where: each kind found by the search of its own list. */
function useParties(text: string, when: boolean): readonly Command[] {
  const suppliers = useSuppliers(text, when)
  const sites = useSites(text, when)
  const recruiters = useRecruiters(text, when)
  const corridors = useCorridors(text, when)
  return useMemo(
    () => [...suppliers, ...sites, ...recruiters, ...corridors],
    [suppliers, sites, recruiters, corridors],
  )
}

function useSuppliers(text: string, when: boolean): readonly Command[] {
  const navigate = useNavigate()
  const filter = { ...ALL_SUPPLIERS, text }
  const { data } = useAnswer('suppliers.list', { filter, sort: [], ...STRETCH }, { when })
  return useMemo(
    () =>
      (data?.rows ?? []).map(({ id, name }) => ({
        id: `supplier ${id}`,
        label: name,
        run: () => void navigate({ to: '/suppliers/$id', params: { id } }),
      })),
    [data, navigate],
  )
}

/**
 * A site opens with its supplier; both names are said, for sites are often called alike. Those that only belong to a supplier
 * that is found are left to it.
 */
function useSites(text: string, when: boolean): readonly Command[] {
  const navigate = useNavigate()
  const filter = { ...ALL_SITES, text }
  const { data } = useAnswer('suppliers.list-sites', { filter, sort: [], ...STRETCH }, { when })
  return useMemo(
    () =>
      (data?.rows ?? [])
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .map(({ id, name, supplierId, supplierName }) => ({
          id: `site ${id}`,
          label: `${name} · ${supplierName}`,
          run: () => void navigate({ to: '/suppliers/$id', params: { id: supplierId } }),
        })),
    [data, text, navigate],
  )
}

function useRecruiters(text: string, when: boolean): readonly Command[] {
  const navigate = useNavigate()
  const filter = { ...ALL_RECRUITERS, text }
  const { data } = useAnswer('suppliers.list-recruiters', { filter, sort: [], ...STRETCH }, { when })
  return useMemo(
    () =>
      (data?.rows ?? []).map(({ id, name }) => ({
        id: `recruiter ${id}`,
        label: name,
        run: () => void navigate({ to: '/recruiters/$id', params: { id } }),
      })),
    [data, navigate],
  )
}

function useCorridors(text: string, when: boolean): readonly Command[] {
  const navigate = useNavigate()
  const filter = { ...ALL_CORRIDORS, text }
  const { data } = useAnswer('corridors.list', { filter, sort: [], ...STRETCH }, { when })
  return useMemo(
    () =>
      (data?.rows ?? []).map(({ id, name }) => ({
        id: `corridor ${id}`,
        label: name,
        run: () => void navigate({ to: '/corridors/$id', params: { id } }),
      })),
    [data, navigate],
  )
}

const ANY_FINDING = { status: 'all', stage: null, subjectType: null, subjectId: null } as const

function useFindings(text: string, when: boolean): readonly Command[] {
  const navigate = useNavigate()
  const filter = { ...ANY_FINDING, auditId: null, source: null, text }
  const { data } = useAnswer('response.findings', { ...filter, ...STRETCH }, { when })
  return useMemo(
    () =>
      (data?.rows ?? []).map(({ id, title }) => ({
        id: `finding ${id}`,
        label: title,
        run: () => void navigate({ to: '/response', search: { finding: id } }),
      })),
    [data, navigate],
  )
}

function useEvidence(text: string, when: boolean): readonly Command[] {
  const navigate = useNavigate()
  const { data } = useAnswer('evidence.list', { target: null, validity: null, text, ...STRETCH }, { when })
  return useMemo(
    () =>
      (data?.rows ?? []).map(({ id, title }) => ({
        id: `evidence ${id}`,
        label: title,
        run: () => void navigate({ to: '/evidence', search: { text: title } }),
      })),
    [data, navigate],
  )
}

function useRequirements(text: string, when: boolean): readonly Command[] {
  const t = useText()
  const navigate = useNavigate()
  const { data } = useAnswer('steps.list', {}, { when })
  const all = useMemo(
    () =>
      (data?.steps ?? []).flatMap(({ id: step, requirements }) =>
        requirements.map(({ requirement: { id, title } }) => ({
          id: `requirement ${id}`,
          label: `${id} ${textIn(title, t.language)}`,
          words: title.en ?? '',
          run: () => void navigate({ to: '/steps/$step', params: { step }, search: { requirement: id } }),
        })),
      ),
    [data, t, navigate],
  )
  return useMemo(() => findCommands(all, text).slice(0, OF_A_KIND), [all, text])
}

function useGrievances(text: string, when: boolean): readonly Command[] {
  const t = useText()
  const navigate = useNavigate()
  const { data } = useAnswer('grievances.list', {}, { when })
  const all = useMemo(
    () =>
      (data?.rows ?? []).map(({ id, number, topic }) => ({
        id: `grievance ${id}`,
        label: `${number} · ${t(`grievances:topic.${topic}`)}`,
        run: () => void navigate({ to: '/grievances', search: { grievance: id } }),
      })),
    [data, t, navigate],
  )
  return useMemo(() => findCommands(all, text).slice(0, OF_A_KIND), [all, text])
}

function useAudits(text: string, when: boolean): readonly Command[] {
  const navigate = useNavigate()
  const { data } = useAnswer('audits.list', {}, { when })
  const all = useMemo(
    () =>
      (data?.rows ?? []).map(({ id, title }) => ({
        id: `audit ${id}`,
        label: title,
        run: () => void navigate({ to: '/audits', search: { audit: id } }),
      })),
    [data, navigate],
  )
  return useMemo(() => findCommands(all, text).slice(0, OF_A_KIND), [all, text])
}
