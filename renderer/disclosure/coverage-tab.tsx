import { TextInput } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Statement } from '@shared/contract/disclosure'
import type { CoverageState } from '@shared/disclosure/coverage'
import type { StatementJson } from '@shared/disclosure/report-json'
import { useCommand } from '../app/engine-hooks'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useText } from '../kit/text'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import styles from './disclosure.module.css'
import { previewId } from './report-preview'

type Item = StatementJson['coverage'][number]

const TONES: Readonly<Record<CoverageState, Tone>> = {
  answered: 'good',
  partly: 'partly',
  missing: 'bad',
  'not-applicable': 'unknown',
}

const showSection = (id: string): void =>
  document.getElementById(previewId(id))?.scrollIntoView({ block: 'start' })

function Where({ item, statement }: { readonly item: Item; readonly statement: StatementJson }) {
  const t = useText()
  const section = statement.sections.find(entry => entry.id === item.section)
  if (item.state === 'missing' || section === undefined) return <>—</>
  return (
    <Button
      kind="link"
      aria-label={`§${section.number}: ${t('disclosure:screen.goTo', { title: section.title })}`}
      onClick={() => showSection(item.section)}
    >
      <bdi dir="ltr">§{section.number}</bdi>
    </Button>
  )
}

/** Says that an item does not apply, with a reason, or takes it back. */
function DoesItApply({
  item,
  statement,
  off,
}: {
  readonly item: Item
  readonly statement: Statement
  readonly off: boolean
}) {
  const t = useText()
  const edit = useCommand('disclosure.edit')
  const [reason, setReason] = useState<string | null>(null)
  const keep = (text: string) =>
    edit.mutate(
      { regime: statement.regime, notApplicable: { [item.id]: text } },
      { onSuccess: () => setReason(null) },
    )
  if (item.state === 'not-applicable')
    return (
      <Button kind="link" off={off || edit.isPending} onClick={() => keep('')}>
        {t('disclosure:screen.applies')}
      </Button>
    )
  if (reason === null)
    return (
      <Button
        kind="link"
        off={off}
        aria-label={t('disclosure:screen.notApplicableOf', { id: item.id })}
        onClick={() => setReason('')}
      >
        {t('disclosure:screen.notApplicable')}
      </Button>
    )
  return (
    <>
      <TextInput
        aria-label={t('disclosure:screen.reasonOf', { id: item.id })}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Button kind="link" off={reason.trim() === '' || edit.isPending} onClick={() => keep(reason)}>
        {t('disclosure:screen.keepReason')}
      </Button>
    </>
  )
}

/** What one law asks for, whether the statement says it, by what, and where. */
function LawCoverage({
  law,
  shown,
  statement,
}: {
  readonly law: StatementJson['regimes'][number]
  readonly shown: StatementJson
  readonly statement: Statement
}) {
  const t = useText()
  const rows = shown.coverage.filter(item => item.regime === law.id)
  const { only }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const [onlyOpen, setOnlyOpen] = useState(only === 'open')
  const listed = onlyOpen ? rows.filter(({ state }) => state === 'missing' || state === 'partly') : rows
  const count = (state: CoverageState) => rows.filter(item => item.state === state).length
  const columns: FactColumn<Item>[] = [
    {
      key: 'item',
      heading: t('disclosure:screen.item'),
      cell: item => (
        <>
          {item.text}
          <div className={styles.soft}>
            {t(`disclosure:levels.${item.level}`)} ·{' '}
            {item.remark ?? t(`disclosure:certainties.${item.certainty}`)}
          </div>
        </>
      ),
    },
    {
      key: 'state',
      heading: t('disclosure:screen.state'),
      cell: item => (
        <>
          <StatusChip tone={TONES[item.state]}>{t(`disclosure:coverage.states.${item.state}`)}</StatusChip>
          <DoesItApply item={item} statement={statement} off={statement.status === 'final'} />
        </>
      ),
    },
    {
      key: 'by',
      heading: t('disclosure:screen.answeredBy'),
      cell: item => <span className={styles.soft}>{item.answeredBy}</span>,
    },
    {
      key: 'where',
      heading: t('disclosure:screen.where'),
      cell: item => <Where item={item} statement={shown} />,
    },
  ]
  const counts = {
    answered: count('answered'),
    partly: count('partly'),
    missing: count('missing'),
    notApplicable: count('not-applicable'),
  }
  const title = t('disclosure:screen.askedBy', { law: law.short })
  return (
    <Card title={title} aside={t('disclosure:screen.counts', counts)} flush>
      <Toolbar label={title}>
        <ToggleChip on={onlyOpen} onChange={setOnlyOpen}>
          {t('disclosure:screen.onlyOpen')}
        </ToggleChip>
      </Toolbar>
      <FactTable caption={title} columns={columns} rows={listed} rowKey={item => item.id} />
    </Card>
  )
}

/** What each law asks for, and how far the statement says it. */
export function CoverageTab({
  shown,
  statement,
}: {
  readonly shown: StatementJson
  readonly statement: Statement
}) {
  return shown.regimes.map(law => <LawCoverage key={law.id} law={law} shown={shown} statement={statement} />)
}
