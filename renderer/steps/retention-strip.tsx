import { Link } from '@tanstack/react-router'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Coming } from '../kit/coming'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { RefusedHere } from './refused-here'

/** On home: what rules on how long records are kept ask for: the bin first, and later the way out of it for good. */
export function RetentionStrips() {
  return (
    <>
      <KeptLongEnough />
      <WaitingInBin />
    </>
  )
}

/** Records of the bin that wait for a yes to their removal for good; the bin asks for it, rule by rule. */
function WaitingInBin() {
  const t = useText()
  const { data, isPending } = useAnswer('steps.retention', {}, { keep: true })
  if (isPending) return <Coming />
  const count = (data?.rules ?? []).reduce((sum, { waiting }) => sum + waiting.length, 0)
  return count === 0 ? null : (
    <Notice tone="info">
      {t('steps:retention.waiting', { count })} <Link to="/bin">{t('steps:retention.lookInBin')}</Link>
    </Notice>
  )
}

/** Records that have been kept as long as the rules say, and one click that carries the rules out. */
function KeptLongEnough() {
  const t = useText()
  const { data } = useAnswer('steps.retention', {}, { keep: true })
  const apply = useCommand('steps.apply-retention')
  const due = (data?.rules ?? []).filter(rule => rule.records.length > 0)
  const records = new Map(due.flatMap(rule => rule.records).map(one => [one.id, one]))
  if (records.size === 0) return null
  const restricted = [...records.values()].filter(one => one.restricted).length
  const act = () =>
    apply.mutate(
      {
        rules: due.map(rule => ({ ruleId: rule.ruleId, recordIds: rule.records.map(one => one.id) })),
      },
      {
        onSuccess: ({ binned }) =>
          notify({ tone: 'good', text: t('steps:retention.done', { count: binned }) }),
      },
    )
  return (
    <Notice
      tone="info"
      actions={
        <Button off={apply.isPending} onClick={act}>
          {t('steps:retention.do')}
        </Button>
      }
    >
      {t('steps:retention.strip', { count: records.size })}{' '}
      {restricted === 0 ? '' : t('steps:retention.restricted', { count: restricted })}{' '}
      <Link to="/registers">{t('steps:retention.look')}</Link>
      <RefusedHere topic="steps" error={apply.error} />
    </Notice>
  )
}
