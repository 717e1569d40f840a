import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { sayIfKnown } from './action-text'

/** Where the codes of a filter have their words, by its key; those of one key may come from several lists. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  bands: ['kit:band'],
  sectors: ['risk:sector'],
  kinds: ['suppliers:kind', 'steps:calendar.kinds'],
  licences: ['suppliers:licence'],
  states: ['screening:state'],
  verdict: ['screening:state'],
  change: ['screening:compare.change'],
  subject: ['audits:sample.kinds'],
  subjectType: ['response:subjectType', 'screening:subject'],
  source: ['response:source'],
  stage: ['response:stage'],
  status: ['response:filter'],
  due: ['response:due'],
  validity: ['evidence:validity'],
  topic: ['app:topic'],
  left: ['trail:exports'],
}
const COUNTRIES = new Set(['countries', 'country'])
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * How rows of an export were chosen, in words. Conditions without a name of their own (which record, which run) are only counted:
 * what they hold is told in the entry's sentence or not at all.
 */
export function useFilterText(): (filter: string) => string {
  const t = useText()
  const format = useFormat()
  const value = (key: string, code: string): string => {
    if (code === '…') return t('trail:filter.typed')
    if (code === 'yes') return t('trail:code.yes')
    if (COUNTRIES.has(key)) return format.country(code)
    if (DAY.test(code)) return format.date(code)
    const words = (PLACES[key] ?? []).map(place => sayIfKnown(t, `${place}.${code}`))
    return (
      words.find(word => word !== null) ??
      (/^\d+$/.test(code) ? format.number(Number(code)) : t('trail:filter.one'))
    )
  }
  return filter => {
    const said = filter.split('; ').map(condition => {
      const [key = '', codes = ''] = condition.split(': ', 2)
      const name = sayIfKnown(t, `trail:filter.by.${key}`)
      return name === null
        ? null
        : t('app:history.namedValue', {
            name,
            value: format.list(codes.split(', ').map(code => value(key, code))),
          })
    })
    const known = said.filter(part => part !== null)
    const further = said.length - known.length
    return format.series(further === 0 ? known : [...known, t('trail:filter.further', { count: further })])
  }
}
