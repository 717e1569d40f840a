import { Select } from '@mantine/core'
import { useState } from 'react'
import { quarterOf, quartersBack } from '@shared/units/quarter'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { useFormat, type Format } from '../kit/format'
import { useText, type Translate } from '../kit/text'
import { useToday } from '../steps/today'

/** How many quarters back can be reported on. */
const QUARTERS = 8

/** What a quarter, "2026-Q4", is called. */
function quarterText(quarter: string, t: Translate, format: Format): string {
  const [year = '', n = ''] = quarter.split('-Q')
  return t('response:report.quarterOf', { year: format.figures(year), n: format.figures(n) })
}

/** The quarter's report to management: a quarter, a folder, and two files in it. */
export function ManagementReport() {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('response:report.open')}</Button>
      {isOpen ? <ReportDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const today = useToday()
  const { busy, write } = useReport(onClose)
  const [quarter, setQuarter] = useState(quarterOf(today))
  return (
    <Dialog
      title={t('response:report.title')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('response:form.cancel')}</Button>
          <Button kind="primary" off={busy} onClick={() => write(quarter)}>
            {t('response:report.write')}
          </Button>
        </>
      }
    >
      <p>{t('response:report.what')}</p>
      <Select
        label={t('response:report.quarter')}
        allowDeselect={false}
        data={quartersBack(today, QUARTERS).map(value => ({ value, label: quarterText(value, t, format) }))}
        value={quarter}
        onChange={chosen => setQuarter(chosen ?? quarter)}
      />
    </Dialog>
  )
}

function useReport(onDone: () => void) {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const errorText = useErrorText()
  const { state, start } = useJob('disclosure.management-report')
  const write = async (quarter: string) => {
    const folder = await bridge.pickFolder()
    if (folder === null) return
    const ended = await start({
      quarter,
      page: (await bridge.settings()).paper,
      language: t.language,
      folder: folder.token,
      replace: true,
    })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error, 'disclosure') })
    if (ended.status !== 'done') return
    onDone()
    notify({
      tone: 'good',
      text: t('response:report.done', { quarter: quarterText(quarter, t, format) }),
      file: { token: folder.token, names: ended.value.files.map(({ name }) => name) },
      action: { label: t('kit:list.showFile'), run: () => void bridge.showInFolder(folder.token) },
    })
  }
  return { busy: state.status === 'running', write: (quarter: string) => void write(quarter) }
}
