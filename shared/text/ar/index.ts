import access from './access.json'
import app from './app.json'
import assessment from './assessment.json'
import auditor from './auditor.json'
import audits from './audits.json'
import corridors from './corridors.json'
import disclosure from './disclosure.json'
import duplicates from './duplicates.json'
import errors from './errors.json'
import evidence from './evidence.json'
import glossary from './glossary.json'
import grievances from './grievances.json'
import help from './help.json'
import home from './home.json'
import intake from './intake.json'
import kit from './kit.json'
import laws from './laws.json'
import map from './map.json'
import questionnaires from './questionnaires.json'
import reference from './reference.json'
import remedy from './remedy.json'
import response from './response.json'
import risk from './risk.json'
import screening from './screening.json'
import shell from './shell.json'
import signing from './signing.json'
import steps from './steps.json'
import suppliers from './suppliers.json'
import trail from './trail.json'
import verify from './verify.json'
import words from './words.json'
import workspace from './workspace.json'

/** Arabic catalogues, one per topic; each is an i18next namespace. */
export const catalogues = {
  access,
  app,
  assessment,
  auditor,
  audits,
  corridors,
  disclosure,
  duplicates,
  errors,
  evidence,
  glossary,
  grievances,
  help,
  home,
  intake,
  kit,
  laws,
  map,
  questionnaires,
  reference,
  remedy,
  response,
  risk,
  screening,
  shell,
  signing,
  steps,
  suppliers,
  trail,
  verify,
  words,
  workspace,
} as const
