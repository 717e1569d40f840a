import type { KitWords } from '@shared/audits/kit'
import { exportWords } from '../../export-list'

/** Words of the kit; it is written in English, so that it is read back whoever opens it. */
export function kitWords(): KitWords {
  const { t } = exportWords('en')
  return {
    key: t('audits:kit.key'),
    verdict: t('audits:kit.verdict'),
    remark: t('audits:kit.remark'),
    grade: t('audits:kit.grade'),
    title: t('audits:kit.finding'),
    description: t('audits:kit.description'),
    auditor: t('audits:kit.auditor'),
    verdicts: {
      confirmed: t('audits:kit.verdicts.confirmed'),
      partly: t('audits:kit.verdicts.partly'),
      'not-confirmed': t('audits:kit.verdicts.not-confirmed'),
    },
    grades: {
      critical: t('response:findingGrade.critical'),
      major: t('response:findingGrade.major'),
      minor: t('response:findingGrade.minor'),
      observation: t('response:findingGrade.observation'),
    },
  }
}
