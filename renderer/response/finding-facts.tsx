import type { FindingRow } from '@shared/contract/response'
import { textIn } from '@shared/steps/local-text'
import { KeyValues, type KeyValue } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useSubjectText } from './subject-text'
import { useGuide } from './use-guide'

/** What is known of a finding, and what is not. */
export function FindingFacts({ finding }: { readonly finding: FindingRow }) {
  const t = useText()
  const format = useFormat()
  const subjectText = useSubjectText()
  const rating = (value: number | null) => (value === null ? t('response:notRated') : format.number(value))
  const pairs: KeyValue[] = [
    { name: t('response:fact.subject'), value: subjectText(finding) },
    {
      name: t('response:fact.source'),
      value: t('response:grade.sourceOf', {
        source: t(`response:source.${finding.source}`),
        grade: finding.sourceGrade,
      }),
    },
    { name: t('response:fact.observedOn'), value: format.date(finding.observedOn) },
    ...useKindFacts(finding),
    { name: t('response:fact.workers'), value: format.number(finding.workersAffected) },
    {
      name: t('response:fact.ratings'),
      term: 'severity',
      value: t('response:fact.ratingsOf', {
        scale: rating(finding.scale),
        scope: rating(finding.scopeOfImpact),
        irremediability: rating(finding.irremediability),
      }),
    },
    { name: t('response:fact.likelihood'), value: rating(finding.likelihood) },
    { name: t('response:fact.leverage'), term: 'leverage', value: rating(finding.leverage) },
    {
      name: t('response:fact.involvement'),
      term: 'involvement',
      value: finding.involvement === null ? null : t(`response:involvement.${finding.involvement}`),
    },
  ]
  return <KeyValues pairs={pairs} />
}

/** The facts that only some kinds of finding have. */
function useKindFacts(finding: FindingRow): KeyValue[] {
  const t = useText()
  const guide = useGuide()
  const indicator = guide?.indicators.find(one => one.id === finding.indicatorId)
  const isComing = guide === undefined && finding.indicatorId !== null
  const pairs: KeyValue[] = []
  if (finding.indicatorStrength !== null && (indicator !== undefined || isComing))
    pairs.push({
      name: t('response:fact.indicator'),
      term: 'indicator',
      value: t('response:fact.strength', {
        name: indicator === undefined ? '…' : textIn(indicator.name, t.language),
        strength: t(`response:strength.${finding.indicatorStrength}`),
      }),
    })
  if (finding.redFlagSeverity !== null)
    pairs.push({ name: t('response:fact.redFlag'), value: t(`response:redFlag.${finding.redFlagSeverity}`) })
  if (finding.grade !== null)
    pairs.push({ name: t('response:fact.grade'), value: t(`response:findingGrade.${finding.grade}`) })
  if (finding.criterion !== null) pairs.push({ name: t('response:fact.criterion'), value: finding.criterion })
  if (finding.rootCause !== null) pairs.push({ name: t('response:fact.rootCause'), value: finding.rootCause })
  return pairs
}
