import type { Database } from 'better-sqlite3'
import * as trailWorkspace from './0010-trail-workspace'
import * as suppliersCorridors from './0020-suppliers-corridors'
import * as reference from './0030-reference'
import * as risk from './0040-risk'
import * as screening from './0050-screening'
import * as stepsEvidence from './0060-steps-evidence'
import * as responseAudits from './0070-response-audits'
import * as intake from './0080-intake'
import * as disclosure from './0090-disclosure'
import * as listFormats from './0100-list-formats'
import * as duplicates from './0110-duplicates'
import * as columnMapping from './0112-column-mapping'
import * as targetsDeclarations from './0120-targets-declarations'
import * as editions from './0130-editions'
import * as modelSensitivity from './0140-model-sensitivity'
import * as corridorChainsCohorts from './0150-corridor-chains-cohorts'
import * as lists from './0160-lists'
import * as relatedParties from './0161-related-parties'
import * as assessment from './0200-assessment'
import * as baseline from './0210-baseline'
import * as fourEyes from './0230-four-eyes'
import * as stepRecurrence from './0260-step-recurrence'
import * as evidenceVersions from './0261-evidence-versions'
import * as stepRegisters from './0270-step-registers'
import * as questionnaires from './0300-questionnaires'
import * as remedy from './0400-remedy'
import * as grievances from './0410-grievances'
import * as auditSamples from './0420-audit-samples'
import * as auditors from './0430-auditors'
import * as actionPartners from './0440-action-partners'
import * as exitsJoined from './0450-exits-joined'
import * as auditRemarks from './0460-audit-remarks'
import * as derivedEvents from './0490-derived-events'
import * as screeningIndex from './0510-screening-index'
import * as relatedOfRecruiters from './0511-related-of-recruiters'
import * as packs from './0530-packs'
import * as checklistsReports from './0560-checklists-reports'
import * as referrals from './0570-referrals'
import * as bundleRemarks from './0600-bundle-remarks'
import * as laws from './0615-laws'
import * as exportProfiles from './0630-export-profiles'
import * as merge from './0650-merge'
import * as secondLock from './0700-second-lock'
import * as letThrough from './0711-let-through'
import * as signedHeads from './0720-signed-heads'
import * as erasure from './0722-erasure'
import * as eraseAfter from './0736-erase-after'

/** One step of the schema. Released steps are frozen: they import nothing from the living code. */
export interface Migration {
  readonly version: number
  readonly name: string
  up(db: Database): void
}

/** All steps in rising order; numbers rise by ten so that two branches can meet. */
export const MIGRATIONS: readonly Migration[] = [
  trailWorkspace,
  suppliersCorridors,
  reference,
  risk,
  screening,
  stepsEvidence,
  responseAudits,
  intake,
  disclosure,
  listFormats,
  duplicates,
  columnMapping,
  targetsDeclarations,
  editions,
  modelSensitivity,
  corridorChainsCohorts,
  lists,
  relatedParties,
  assessment,
  baseline,
  fourEyes,
  stepRecurrence,
  evidenceVersions,
  stepRegisters,
  questionnaires,
  remedy,
  grievances,
  auditSamples,
  auditors,
  actionPartners,
  exitsJoined,
  auditRemarks,
  derivedEvents,
  screeningIndex,
  relatedOfRecruiters,
  packs,
  checklistsReports,
  referrals,
  bundleRemarks,
  laws,
  exportProfiles,
  merge,
  secondLock,
  letThrough,
  signedHeads,
  erasure,
  eraseAfter,
]

export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0

/**
 * Brings a database up to `target`, each step in a transaction of its own. A new one goes through all of them in one:
 * there is nothing in it yet that a step could lose, and one flush to the disk takes the place of as many as there are steps.
 */
export function migrate(db: Database, target = SCHEMA_VERSION): void {
  const found = schemaVersion(db)
  const steps = MIGRATIONS.filter(({ version }) => version > found && version <= target)
  const climb = (): void => {
    for (const step of steps)
      db.transaction(() => {
        step.up(db)
        db.pragma(`user_version = ${step.version}`)
      })()
  }
  if (found === 0) db.transaction(climb)()
  else climb()
}

export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}
