import type { z } from 'zod'
import type { signingEndpoints } from '@shared/contract/signing'
import { inGroups } from '@shared/disclosure/bundle/signature'
import { translatorFor } from '@shared/text/translator'
import type { Call } from '../../call'
import { writeBytes } from '../../write-file'
import { markup } from '../../markup'
import { sheetPage } from '../../sheet-page'
import { sheetLines, type KeptKey } from './key-file'
import { keptKey } from './keyring'

/** The sheet in plain words: what it is, whose key, the lines to type, and how to get the key back. */
function sheetHtml(key: KeptKey): string {
  const t = translatorFor('en')
  const say = (word: string, params: Record<string, string> = {}) => t(`signing:sheet.${word}`, params)
  const { name, madeOn, fingerprint } = key.view
  return sheetPage(
    say('title', { name }),
    markup`<p>${say('what')}</p>
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
<p>${say('place')}</p><div class="line"></div>`,
  )
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
