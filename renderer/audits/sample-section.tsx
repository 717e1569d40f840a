import { useState } from 'react'
import type { AuditRow } from '@shared/contract/audits'
import type { AuditSample } from '@shared/audits/sample'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { AskWhy } from '../kit/ask-why'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { AddToSample } from './add-to-sample'
import styles from './audits.module.css'
import { DrawSample } from './draw-sample'

/** Samples of an audit: who was drawn with which seed, a check that the same comes out again, and a new one. */
export function SampleSection({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const found = useAnswer('audits.samples', { auditId: audit.id }, { keep: true })
  const [isDrawing, setIsDrawing] = useState(false)
  return (
    <Section title={t('audits:sample.title')}>
      <Answer of={found}>
        {({ samples, populations }) => (
          <>
            {samples.map(sample => (
              <Sample key={sample.id} sample={sample} />
            ))}
            {populations.length === 0 ? (
              <p className={styles.soft}>{t('audits:sample.nothing')}</p>
            ) : isDrawing ? (
              <DrawSample auditId={audit.id} populations={populations} onDone={() => setIsDrawing(false)} />
            ) : (
              <div>
                <Button onClick={() => setIsDrawing(true)}>{t('audits:sample.draw')}</Button>
              </div>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}

function Sample({ sample }: { readonly sample: AuditSample }) {
  const t = useText()
  const format = useFormat()
  const drop = useCommand('audits.drop-sample')
  return (
    <div className={styles.sample}>
      <p>
        {t('audits:sample.what', {
          n: format.number(sample.members.length),
          population: format.number(sample.population),
          kind: t(`audits:sample.kinds.${sample.kind}`),
          method: t(`audits:sample.methods.${sample.method}`),
          seed: String(sample.seed),
          when: format.moment(sample.drawnAt),
        })}
      </p>
      <FactTable
        caption={t('audits:sample.caption')}
        rows={sample.members}
        rowKey={member => member.id}
        columns={[
          {
            key: 'name',
            heading: t(`audits:sample.one.${sample.kind}`),
            cell: member => <MemberName member={member} />,
          },
          {
            key: 'residual',
            heading: t('audits:sample.score'),
            numeric: true,
            cell: member => format.number(member.residual),
          },
        ]}
      />
      <CheckSample id={sample.id} />
      <AddToSample sample={sample} />
      <AskWhy
        open={t('audits:sample.drop')}
        question={t('audits:sample.dropWhy')}
        busy={drop.isPending}
        onAnswer={reason => drop.mutate({ id: sample.id, reason })}
      >
        <RefusedHere topic="audits" error={drop.error} />
      </AskWhy>
    </div>
  )
}

function MemberName({ member }: { readonly member: AuditSample['members'][number] }) {
  const t = useText()
  const { name, of, reason } = member
  return (
    <>
      <div dir="auto">{of === null ? name : t('audits:sample.of', { name, of })}</div>
      {reason === null ? null : (
        <div className={styles.soft} dir="auto">
          {t('audits:sample.chosen', { reason })}
        </div>
      )}
    </>
  )
}

/** Draws again from what is there today and says whether the same comes out. */
function CheckSample({ id }: { readonly id: string }) {
  const t = useText()
  const [isAsked, setIsAsked] = useState(false)
  const check = useAnswer('audits.check-sample', { id }, { when: isAsked })
  if (!isAsked)
    return (
      <div>
        <Button kind="quiet" onClick={() => setIsAsked(true)}>
          {t('audits:sample.check')}
        </Button>
      </div>
    )
  return (
    <Answer of={check}>
      {({ same, populationChanged }) => (
        <Notice tone={same ? 'good' : 'warn'}>
          {t(
            same
              ? 'audits:sample.same'
              : populationChanged
                ? 'audits:sample.changed'
                : 'audits:sample.different',
          )}
        </Notice>
      )}
    </Answer>
  )
}
