import type { z } from 'zod'
import type { signingEndpoints } from '@shared/contract/signing'
import { inGroups } from '@shared/disclosure/bundle/signature'
import { translatorFor } from '@shared/text/translator'
import type { Call } from '../../call'
import { writeBytes } from '../../write-file'
import { Markup, markup } from '../render/markup'
import { sheetLines, type KeptKey } from './key-file'
import { keptKey } from './keyring'

const STYLE = `
body { font: 11pt/1.5 system-ui, sans-serif; max-width: 170mm; margin: 12mm auto; color: #1b1f24; }
h1 { font-size: 20pt; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 8mm 0 1mm; break-after: avoid; }
p, ol { margin: 0 0 3mm; }
dt { color: #4a5561; }
dd { margin: 0 0 2mm; font-weight: 600; }
code, pre { font: 11pt/1.8 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { border: 1px solid #98a2ad; padding: 4mm 6mm; margin: 2mm 0 4mm; white-space: pre-wrap; break-inside: avoid; }
.line { border-block-end: 1px solid #98a2ad; block-size: 9mm; }
`

/** The sheet in plain words: what it is, whose key, the lines to type, and how to get the key back. */
function sheetHtml(key: KeptKey): string {
  const t = translatorFor('en')
  const say = (word: string, params: Record<string, string> = {}) => t(`signing:sheet.${word}`, params)
  const { name, madeOn, fingerprint } = key.view
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${say('title', { name })}</title><style>${new Markup(STYLE)}</style></head>
<body><main>
<h1>${say('title', { name })}</h1>
<p>${say('what')}</p>
<dl><dt>${say('name')}</dt><dd>${name}</dd>
<dt>${say('made')}</dt><dd>${madeOn}</dd>
<dt>${say('fingerprint')}</dt><dd><code>${inGroups(fingerprint)}</code></dd></dl>
<p>${say('tell')}</p>
<h2>${say('linesTitle')}</h2>
<p>${say('lines')}</p>
<pre>${sheetLines(key).join('\n')}</pre>
<h2>${say('backTitle')}</h2>
<ol><li>${say('back1')}</li><li>${say('back2')}</li><li>${say('back3')}</li></ol>
<h2>${say('keepTitle')}</h2>
<p>${say('keep')}</p>
<p>${say('place')}</p><div class="line"></div>
</main></body></html>`.html
}

/** Writes the recovery sheet: as a page where the file is called so, else as PDF. */
export async function writeSheet(
  { key, file, page }: z.infer<(typeof signingEndpoints)['disclosure.key-sheet']['input']>,
  call: Call,
): Promise<{ path: string }> {
  const path = call.files.path(file, 'save')
  const html = sheetHtml(await keptKey(call, key))
  await writeBytes(path, /\.html?$/i.test(path) ? html : await call.print(html, { page }))
  return { path }
}
