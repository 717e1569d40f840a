import { useEffect } from 'react'
import { REPORT_STYLE } from '@shared/disclosure/style'

/**
 * The style sheet of the printed statement, put on the document while a preview is shown. It is made through the object
 * model: the window's policy lets no style element in.
 */
export function useReportStyle(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(REPORT_STYLE)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
    }
  }, [])
}
