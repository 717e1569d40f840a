import type { Call } from '../call'
import { exportWords } from '../export-list'
import { findingOfMatch, type FindingToOpen } from '../response'
import { readListRow } from '../store/screening'
import type { CandidateRow } from '../store/screening-candidates'
import { ownersOfRelated } from '../suppliers'

const LANGUAGE = 'en'
const LONGEST_NAME = 120

/**
 * The finding of a true match, about the party that dealings are with: of an owner, director or ship its supplier or recruiter, and
 * never who it is, because findings leave with statements; of an auditor the entity that engaged it.
 */
export async function findingOf(candidate: CandidateRow, call: Call): Promise<FindingToOpen> {
  const { t } = exportWords(LANGUAGE)
  const list = (await readListRow(call.store, candidate.list_id))?.title ?? candidate.list_code
  const short = (name: string): string => name.slice(0, LONGEST_NAME)
  const params = {
    ours: short(candidate.subject_name),
    party: short(candidate.their_name),
    list: short(list),
    key: candidate.entry_key,
  }
  const about = await aboutOf(candidate, call)
  return findingOfMatch(
    {
      ...about.subject,
      title: t(`screening:finding.title.${about.as}`, params),
      description: `${t(`screening:finding.what.${about.as}`, params)} ${t('screening:finding.decide')}`,
    },
    call,
  )
}

async function aboutOf({ subject_type: type, subject_id: id }: CandidateRow, call: Call) {
  if (type === 'auditor')
    return { as: 'auditor', subject: { subjectType: 'entity', subjectId: null } } as const
  if (type !== 'related-party') return { as: 'party', subject: { subjectType: type, subjectId: id } } as const
  const owner = (await ownersOfRelated(call.store, [id])).get(id)
  return owner === undefined
    ? ({ as: 'related', subject: { subjectType: 'entity', subjectId: null } } as const)
    : ({ as: 'related', subject: { subjectType: owner.subjectType, subjectId: owner.id } } as const)
}
