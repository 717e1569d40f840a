import { isBehindLock } from '@shared/second-lock/behind-lock'
import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import type { AuditRow, ChecklistView } from '@shared/contract/audits'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { AskWhy } from '../kit/ask-why'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { ConfirmBar } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './audits.module.css'
import { CheckForm } from './check-form'
import { NewAuditFinding } from './new-audit-finding'

export type ChecklistPoint = ChecklistView['points'][number]

/** Checklists from packs: chosen, worked through point by point, and counted. */
export function ChecklistSection({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const found = useAnswer('audits.checklists', { auditId: audit.id }, { keep: true })
  return (
    <Section title={t('audits:checklist.title')}>
      {audit.status === 'planned' ? <p className={styles.soft}>{t('audits:checklist.notYet')}</p> : null}
      <Answer of={found}>
        {({ packs, checklists }) => (
          <>
            {checklists.length === 0 ? <p className={styles.soft}>{t('audits:checklist.none')}</p> : null}
            {checklists.map(checklist => (
              <Checklist key={checklist.id} audit={audit} checklist={checklist} />
            ))}
            <Choose
              auditId={audit.id}
              packs={packs.filter(({ packId }) => checklists.every(one => one.packId !== packId))}
            />
          </>
        )}
      </Answer>
    </Section>
  )
}

interface ChooseProps {
  readonly auditId: string
  readonly packs: readonly (Pick<ChecklistView, 'packId' | 'title'> & { readonly points: number })[]
}

function Choose({ auditId, packs }: ChooseProps) {
  const t = useText()
  const format = useFormat()
  const choose = useCommand('audits.choose-checklist')
  const [packId, setPackId] = useState<string | null | undefined>(undefined)
  if (packs.length === 0) return null
  if (packId === undefined)
    return (
      <div>
        <Button onClick={() => setPackId(null)}>{t('audits:checklist.choose')}</Button>
      </div>
    )
  return (
    <>
      <ConfirmBar
        confirm={t('audits:checklist.do')}
        busy={choose.isPending || packId === null}
        onConfirm={() => {
          if (packId !== null) choose.mutate({ auditId, packId }, { onSuccess: () => setPackId(undefined) })
        }}
        onCancel={() => setPackId(undefined)}
      >
        <Select
          label={t('audits:checklist.pack')}
          required
          data={packs.map(({ packId: value, title, points }) => ({
            value,
            label: t('audits:checklist.option', {
              title: textIn(title, t.language),
              points: format.number(points),
            }),
          }))}
          value={packId}
          onChange={setPackId}
        />
      </ConfirmBar>
      <RefusedHere topic="audits" error={choose.error} />
    </>
  )
}

const SHOWN = ['all', 'open', 'bad'] as const
type Shown = (typeof SHOWN)[number]

const isShown: Readonly<Record<Shown, (point: ChecklistPoint) => boolean>> = {
  all: () => true,
  open: ({ result }) => result === 'not-looked-at',
  bad: ({ result }) => result === 'not-met' || result === 'partly',
}

function Checklist({ audit, checklist }: { readonly audit: AuditRow; readonly checklist: ChecklistView }) {
  const t = useText()
  const format = useFormat()
  const drop = useCommand('audits.drop-checklist')
  const [shown, setShown] = useState<Shown>('all')
  const [inHand, setInHand] = useState<{
    readonly point: ChecklistPoint
    readonly as: 'check' | 'finding'
  } | null>(null)
  const { counts } = checklist
  const points = checklist.points.filter(isShown[shown])
  const done = () => setInHand(null)
  return (
    <div className={styles.sample}>
      <h3 className={styles.listTitle}>{textIn(checklist.title, t.language)}</h3>
      <p>
        {t('audits:checklist.counts', {
          met: format.number(counts.met),
          partly: format.number(counts.partly),
          not: format.number(counts['not-met']),
          open: format.number(counts['not-looked-at']),
        })}
        {counts.unproven === 0 ? null : (
          <span className={styles.soft}>
            {' · '}
            {t('audits:checklist.unproven', { count: counts.unproven })}
          </span>
        )}
      </p>
      <SegmentedControl
        aria-label={t('audits:checklist.show')}
        data={SHOWN.map(value => ({ value, label: t(`audits:checklist.shown.${value}`) }))}
        value={shown}
        onChange={value => setShown(SHOWN.find(one => one === value) ?? 'all')}
      />
      {inHand?.as === 'finding' ? (
        <NewAuditFinding
          audit={audit}
          more={{
            title: textIn(inHand.point.text, 'en').slice(0, 300),
            description: isBehindLock(inHand.point.note) ? null : inHand.point.note,
            criterion: `${checklist.packId} ${inHand.point.id}`,
          }}
          onDone={done}
        />
      ) : null}
      {points.length === 0 ? (
        <p className={styles.soft}>{t('audits:checklist.nothing')}</p>
      ) : (
        <FactTable
          caption={t('audits:checklist.caption')}
          rows={points}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'point',
              heading: t('audits:checklist.point'),
              cell: point => <PointText point={point} />,
            },
            {
              key: 'result',
              heading: t('audits:checklist.result'),
              cell: point =>
                inHand?.as === 'check' && inHand.point.id === point.id ? (
                  <CheckForm checklistId={checklist.id} point={point} onDone={done} />
                ) : (
                  <PointResult
                    point={point}
                    isOpen={audit.status !== 'planned'}
                    onCheck={() => setInHand({ point, as: 'check' })}
                    onFinding={() => setInHand({ point, as: 'finding' })}
                  />
                ),
            },
          ]}
        />
      )}
      <AskWhy
        open={t('audits:checklist.drop')}
        question={t('audits:checklist.dropWhy')}
        busy={drop.isPending}
        onAnswer={reason => drop.mutate({ id: checklist.id, reason })}
      >
        <RefusedHere topic="audits" error={drop.error} />
      </AskWhy>
    </div>
  )
}

