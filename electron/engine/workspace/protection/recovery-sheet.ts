import { basename } from 'node:path'
import { translatorFor } from '@shared/text/translator'
import type { Call, PrintOptions } from '../../call'
import { markup } from '../../markup'
import { sheetPage } from '../../sheet-page'
import { keyMark, type FileKey } from '../../store/file-key'
import { linesOfBytes } from '../../typed-lines'
import { writeBytes } from '../../write-file'

/** The sheet in plain words: what it opens, the lines to type, how the file is opened with it, where to keep it. */
function sheetHtml(key: FileKey, fileName: string, entity: string, madeOn: string): string {
  const t = translatorFor('en')
  const say = (word: string, params: Record<string, string> = {}) => t(`workspace:sheet.${word}`, params)
  return sheetPage(
    say('title', { file: fileName }),
    markup`<p>${say('what')}</p>
<dl><dt>${say('file')}</dt><dd>${fileName}</dd>
<dt>${say('entity')}</dt><dd>${entity}</dd>
<dt>${say('made')}</dt><dd>${madeOn}</dd>
<dt>${say('mark')}</dt><dd><code>${keyMark(key)}</code></dd></dl>
<h2>${say('linesTitle')}</h2>
<p>${say('lines')}</p>
<pre>${linesOfBytes(key.key).join('\n')}</pre>
<h2>${say('useTitle')}</h2>
<ol><li>${say('use1')}</li><li>${say('use2')}</li><li>${say('use3')}</li></ol>
<h2>${say('keepTitle')}</h2>
<p>${say('keep')}</p>
<p>${say('lost')}</p>
<p>${say('place')}</p><div class="line"></div>`,
  )
}

/** Writes the recovery sheet: as a page where the file is called so, else as PDF. */
export async function writeRecoverySheet(
  key: FileKey,
  workspace: { readonly path: string; readonly entity: string },
  { sheet, page }: { readonly sheet: string; readonly page: PrintOptions['page'] },
  call: Call,
): Promise<string> {
  const path = call.files.path(sheet, 'save')
  const html = sheetHtml(key, basename(workspace.path), workspace.entity, call.today())
  await writeBytes(path, /\.html?$/i.test(path) ? html : await call.print(html, { page }))
  return path
}
