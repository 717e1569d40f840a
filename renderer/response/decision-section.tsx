import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { DecisionView } from '@shared/contract/response'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import { DecisionForm } from './decision-form'
import type { FindingInHand } from './finding-panel'
import styles from './response.module.css'

/** The response in force with its reasons, what a reader would ask of it, and the decisions before it. */
export function DecisionSection({ value }: { readonly value: FindingInHand }) {
  const t = useText()
  const [isDeciding, setIsDeciding] = useState(false)
  const [inForce, ...earlier] = value.decisions
  const isOpen = value.finding.status === 'open'
  return (
    <Section title={t('response:decision.title')}>
      {inForce === undefined ? <p>{t('response:decision.none')}</p> : <Decision decision={inForce} asked />}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('response:decision.earlier')}</summary>
          {earlier.map(decision => (
            <Decision key={decision.id} decision={decision} asked={false} />
          ))}
        </details>
      )}
      {isDeciding ? (
        <DecisionForm findingId={value.finding.id} onDone={() => setIsDeciding(false)} />
      ) : isOpen ? (
        <div>
          <Button onClick={() => setIsDeciding(true)}>
            {t(inForce === undefined ? 'response:decision.open' : 'response:decision.again')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}

function Decision({ decision, asked }: { readonly decision: DecisionView; readonly asked: boolean }) {
  const t = useText()
  const format = useFormat()
  const { option, reasons, effectOnWorkers, approver, decidedOn, reviewOn, remarks } = decision
  return (
    <div className={styles.item}>
      <strong>{t(`response:decision.options.${option}`)}</strong>
      <p className={styles.text} dir="auto">
        {reasons}
      </p>
      {effectOnWorkers === null ? null : (
        <p className={styles.text} dir="auto">
          {effectOnWorkers}
        </p>
      )}
      <p className={styles.soft}>
        {t('response:decision.by', {
          approver,
          date: format.date(decidedOn),
          review: format.date(reviewOn),
        })}
      </p>
      <StagesOfExit decision={decision} isOpen={asked} />
      {asked
        ? remarks.map(remark => (
            <Notice key={remark} tone="warn">
              {t(`response:decision.remark.${remark}`)}
            </Notice>
          ))
        : null}
    </div>
  )
}

/** The stages of an exit, each with a box to tick on the day it is done. */
function StagesOfExit({ decision, isOpen }: { readonly decision: DecisionView; readonly isOpen: boolean }) {
  const t = useText()
  const format = useFormat()
  const today = useToday()
  const finish = useCommand('response.finish-exit-stage')
  if (decision.exitStages.length === 0) return null
  return (
    <>
      <ul className={styles.items}>
        {decision.exitStages.map(({ what, dueOn, doneOn }, stage) => (
          <li key={`${what} ${dueOn}`}>
            <Checkbox
              label={what}
              description={
                doneOn === null
                  ? t('response:exit.due', { date: format.date(dueOn) })
                  : t('response:exit.done', { date: format.date(doneOn) })
              }
              checked={doneOn !== null}
              disabled={!isOpen || finish.isPending}
              onChange={event =>
                finish.mutate({
                  decisionId: decision.id,
                  stage,
                  doneOn: event.currentTarget.checked ? today : null,
                })
              }
            />
          </li>
        ))}
      </ul>
      <RefusedHere topic="response" error={finish.error} />
    </>
  )
}
