import type { OutputOf } from '@shared/contract/contract'
import type { ClusterRow } from '@shared/contract/response'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { EmptyState } from '../kit/empty-state'
import { ScrollBox } from '../kit/scroll-box'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import styles from './response.module.css'
import { useSubjectText } from './subject-text'

type Clusters = OutputOf<'response.clusters'>
type Cell = ClusterRow['cells'][number]

const TONES: Readonly<Record<ClusterRow['triage'], Tone>> = {
  probable: 'bad',
  possible: 'warn',
  monitor: 'partly',
  weak: 'unknown',
}

/** Which of the eleven indicators are observed where: strongest sign, best source, and what that calls for. */
export function ClusterTable({ onChoose }: { readonly onChoose: (findingId: string) => void }) {
  const t = useText()
  const clusters = useAnswer('response.clusters', {})
  return (
    <Answer of={clusters}>
      {value =>
        value.rows.length === 0 ? (
          <EmptyState title={t('response:cluster.empty')}>{t('response:cluster.emptyWhat')}</EmptyState>
        ) : (
          <>
            <Toolbar
              label={t('response:tab.clusters')}
              end={
                <ListEnd count={t('response:cluster.count', { count: value.rows.length })}>
                  <ExportList
                    endpoint="response.export-clusters"
                    name={t('response:tab.clusters')}
                    seen={{}}
                  />
                </ListEnd>
              }
            >
              <span className={styles.soft}>{t('response:cluster.legend')}</span>
            </Toolbar>
            <Matrix clusters={value} onChoose={onChoose} />
            <p className={styles.clusterNote}>{textIn(value.never, t.language)}</p>
          </>
        )
      }
    </Answer>
  )
}

interface MatrixProps {
  readonly clusters: Clusters
  readonly onChoose: (findingId: string) => void
}

function Matrix({ clusters, onChoose }: MatrixProps) {
  const t = useText()
  const { rows, indicators, triage } = clusters
  return (
    <ScrollBox label={t('response:tab.clusters')} className={styles.clusterBox}>
      <table className={styles.clusters}>
        <caption className="only-heard">{t('response:tab.clusters')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('response:cluster.place')}</th>
            <th scope="col">{t('response:cluster.triage')}</th>
            {indicators.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.indicator}>
                <span>{textIn(name, t.language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.subjectType} ${row.subjectId ?? ''}`}>
              <Place row={row} />
              <td title={row.triage === 'weak' ? undefined : textIn(triage[row.triage], t.language)}>
                <StatusChip tone={TONES[row.triage]}>{t(`response:cluster.is.${row.triage}`)}</StatusChip>
              </td>
              {indicators.map(({ id, name }) => (
                <SignCell
                  key={id}
                  name={textIn(name, t.language)}
                  cell={row.cells.find(one => one.indicatorId === id)}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Where it is, and whether it raises the risk score by itself. */
function Place({ row }: { readonly row: ClusterRow }) {
  const t = useText()
  const subjectText = useSubjectText()
  return (
    <th scope="row" dir="auto">
      {subjectText(row)}
      {row.raisesFloor ? <span className={styles.soft}> {t('response:cluster.raises')}</span> : null}
    </th>
  )
}

interface SignProps {
  readonly name: string
  readonly cell: Cell | undefined
  readonly onChoose: (findingId: string) => void
}

/** A letter for the strength and one for the source; the whole is heard and shown on hover. */
function SignCell({ name, cell, onChoose }: SignProps) {
  const t = useText()
  const format = useFormat()
  const first = cell?.findingIds[0]
  if (cell === undefined || first === undefined) return <td />
  const { strength, grade, findingIds } = cell
  const said = t('response:cluster.cell', {
    strength: t(`response:cluster.strength.${strength}`),
    grade,
    count: findingIds.length,
  })
  return (
    <td>
      <button
        type="button"
        className={styles.sign}
        data-strength={strength}
        title={format.labelled(name, said)}
        onClick={() => onChoose(first)}
      >
        <span className="only-heard">{format.labelled(name, said)}</span>
        <span aria-hidden="true">{t(`response:cluster.short.${strength}`)}</span>
        <span aria-hidden="true" className={styles.soft}>
          {grade}
        </span>
      </button>
    </td>
  )
}
