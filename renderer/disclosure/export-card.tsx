import { useState } from 'react'
import type { Withheld, WrittenFile } from '@shared/contract/disclosure'
import { PAPER_SIZES, type PaperSize } from '@shared/units/paper'
import { useSettings } from '../app/use-settings'
import type { LeakVerdict } from '@shared/disclosure/profiles/leak'
import { FORMATS, type Format } from '@shared/disclosure/file-name'
import { useBridge } from '../app/bridge'
import { DragFile } from '../app/drag-file'
import { useJob } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { ConfirmBar } from '../kit/dialog'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Arrived } from '../kit/heard'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { ToggleChip } from '../kit/toolbar'
import { Choices } from './choices'
import styles from './disclosure.module.css'
import { JobProgress } from './job-progress'
import { PassedList } from './let-through'
import { LeakCheck, WithheldView } from './leak-check'
import { ProfileFields, type ChosenProfile } from './profile-fields'

function Written({
  files,
  withheld,
  leaks,
}: {
  readonly files: readonly WrittenFile[]
  readonly withheld: Withheld
  readonly leaks: LeakVerdict
}) {
  const t = useText()
  const format = useFormat()
  const columns: FactColumn<WrittenFile>[] = [
    { key: 'name', heading: t('disclosure:screen.fileName'), cell: file => <bdi>{file.name}</bdi> },
    {
      key: 'size',
      heading: t('disclosure:screen.fileSize'),
      cell: file => format.bytes(file.sizeBytes),
      numeric: true,
    },
  ]
  return (
    <>
      <FactTable
        caption={t('disclosure:screen.writtenFiles')}
        columns={columns}
        rows={files}
        rowKey={file => file.name}
      />
      <WithheldView withheld={withheld} />
      <PassedList passed={leaks.letThrough} />
    </>
  )
}

function useExport(regime: string, { profile, leastCount, language }: ChosenProfile) {
  const bridge = useBridge()
  const job = useJob('disclosure.export')
  const [folder, setFolder] = useState<string | null>(null)
  const [formats, setFormats] = useState<readonly Format[]>(FORMATS)
  const [settings, change] = useSettings()
  const page = settings?.paper ?? 'A4'
  const run = (token: string, replace: boolean) =>
    void job.start({
      regime,
      profile,
      leastCount,
      language,
      formats: [...formats],
      page,
      folder: token,
      replace,
    })
  const choose = async () => {
    const chosen = await bridge.pickFolder()
    if (chosen === null) return
    setFolder(chosen.token)
    run(chosen.token, false)
  }
  const show = () => {
    if (folder !== null) void bridge.showInFolder(folder)
  }
  const replace = () => {
    if (folder !== null) run(folder, true)
  }
  const setPage = (paper: PaperSize): void => change({ paper })
  return { job, folder, formats, setFormats, page, setPage, choose, show, replace }
}

/** The statement as files: which formats, which paper, which folder; asks before it replaces anything. */
export function ExportCard({ regime, of }: { readonly regime: string; readonly of: ChosenProfile }) {
  const t = useText()
  const { job, folder, formats, setFormats, page, setPage, choose, show, replace } = useExport(regime, of)
  const { state } = job
  const exists =
    state.status === 'failed' && state.error.error.detail === 'files-exist' ? state.error.error : null
  return (
    <Card title={t('disclosure:screen.exportTitle')}>
      <p className={styles.soft}>{t('disclosure:screen.exportHint')}</p>
      <ProfileFields of={of} what="files" />
      <LeakCheck regime={regime} of={of} what="files" evidence={false} />
      <Choices label={t('disclosure:screen.formats')}>
        {FORMATS.map(format => (
          <ToggleChip
            key={format}
            on={formats.includes(format)}
            onChange={on =>
              setFormats(FORMATS.filter(each => (each === format ? on : formats.includes(each))))
            }
          >
            {t(`disclosure:formats.${format}`)}
          </ToggleChip>
        ))}
      </Choices>
      <Choices label={t('disclosure:screen.paper')}>
        {PAPER_SIZES.map(size => (
          <ToggleChip key={size} on={page === size} onChange={() => setPage(size)}>
            {size}
          </ToggleChip>
        ))}
      </Choices>
      <div>
        <Button
          kind="primary"
          off={formats.length === 0 || !of.isValid || state.status === 'running'}
          onClick={() => void choose()}
        >
          {t('disclosure:screen.exportDo')}
        </Button>
      </div>
      {exists === null ? (
        <JobProgress state={state} onCancel={job.cancel} />
      ) : (
        <ConfirmBar confirm={t('disclosure:screen.replace')} danger onConfirm={replace} onCancel={job.reset}>
          {t('disclosure:error.files-exist', { ...exists.params })}
        </ConfirmBar>
      )}
      <Arrived>
        {state.status === 'done' ? (
          <Notice
            tone="good"
            actions={
              <>
                {folder === null ? null : (
                  <DragFile token={folder} names={state.value.files.map(({ name }) => name)} />
                )}
                <Button onClick={show}>{t('disclosure:screen.showFolder')}</Button>
              </>
            }
          >
            {t('disclosure:screen.written', { count: state.value.files.length })}
          </Notice>
        ) : null}
      </Arrived>
      {state.status === 'done' ? <Written {...state.value} /> : null}
    </Card>
  )
}
