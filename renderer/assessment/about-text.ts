import { textIn } from '@shared/steps/local-text'
import type { AssessmentForm, AssessmentRow } from '@shared/contract/assessment'
import { useText } from '../kit/text'

type About = Pick<AssessmentRow, 'assessment' | 'subjectName'> &
  (Pick<AssessmentRow, 'title'> | Pick<AssessmentForm, 'pack'>)

/** Whom an assessment is about, and by which questionnaire. */
export function useAboutText(): (about: About) => string {
  const t = useText()
  const subjectText = useAssessedText()
  return about =>
    t('assessment:about', {
      subject: subjectText(about),
      pack: textIn('title' in about ? about.title : about.pack.title, t.language),
    })
}

/** Whom an assessment is about. */
export function useAssessedText(): (about: Pick<AssessmentRow, 'assessment' | 'subjectName'>) => string {
  const t = useText()
  return ({ assessment, subjectName }) =>
    assessment.subjectType === 'entity' ? t('assessment:own') : (subjectName ?? t('assessment:gone'))
}
