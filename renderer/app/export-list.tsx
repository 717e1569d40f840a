import { useMemo } from 'react'
import type { InputOf } from '@shared/contract/contract'
import type { ListExportFormat, ListTarget } from '@shared/contract/list-export'
import { Button } from '../kit/button'
import { useIsNarrowed } from '../kit/list-state'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import { useCommands } from './commands'
import { useJob } from './engine-hooks'
import { useErrorText } from './error-text'
import { notify } from './notices'

/** Jobs that write a list as a filter and order show it. */
type ListExport =
  | 'suppliers.export'
  | 'suppliers.export-sites'
  | 'suppliers.export-os-hub'
  | 'suppliers.export-recruiters'
  | 'corridors.export'
  | 'risk.export-ranking'
  | 'response.export-findings'
  | 'response.export-actions'
  | 'screening.export-candidates'
  | 'evidence.export'
  | 'audits.export'
  | 'grievances.export'
  | 'grievances.export-referrals'
  | 'remedy.export'
  | 'questionnaires.export'
  | 'remedy.export-ledger'
  | 'intake.export'
  | 'trail.export'
  | 'response.export-clusters'
  | 'steps.export'
  | 'steps.export-due'
  | 'screening.export-differences'
  | 'risk.export-ranks'
  | 'risk.export-analytics'

export interface ExportListProps<N extends ListExport> {
  readonly endpoint: N
  /** What the file is called until the person says otherwise. */
  readonly name: string
  /** What the button says, where one screen has several. */
  readonly label?: string
  /** The list it stands above, where that narrows its rows itself: the engine does not know of it, so the button says so. */
  readonly listId?: string
  /** Filter and order, as the list has them now. */
  readonly seen: Omit<InputOf<N>, keyof ListTarget>
}

/** The ending the person chose says what is written; a workbook where it says nothing else. */
export const formatOf = (name: string): ListExportFormat => (/\.csv$/i.test(name) ? 'csv' : 'xlsx')

/** Writes the list on the screen to a file: a button, and a command of the palette. */
export function ExportList<N extends ListExport>(props: ExportListProps<N>) {
  const t = useText()
  const { busy, run } = useExport(props)
  const isNarrowed = useIsNarrowed(props.listId ?? '')
  const label = props.label ?? t(isNarrowed ? 'kit:list.exportAll' : 'kit:list.export')
  useCommands(
    useMemo(
      () => [{ id: `export.${props.endpoint}`, label, words: t('kit:list.exportWords'), run }],
      [props.endpoint, label, run, t],
    ),
  )
  return (
    <Button kind="quiet" off={busy} onClick={run}>
      {busy ? t('kit:list.exporting') : label}
    </Button>
  )
}

function useExport<N extends ListExport>({ endpoint, name, seen }: ExportListProps<N>) {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const { state, start } = useJob<ListExport>(endpoint)
  const run = async () => {
    const file = await bridge.pickSave('list', `${name}.xlsx`)
    if (file === null) return
    const target = { file: file.token, format: formatOf(file.name), language: t.language }
    const input = { ...seen, ...target } as InputOf<N>
    const ended = await start(input)
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error) })
    if (ended.status !== 'done') return
    notify({
      tone: 'good',
      text: t('kit:list.exported', { name: file.name, count: ended.value.rows }),
      action: { label: t('kit:list.showFile'), run: () => void bridge.showInFolder(file.token) },
      file: { token: file.token },
    })
  }
  return { busy: state.status === 'running', run: () => void run() }
}
