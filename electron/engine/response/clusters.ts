import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { ClusterRow } from '@shared/contract/response'
import { clustersOf } from '@shared/response/clusters'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../call'
import { exportRows, exportWords, type ListColumn } from '../export-list'
import { indicatorsFramework } from '../frameworks'
import { responseFacts, subjectOf } from './facts'

/** The indicators of forced labour by place, the gravest first, with the floors that they raise in the risk score. */
export async function listClusters(
  call: Pick<Call, 'store' | 'assetsDir'>,
): Promise<OutputOf<'response.clusters'>> {
  const [facts, framework] = await Promise.all([
    responseFacts(call.store),
    indicatorsFramework(call.assetsDir),
  ])
  const sidesOf = new Map(framework.indicators.map(one => [one.id, one.testSides]))
  const rows = clustersOf(facts.findings, sidesOf).map((cluster): ClusterRow => {
    const ids = cluster.cells.flatMap(cell => cell.findingIds)
    return {
      ...cluster,
      sides: [...cluster.sides],
      cells: cluster.cells.map(cell => ({ ...cell, findingIds: [...cell.findingIds] })),
      subject: subjectOf(facts, cluster),
      raisesFloor: ids.some(id => facts.floorsOf(id).includes('F3')),
    }
  })
  return {
    rows,
    indicators: framework.indicators.map(({ id, name }) => ({ id, name })),
    triage: framework.decisionRule.triage,
    never: framework.decisionRule.never,
  }
}

/** Writes the table of clusters: one column for each indicator. */
export async function exportClusters(
  { file, format, language }: InputOf<'response.export-clusters'>,
  call: Call,
): Promise<{ rows: number }> {
  const { rows, indicators } = await listClusters(call)
  const { t } = exportWords(language)
  const columns: ListColumn<ClusterRow>[] = [
    { heading: t('response:cluster.place'), kind: 'text', width: 36, value: row => row.subject.name },
    {
      heading: t('response:cluster.kind'),
      kind: 'text',
      value: row => t(`response:subjectType.${row.subjectType}`),
    },
    {
      heading: t('response:cluster.triage'),
      kind: 'text',
      value: row => t(`response:cluster.is.${row.triage}`),
    },
    { heading: t('response:cluster.floor'), kind: 'text', value: row => (row.raisesFloor ? 'F3' : null) },
    ...indicators.map(({ id, name }): ListColumn<ClusterRow> => ({
      heading: `${id} ${textIn(name, language)}`,
      kind: 'text',
      value: row => {
        const cell = row.cells.find(one => one.indicatorId === id)
        return cell === undefined
          ? null
          : t('response:cluster.cell', {
              strength: t(`response:cluster.strength.${cell.strength}`),
              grade: cell.grade,
              count: cell.findingIds.length,
            })
      },
    })),
  ]
  return exportRows(
    call,
    { file, format, language },
    {
      name: t('response:tab.clusters'),
      columns,
      rows,
    },
  )
}
