import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import { notify } from './notices'
import { MOST_ROWS, printPage } from './printing'

interface Paper {
  /** The dialog of the system. */
  readonly print: () => Promise<void>
  /** The same page as a file, with its name and page numbers at the foot. */
  readonly savePdf: () => Promise<void>
}

/** The page that is shown, onto paper: long lists whole, without what can only be pressed. */
export function usePaper(): Paper {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const client = useQueryClient()
  const cut = t('app:print.cut', { n: format.number(MOST_ROWS) })
  return {
    print: () => printPage(client, cut, 'by-sheet', () => bridge.print()),
    savePdf: () =>
      printPage(client, cut, 'by-shell', async () => {
        const file = await bridge.savePdf(pageName() ?? t('app:print.name'))
        if (file === null) return
        notify({
          tone: 'good',
          text: t('app:print.saved', { name: file.name }),
          action: { label: t('app:print.show'), run: () => void bridge.showInFolder(file.token) },
        })
      }),
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
