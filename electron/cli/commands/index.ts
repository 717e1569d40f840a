import type { Command } from '../command'
import { auditReportCommand } from './audit-report'
import { remarksCommand, sampleCommand } from './audit-bundle'
import { backupCommand } from './backup'
import { bundleCommand } from './bundle'
import { checkCommand } from './check'
import { dataCommand } from './data'
import { eraseCommand } from './erase'
import { explainCommand } from './explain'
import { exportCommand } from './export'
import { importCommand } from './import'
import { keyCommand } from './key'
import { kitCommand } from './kit'
import { lawsCommand } from './laws'
import { leaksCommand } from './leaks'
import { listCommand } from './list'
import { mergeCommand } from './merge'
import { newCommand } from './new'
import { packCommand } from './pack'
import { passphraseCommand } from './passphrase'
import { questionnaireCommand } from './questionnaire'
import { reportCommand } from './report'
import { retentionCommand } from './retention'
import { returnedCommand } from './returned'
import { salvageCommand } from './salvage'
import { scoreCommand } from './score'
import { screenCommand } from './screen'
import { statusCommand } from './status'
import { templateCommand } from './template'
import { verifyCommand } from './verify'

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [
  newCommand,
  importCommand,
  templateCommand,
  listCommand,
  scoreCommand,
  explainCommand,
  dataCommand,
  screenCommand,
  questionnaireCommand,
  packCommand,
  statusCommand,
  retentionCommand,
  eraseCommand,
  lawsCommand,
  exportCommand,
  leaksCommand,
  returnedCommand,
  reportCommand,
  kitCommand,
  auditReportCommand,
  keyCommand,
  bundleCommand,
  verifyCommand,
  sampleCommand,
  remarksCommand,
  mergeCommand,
  checkCommand,
  backupCommand,
  salvageCommand,
  passphraseCommand,
]
