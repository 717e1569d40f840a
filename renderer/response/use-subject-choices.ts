import { ALL_CORRIDORS } from '@shared/corridors/list'
import type { SubjectType } from '@shared/response/finding'
import { ALL_RECRUITERS, ALL_SITES, ALL_SUPPLIERS } from '@shared/suppliers/list'
import { useAnswer } from '../app/engine-hooks'
import type { Choice } from '../kit/fields'

const FEW = { offset: 0, limit: 25 } as const
const BY_NAME = { by: 'name', descending: false } as const

/** The records of one kind whose name holds the text, the first few. */
export function useSubjectChoices(type: SubjectType, text: string | null): readonly Choice[] {
  const ask = (wanted: SubjectType) => ({ when: type === wanted, keep: true })
  const suppliers = useAnswer(
    'suppliers.list',
    { filter: { ...ALL_SUPPLIERS, text }, sort: [BY_NAME], ...FEW },
    ask('supplier'),
  )
  const sites = useAnswer(
    'suppliers.list-sites',
    { filter: { ...ALL_SITES, text }, sort: [BY_NAME], ...FEW },
    ask('site'),
  )
  const recruiters = useAnswer(
    'suppliers.list-recruiters',
    { filter: { ...ALL_RECRUITERS, text }, sort: [BY_NAME], ...FEW },
    ask('recruiter'),
  )
  const corridors = useAnswer(
    'corridors.list',
    { filter: { ...ALL_CORRIDORS, text }, sort: [BY_NAME], ...FEW },
    ask('corridor'),
  )
  switch (type) {
    case 'entity':
      return []
    case 'supplier':
      return (suppliers.data?.rows ?? []).map(named)
    case 'site':
      return (sites.data?.rows ?? []).map(site => ({
        value: site.id,
        label: `${site.name} (${site.supplierName})`,
      }))
    case 'recruiter':
      return (recruiters.data?.rows ?? []).map(named)
    case 'corridor':
      return (corridors.data?.rows ?? []).map(named)
  }
}

const named = ({ id, name }: { readonly id: string; readonly name: string }): Choice => ({
  value: id,
  label: name,
})