function PointText({ point }: { readonly point: ChecklistPoint }) {
  const t = useText()
  const format = useFormat()
  const { id, text, section, should, evidence } = point
  return (
    <>
      <div dir="auto">
        {id} {textIn(text, t.language)}
      </div>
      <div className={styles.soft}>
        {textIn(section, t.language)}
        {should === null
          ? null
          : ` · ${t('audits:checklist.shouldBe', { answer: t(`audits:checklist.shoulds.${should}`) })}`}
      </div>
      {evidence.length === 0 ? null : (
        <div className={styles.soft}>
          {t('audits:checklist.usually', { list: format.list(evidence.map(one => textIn(one, t.language))) })}
        </div>
      )}
    </>
  )
}

interface ResultProps {
  readonly point: ChecklistPoint
  readonly isOpen: boolean
  readonly onCheck: () => void
  readonly onFinding: () => void
}

function PointResult({ point, isOpen, onCheck, onFinding }: ResultProps) {
  const t = useText()
  const { result, note, proof, author, before } = point
  return (
    <>
      <div className={result === 'not-met' ? styles.notMet : undefined}>
        {t(`audits:checklist.results.${result}`)}
      </div>
      {note === null ? null : <div dir="auto">{isBehindLock(note) ? t('kit:behindLock') : note}</div>}
      {proof === null ? null : (
        <div className={styles.soft} dir="auto">
          {isBehindLock(proof) ? t('kit:behindLock') : proof}
        </div>
      )}
      {author === null ? null : (
        <div className={styles.soft}>{t('audits:checklist.by', { who: author })}</div>
      )}
      {before === null ? null : (
        <div className={styles.soft}>
          {t('audits:checklist.before', { result: t(`audits:checklist.results.${before}`) })}
        </div>
      )}
      {isOpen ? (
        <div className={styles.actions}>
          <Button kind="link" onClick={onCheck} aria-label={`${t('audits:checklist.record')} ${point.id}`}>
            {t('audits:checklist.record')}
          </Button>
          {result === 'not-met' || result === 'partly' ? (
            <Button
              kind="link"
              onClick={onFinding}
              aria-label={`${t('audits:checklist.finding')} ${point.id}`}
            >
              {t('audits:checklist.finding')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
