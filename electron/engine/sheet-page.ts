import { Markup, markup } from './markup'

/** The look of sheets that are printed and kept on paper: large enough to be typed from. */
const STYLE = `
body { font: 10.5pt/1.45 system-ui, sans-serif; max-width: 170mm; margin: 6mm auto; color: #1b1f24; }
h1 { font-size: 20pt; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 6mm 0 1mm; break-after: avoid; }
p, ol { margin: 0 0 3mm; }
dt { color: #4a5561; }
dd { margin: 0 0 2mm; font-weight: 600; overflow-wrap: anywhere; }
code, pre { font: 11pt/1.8 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { border: 1px solid #98a2ad; padding: 4mm 6mm; margin: 2mm 0 4mm; white-space: pre-wrap; break-inside: avoid; }
.line { border-block-end: 1px solid #98a2ad; block-size: 9mm; }
`

/** A sheet for paper as a page by itself. */
export const sheetPage = (title: string, content: Markup): string =>
  markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${new Markup(STYLE)}</style></head>
<body><main>
<h1>${title}</h1>
${content}
</main></body></html>`.html
