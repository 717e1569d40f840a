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
import { MOST_ROWS, printPage } from './printing'
import { shownHere } from './shown-page'

interface Paper {
  /** The dialog of the system. */
  readonly print: () => Promise<void>
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
  const print = async () => {
    const shown = shownHere()
    if (!(await bridge.print()) || shown === null) return
    try {
      untold((await engine.call('trail.tell-shown', { way: 'print', ...shown })).told)
    } catch (cause) {
      refused(cause, error => t('app:print.notWritten', { why: errorText(error) }))
    }
  }
  const savePdf = async () => {
    const name = pageName() ?? t('app:print.name')
    const file = await bridge.pickSave('page', `${name}.pdf`)
    if (file === null) return
    const shown = shownHere()
    try {
      const { told } = await engine.call('trail.save-page', { file: file.token, name, shown })
      untold(told || shown === null)
    } catch (cause) {
      refused(cause, error => errorText(error, 'trail'))
      return
    }
    notify({
      tone: 'good',
      text: t('app:print.saved', { name: file.name }),
      action: { label: t('app:print.show'), run: () => void bridge.showInFolder(file.token) },
      file: { token: file.token },
    })
  }
  return {
    print: () => printPage(client, cut, 'by-sheet', print),
    savePdf: () => printPage(client, cut, 'by-shell', savePdf),
  }
}

const pageName = (): string | null => document.querySelector('h1')?.lastChild?.textContent?.trim() || null

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
