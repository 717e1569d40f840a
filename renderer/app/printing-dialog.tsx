import { useEffect, useState } from 'react'
import { Dialog } from '../kit/dialog'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { usePrinting } from './printing'

/** What is done sooner needs no dialog. */
const SHOWN_AFTER_MS = 400

/** How far a page is on its way to paper, with a way out. */
export function PrintingDialog() {
  const t = useText()
  const now = usePrinting(printing => printing.now)
  const isOn = now !== null
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isOn) return undefined
    const timer = setTimeout(() => setSlow(true), SHOWN_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isOn])
  return (
    <Dialog title={t('app:print.doing')} open={isOn && isSlow} onClose={() => now?.cancel()}>
      <div data-printing-dialog>
        <ProgressBar
          label={now?.rows === null ? t('app:print.sheets') : t('app:print.rows')}
          done={now?.rows?.done ?? 0}
          total={now?.rows?.total ?? null}
          onCancel={now?.cancel}
        />
      </div>
    </Dialog>
  )
}
