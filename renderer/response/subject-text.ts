import { useCallback } from 'react'
import type { SubjectType } from '@shared/response/finding'
import { useText } from '../kit/text'

interface About {
  readonly subjectType: SubjectType
  readonly subject: { readonly name: string | null }
}

/** What a finding or audit is about, in words. */
export function useSubjectText(): (about: About) => string {
  const t = useText()
  return useCallback(
    ({ subjectType, subject }) =>
      subjectType === 'entity' ? t('response:entity') : (subject.name ?? t('response:gone')),
    [t],
  )
}
