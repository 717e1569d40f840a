import type { Recruiter } from '@shared/suppliers/records'
import { AssessmentLine } from '../assessment/assessment-line'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { Source } from '../suppliers/supplier-facts'

/** Everything known about a recruiter or sub-agent. */
export function RecruiterFacts({
  recruiter,
  parentName,
}: {
  readonly recruiter: Recruiter
  readonly parentName: string | null
}) {
  const t = useText()
  const format = useFormat()
  const place = format.place([recruiter.address, recruiter.city, recruiter.region])
  return (
    <KeyValues
      pairs={[
        ...(parentName === null ? [] : [{ name: t('suppliers:field.parentId'), value: parentName }]),
        ...(recruiter.aliases.length === 0
          ? []
          : [{ name: t('suppliers:field.aliases'), value: format.series(recruiter.aliases) }]),
        { name: t('suppliers:field.country'), value: format.country(recruiter.country) },
        { name: t('suppliers:detail.place'), value: place },
        {
          name: t('suppliers:field.licenceStatus'),
          value: t(`suppliers:licence.${recruiter.licenceStatus ?? 'not-known'}`),
        },
        { name: t('suppliers:field.licenceNumber'), value: recruiter.licenceNumber },
        { name: t('suppliers:field.licenceAuthority'), value: recruiter.licenceAuthority },
        { name: t('suppliers:field.licenceValidUntil'), value: format.date(recruiter.licenceValidUntil) },
        {
          name: t('suppliers:field.countries'),
          value:
            recruiter.countries.length === 0
              ? null
              : format.list(recruiter.countries.map(code => format.country(code))),
        },
        { name: t('suppliers:field.registrationNumber'), value: recruiter.registrationNumber },
        {
          name: t('suppliers:field.selfAssessment'),
          value: <AssessmentLine recruiterId={recruiter.id} name={recruiter.name} />,
        },
        ...(recruiter.notes === null ? [] : [{ name: t('suppliers:field.notes'), value: recruiter.notes }]),
        ...Object.entries(recruiter.custom).map(([name, value]) => ({ name, value })),
        { name: t('suppliers:detail.source'), value: <Source source={recruiter.source} /> },
      ]}
    />
  )
}
