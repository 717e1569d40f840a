import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { questionnairesEndpoints } from '@shared/contract/questionnaires'
import type { HandlersOf } from '../call'
import { onFile } from '../store/file-refusal'
import {
  addRecipients,
  createCampaign,
  editCampaign,
  remindRecipients,
  removeCampaign,
  takeOutRecipients,
} from './campaigns'
import { exportRecipients } from './export-recipients'
import { sendWorkbooks } from './send'
import { planReplies, takeInReplies } from './take-in'
import { campaignRows, campaignView } from './views'

export { readRecipients } from '../store/questionnaires'
export { campaignDueItems } from './due'

/** Files that may be a returned workbook; the lock files of open workbooks are none. */
const WORKBOOK = /^(?!~\$|\.).*\.(xlsx|xlsm|xls|ods|csv)$/i

export const questionnairesHandlers: HandlersOf<typeof questionnairesEndpoints> = {
  'questionnaires.list': (_, call) => campaignRows(call),
  'questionnaires.campaign': ({ id }, call) => campaignView(id, call),
  'questionnaires.create': createCampaign,
  'questionnaires.edit': editCampaign,
  'questionnaires.add': addRecipients,
  'questionnaires.take-out': takeOutRecipients,
  'questionnaires.remove': removeCampaign,
  'questionnaires.send': sendWorkbooks,
  'questionnaires.folder': async ({ folder }, call) => {
    const path = call.files.path(folder, 'folder')
    const names = (await onFile(path, () => readdir(path))).filter(name => WORKBOOK.test(name)).sort()
    return { files: names.map(name => ({ name, token: call.files.grant(join(path, name), 'open') })) }
  },
  'questionnaires.plan': planReplies,
  'questionnaires.take-in': takeInReplies,
  'questionnaires.remind': remindRecipients,
  'questionnaires.export': exportRecipients,
}
