import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { DuplicatePair } from '@shared/contract/duplicates'
import { PARTY_KINDS, type PartyKind } from '@shared/duplicates/party'
import { useJob } from '../app/engine-hooks'
import { Refused } from '../app/answer'
import { Button } from '../kit/button'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { Page } from '../kit/page'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { DecidedCard } from './decided-card'
import styles from './duplicates.module.css'
import { PairCard } from './pair-card'

const SHOWN = 50

/** Records that are probably told twice: looked for, decided, and what was decided before. */
export function DuplicatesPage() {
  const t = useText()
  const [kind, setKind] = useState<PartyKind>('supplier')
  const finding = useJob('duplicates.find')
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const { state } = finding
  const look = (): void => {
    setDone(new Set())
    void finding.start({ kind })
  }
  return (
    <Page title={t('duplicates:title')}>
      <div className={styles.stack}>
        <p className={styles.soft}>{t('duplicates:what')}</p>
        <div className={styles.line}>
          <NativeSelect
            label={t('duplicates:kindLabel')}
            data={PARTY_KINDS.map(each => ({ value: each, label: t(`duplicates:kind.${each}`) }))}
            value={kind}
            onChange={event => setKind(PARTY_KINDS.find(each => each === event.currentTarget.value) ?? kind)}
          />
          <Button
            kind="primary"
            off={state.status === 'running'}
            offBecause={t('duplicates:progress.compare')}
            onClick={look}
          >
            {t('duplicates:find')}
          </Button>
        </div>
        {state.status === 'running' ? (
          <ProgressBar
            label={t('duplicates:progress.compare')}
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? null}
            secondsLeft={state.secondsLeft}
            onCancel={finding.cancel}
          />
        ) : null}
        {state.status === 'failed' ? <Refused error={state.error} topic="duplicates" /> : null}
        {state.status === 'done' ? (
          <Pairs
            found={state.value}
            done={done}
            onDone={pair => setDone(before => new Set([...before, pairKey(pair)]))}
          />
        ) : null}
        <DecidedCard />
      </div>
    </Page>
  )
}

const pairKey = ({ left, right }: DuplicatePair): string => `${left.id} ${right.id}`

interface PairsProps {
  readonly found: { readonly pairs: readonly DuplicatePair[]; readonly looked: number }
  readonly done: ReadonlySet<string>
  readonly onDone: (pair: DuplicatePair) => void
}

function Pairs({ found, done, onDone }: PairsProps) {
  const t = useText()
  const format = useFormat()
  const left = found.pairs.filter(pair => !done.has(pairKey(pair)))
  const looked = format.number(found.looked)
  if (left.length === 0)
    return (
      <EmptyState title={t('duplicates:none')}>
        {t('duplicates:noneWhat', { count: found.looked, records: looked })}
      </EmptyState>
    )
  return (
    <>
      <p role="status">
        {t('duplicates:found', { count: left.length, pairs: format.number(left.length), looked })}
      </p>
      {left.slice(0, SHOWN).map(pair => (
        <PairCard key={pairKey(pair)} pair={pair} onDone={() => onDone(pair)} />
      ))}
      {left.length > SHOWN ? <p className={styles.soft}>{t('duplicates:more', { shown: SHOWN })}</p> : null}
    </>
  )
}
