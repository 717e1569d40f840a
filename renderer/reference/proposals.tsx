import type { EditionInfo } from '@shared/contract/reference'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { Coverage } from './edition-card'
import { DecisionForm } from './decision-form'
import { FlagList } from './flag-list'
import { Preview } from './preview'
import styles from './reference.module.css'

/** Editions that wait for a decision: what they hold, what they would change, and the decision. */
export function Proposals({ proposed }: { readonly proposed: readonly EditionInfo[] }) {
  const t = useText()
  if (proposed.length === 0) return <p className={styles.soft}>{t('reference:proposal.none')}</p>
  return proposed.map(edition => <Proposal key={edition.id} edition={edition} />)
}

function Proposal({ edition }: { readonly edition: EditionInfo }) {
  const t = useText()
  const format = useFormat()
  const accept = useCommand('reference.accept')
  const reject = useCommand('reference.reject')
  const { id, edition: name, giver, rejected, asOf } = edition
  const done = (key: 'accepted' | 'rejected') => ({
    onSuccess: () => notify({ tone: 'info', text: t(`reference:decide.${key}`, { name }) }),
  })
  return (
    <Card title={name} aside={t(`reference:kind.${edition.kind}`)}>
      <p className={styles.plain}>
        {t('reference:proposal.waits', { count: edition.entries, date: format.date(asOf) })}
      </p>
      {edition.builtIn ? <p className={styles.plain}>{t('reference:proposal.builtIn')}</p> : null}
      {giver === null ? null : <p className={styles.plain}>{t('reference:proposal.giver', { giver })}</p>}
      {rejected === 0 ? null : (
        <p className={styles.soft}>{t('reference:proposal.leftOut', { count: rejected })}</p>
      )}
      <Coverage edition={edition} />
      {edition.kind === 'flags' ? <FlagList id={id} open /> : <Preview id={id} />}
      <DecisionForm error={accept.error ?? reject.error}>
        {decision => (
          <>
            <Button
              off={decision === null || reject.isPending}
              offBecause={t('reference:decide.needed')}
              onClick={() => {
                if (decision !== null) reject.mutate({ id, ...decision }, done('rejected'))
              }}
            >
              {t('reference:decide.reject')}
            </Button>
            <Button
              kind="primary"
              off={decision === null || accept.isPending}
              offBecause={t('reference:decide.needed')}
              onClick={() => {
                if (decision !== null) accept.mutate({ id, ...decision }, done('accepted'))
              }}
            >
              {t('reference:decide.accept')}
            </Button>
          </>
        )}
      </DecisionForm>
    </Card>
  )
}
