import type { CoverageState } from '@shared/disclosure/coverage'
import type { StatementJson } from '@shared/disclosure/report-json'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { previewId } from './report-preview'

type Item = StatementJson['coverage'][number]

const TONES: Readonly<Record<CoverageState, Tone>> = { answered: 'good', partly: 'partly', missing: 'bad' }

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
      §{section.number}
    </Button>
  )
}

/** What the regime asks for, whether the statement says it, by what, and where. */
export function CoverageTab({ statement }: { readonly statement: StatementJson }) {
  const t = useText()
  const count = (state: CoverageState) => statement.coverage.filter(item => item.state === state).length
  const columns: FactColumn<Item>[] = [
    { key: 'item', heading: t('disclosure:screen.item'), cell: item => item.text },
    {
      key: 'state',
      heading: t('disclosure:screen.state'),
      cell: item => (
        <StatusChip tone={TONES[item.state]}>{t(`disclosure:coverage.states.${item.state}`)}</StatusChip>
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
      cell: item => <Where item={item} statement={statement} />,
    },
  ]
  const counts = { answered: count('answered'), partly: count('partly'), missing: count('missing') }
  return (
    <Card title={t('disclosure:screen.asked')} aside={t('disclosure:screen.counts', counts)} flush>
      <FactTable
        caption={t('disclosure:screen.asked')}
        columns={columns}
        rows={statement.coverage}
        rowKey={item => item.id}
      />
    </Card>
  )
}
