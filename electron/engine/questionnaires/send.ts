import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pack } from '@shared/assessment/pack'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { safePart } from '@shared/disclosure/file-name'
import type { Campaign, Recipient } from '@shared/questionnaires/campaign'
import { packOf } from '../packs'
import type { Call } from '../call'
import { workbookWords } from '../frameworks'
import { readCampaign, readRecipients, updateRecipient } from '../store/questionnaires'
import { onFile } from '../store/file-refusal'
import { readSubjects } from '../store/subjects'
import { readWorkspace } from '../store/workspace'
import { writeBytes } from '../write-file'
import { chosenRecipients, TOUCHED } from './campaigns'
import { givesWay } from '../gives-way'
import { questionnaireWorkbook } from './write-workbook'

type Sent = OutputOf<'questionnaires.send'>['files'][number]

/**
 * Writes a workbook for each recipient into the folder and records that they were sent. A file that is there already is
 * never written over: the new one gets a number. Cancelled or failed, none of them gets its name.
 */
export async function sendWorkbooks(
  { id, recipientIds, folder }: InputOf<'questionnaires.send'>,
  call: Call,
): Promise<OutputOf<'questionnaires.send'>> {
  const path = call.files.path(folder, 'folder')
  const campaign = await readCampaign(call.store, id)
  const pack = await packOf(call, campaign.packId)
  const recipients =
    recipientIds === null
      ? (await readRecipients(call.store, id)).filter(one => one.sentOn === null)
      : await chosenRecipients(id, recipientIds, call)
  const names = await readSubjects(call.store, recipients)
  const nameOf = (one: Recipient) => names.get(one.subjectId)?.name ?? ''
  const files = await writeAll(path, campaign, pack, recipients, nameOf, call)
  if (files.length === 0) return { files }
  const fileNames = new Map(files.map(file => [file.recipientId, file.fileName]))
  await call.change({
    topic: 'questionnaires',
    action: 'questionnaires.send',
    summary: { title: campaign.title, count: files.length },
    undo: 'step',
    rows: recipients.map(one =>
      updateRecipient({
        ...one,
        sentOn: one.sentOn ?? call.today(),
        fileName: fileNames.get(one.id) ?? one.fileName,
      }),
    ),
    touched: TOUCHED,
  })
  return { files }
}

async function writeAll(
  folder: string,
  campaign: Campaign,
  pack: Pack,
  recipients: readonly Recipient[],
  nameOf: (one: Recipient) => string,
  call: Call,
): Promise<Sent[]> {
  const [words, { entity }] = await Promise.all([workbookWords(call.assetsDir), readWorkspace(call.store)])
  const written: Sent[] = []
  for (const recipient of recipients) {
    call.progress({ phase: 'write', done: written.length, total: recipients.length })
    await givesWay(call)
    const name = nameOf(recipient)
    const bytes = await questionnaireWorkbook({
      pack,
      words,
      languages: campaign.languages,
      facts: {
        pack: pack.id,
        packVersion: pack.version,
        recipient: recipient.id,
        subject: name,
        period: campaign.period.label,
        languages: campaign.languages.join(' '),
      },
      subjectName: name,
      sender: entity.name,
      periodLabel: campaign.period.label,
      dueOn: campaign.dueOn,
      createdAt: call.now(),
    })
    const start = `${safePart(campaign.period.label)}_${safePart(name)}`
    const fileName = await freeName(folder, start, written)
    await writeBytes(join(folder, fileName), bytes)
    written.push({ recipientId: recipient.id, fileName })
  }
  await givesWay(call)
  return written
}

/** More names than this with the same beginning in one folder are a mistake. */
const MOST_NAMES = 10_000

/** Files of this very call have no name in the folder yet; capitals make no difference on Windows and macOS. */
async function freeName(folder: string, start: string, written: readonly Sent[]): Promise<string> {
  const taken = new Set(written.map(({ fileName }) => fileName.toLowerCase()))
  for (let n = 1; n <= MOST_NAMES; n++) {
    const name = n === 1 ? `${start}.xlsx` : `${start}_${n}.xlsx`
    if (taken.has(name.toLowerCase())) continue
    const found = await onFile(folder, () => stat(join(folder, name)).catch(absent))
    if (found === null) return name
  }
  throw new Refusal({ code: 'refused', detail: 'folder-full', params: { path: folder } })
}

function absent(cause: unknown): null {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
  throw cause
}
