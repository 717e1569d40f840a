import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AppError } from '@shared/contract/error'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import { EngineRefusal } from './engine-client'
import { useEngine } from './engine-hooks'
import { useErrorText } from './error-text'
import { notify } from './notices'
import { MOST_ROWS, type Printed } from './paper-document'
import { toPaper, type HandOn } from './printing'

interface Paper {
  /** The dialog of the system, for the page or for the help beside it. */
  readonly print: (what?: Printed) => Promise<void>
  /** The same page as a file, with its name and page numbers at the foot. */
  readonly savePdf: () => Promise<void>
}

/** The page that is shown, onto paper: long lists whole, without what can only be pressed. What leaves is told in the history. */
export function usePaper(): Paper {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const engine = useEngine()
  const errorText = useErrorText()
  const client = useQueryClient()
  const cut = t('app:print.cut', { n: format.number(MOST_ROWS) })
  const untold = (told: boolean) => {
    if (!told) notify({ tone: 'info', text: t('app:print.untold') })
  }
  const refused = (cause: unknown, say: (error: AppError) => string) => {
    if (!(cause instanceof EngineRefusal)) throw cause
    notify({ tone: 'bad', text: say(cause.error) })
  }
  const onRefused = (cause: unknown) => refused(cause, error => errorText(error))
  const handToSystem: HandOn = async (html, shown) => {
    const outcome = await bridge.print(html)
    if (outcome === 'busy') notify({ tone: 'info', text: t('app:print.busy') })
    if (outcome === 'failed')
      notify({
        tone: 'bad',
        text: t('app:print.failed'),
        action: { label: t('app:command.savePdf'), run: () => void savePdf() },
      })
    if (outcome !== 'taken' || shown === null) return
    try {
      untold((await engine.call('trail.tell-shown', { way: 'print', ...shown })).told)
    } catch (cause) {
      refused(cause, error => t('app:print.notWritten', { why: errorText(error) }))
    }
  }
  const nameOf = (what: Printed) => headingOf(what) ?? t('app:print.name')
  const wanted = (what: Printed) => ({ client, what, cut, name: `${nameOf(what)} · Fivefold` })
  const savePdf = async () => {
    const name = nameOf('page')
    const { paper } = await bridge.settings()
    const file = await bridge.pickSave('page', `${name}.pdf`)
    if (file === null) return
    const save: HandOn = async (html, shown, signal) => {
      const page = { file: file.token, html, name, page: paper, shown }
      const { told } = await engine.call('trail.save-page', page, { signal })
      untold(told || shown === null)
      notify({
        tone: 'good',
        text: t('app:print.saved', { name: file.name }),
        action: { label: t('app:print.show'), run: () => void bridge.showInFolder(file.token) },
        file: { token: file.token },
      })
    }
    await toPaper({ ...wanted('page'), numbered: 'by-shell' }, save).catch(onRefused)
  }
  return {
    print: (what = 'page') =>
      toPaper({ ...wanted(what), numbered: 'by-sheet' }, handToSystem).catch(onRefused),
    savePdf,
  }
}

const headingOf = (what: Printed): string | null =>
  document.querySelector(what === 'help' ? '[data-help] h2' : 'h1')?.lastChild?.textContent?.trim() || null

/** The two entries of the native menu, on every screen. */
export function usePaperMenu(): void {
  const bridge = useBridge()
  const { print, savePdf } = usePaper()
  useEffect(() =>
    bridge.onMenu(command => {
      if (command === 'print') void print()
      if (command === 'save_pdf') void savePdf()
    }),
  )
}
