import { Link } from '@tanstack/react-router'
import type { Consistency } from '@shared/contract/home'
import { ruleKey } from '@shared/steps/rules/rule-text'
import type { RuleSeverity } from '@shared/steps/rules/registry'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { DUE_LINKS, dueParams, dueSearch } from './due-link'

type Broken = Consistency['broken'][number]

const TONES: Readonly<Record<RuleSeverity, Tone>> = { serious: 'bad', warning: 'warn', note: 'info' }

/** Broken rules as sentences, each a way to the place where it is put right. */
export function RuleList({ broken }: { readonly broken: readonly Broken[] }) {
  const t = useText()
  return (
    <FactTable
      caption={t('steps:checks.label')}
      columns={[
        { key: 'what', heading: t('steps:checks.what'), cell: one => <RuleLink broken={one} /> },
        {
          key: 'severity',
          heading: t('steps:checks.severity'),
          cell: one => (
            <StatusChip tone={TONES[one.severity]}>{t(`steps:severity.${one.severity}`)}</StatusChip>
          ),
        },
      ]}
      rows={broken}
      rowKey={one => `${one.rule} ${one.link.id} ${String(one.params['questionId'] ?? '')}`}
    />
  )
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

function RuleLink({ broken }: { readonly broken: Broken }) {
  const t = useText()
  const format = useFormat()
  const { link } = broken
  const params = Object.fromEntries(
    Object.entries(broken.params).map(([name, value]) => [
      name,
      typeof value === 'string' && ISO_DATE.test(value) ? format.date(value) : value,
    ]),
  )
  return (
    <Link to={DUE_LINKS[link.kind]} params={dueParams(link)} search={dueSearch(link)}>
      {t.say('steps', ruleKey(broken), params)}
    </Link>
  )
}
