import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PackInfo } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { Page, Split } from '../kit/page'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import { useLanguageName } from './language-name'
import { PackPanel } from './pack-panel'
import { PackPlanDialog } from './pack-plan-dialog'
import { usePackWorkbook } from './use-pack-workbook'

/** The questionnaires at hand: those of the program and those of the house, which come and go as workbooks. */
export function PacksPage() {
  const t = useText()
  const [currentId, setCurrentId] = useState<string | null>(null)
  const packs = useAnswer('assessment.packs', {}, { keep: true })
  const work = usePackWorkbook()
  return (
    <Page
      title={t('assessment:packs.page')}
      back={<Link to="/assessment">{t('assessment:packs.back')}</Link>}
      actions={
        <>
          <Button
            kind="quiet"
            off={work.busy}
            onClick={() => work.write(null, t('assessment:packs.exampleName'))}
          >
            {t('assessment:packs.example')}
          </Button>
          <Button kind="primary" off={work.busy} onClick={work.choose}>
            {t('assessment:packs.take')}
          </Button>
        </>
      }
    >
      <Answer of={packs}>
        {found => {
          const current = found.packs.find(one => one.id === currentId)
          return (
            <Split
              side={
                current === undefined ? (
                  <Panel title={t('assessment:packs.page')}>{t('assessment:packs.choose')}</Panel>
                ) : (
                  <PackPanel key={current.id} packId={current.id} work={work} />
                )
              }
            >
              <Card label={t('assessment:packs.list')} flush fill>
                <PacksList rows={found.packs} onCurrent={setCurrentId} />
              </Card>
            </Split>
          )
        }}
      </Answer>
      {work.plan === null ? null : (
        <PackPlanDialog plan={work.plan} busy={work.busy} onCommit={work.commit} onClose={work.close} />
      )}
    </Page>
  )
}

interface ListProps {
  readonly rows: readonly PackInfo[]
  readonly onCurrent: (id: string) => void
}

function PacksList({ rows, onCurrent }: ListProps) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  return (
    <DataList
      listId="packs"
      label={t('assessment:packs.list')}
      columns={useColumns()}
      rows={source}
      rowId={row => row.id}
      onCurrent={row => onCurrent(row.id)}
      onOpen={row => onCurrent(row.id)}
      empty={<EmptyState title={t('assessment:packs.page')}>{t('assessment:packs.choose')}</EmptyState>}
    />
  )
}

function useColumns(): readonly DataColumn<PackInfo>[] {
  const t = useText()
  const format = useFormat()
  const nameOf = useLanguageName()
  return [
    {
      key: 'title',
      value: row => textIn(row.title, t.language),
      heading: t('assessment:packs.column.title'),
      width: 15,
      grow: true,
      cell: row => textIn(row.title, t.language),
    },
    {
      key: 'kind',
      value: row => t(`assessment:packs.kind.${row.kind}`),
      heading: t('assessment:packs.column.kind'),
      width: 8.5,
      soft: true,
      cell: row => t(`assessment:packs.kind.${row.kind}`),
    },
    {
      key: 'origin',
      value: row => (row.own ? 1 : 0),
      heading: t('assessment:packs.column.origin'),
      width: 6.5,
      cell: row => t(row.own ? 'assessment:packs.own' : 'assessment:packs.program'),
    },
    {
      key: 'version',
      value: row => row.version,
      heading: t('assessment:packs.column.version'),
      width: 5,
      cell: row => row.version,
    },
    {
      key: 'questions',
      value: row => row.questions,
      heading: t('assessment:packs.column.questions'),
      width: 5.5,
      numeric: true,
      cell: row => format.number(row.questions),
    },
    {
      key: 'languages',
      heading: t('assessment:packs.column.languages'),
      width: 8,
      secondary: true,
      grow: true,
      soft: true,
      cell: row => format.list(['en', ...Object.keys(row.translations)].map(one => nameOf(one))),
    },
  ]
}
