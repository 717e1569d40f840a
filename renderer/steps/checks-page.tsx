import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Card } from '../kit/card'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { RuleList } from './rule-list'

/** Everything recorded that doesn't hold together, the serious first. */
export function ChecksPage() {
  const t = useText()
  const format = useFormat()
  const found = useAnswer('home.consistency', { language: t.language }, { keep: true })
  return (
    <Page title={t('steps:checks.page')}>
      <Answer of={found}>
        {({ broken, serious, warning, note }) =>
          broken.length === 0 ? (
            <EmptyState title={t('steps:checks.sound')}>{t('steps:checks.soundWhat')}</EmptyState>
          ) : (
            <Card
              title={t('steps:checks.label')}
              aside={t('steps:checks.counts', {
                serious: format.number(serious),
                warning: format.number(warning),
                note: format.number(note),
              })}
              fill
              flush
            >
              <RuleList broken={broken} />
            </Card>
          )
        }
      </Answer>
    </Page>
  )
}
