import { PAPER_SIZES } from '../units/paper'
import { z } from 'zod'
import { VERDICTS } from '../disclosure/applies'
import { CHECK_CODES } from '../disclosure/checklist'
import { EVIDENCE_HELD } from '../disclosure/bundle/evidence-entry'
import { FORMATS } from '../disclosure/file-name'
import { KPI_KEYS } from '../disclosure/key-figures'
import { kpiSchema } from '../disclosure/kpi'
import { BODY } from '../disclosure/layout'
import { sha256Schema } from '../disclosure/manifest'
import { CAPACITIES, itemIdSchema, leafSchema, MONEY_QUESTIONS, regimeSchema } from '../disclosure/regime'
import { leakVerdictSchema } from '../disclosure/profiles/leak'
import { letThroughSchema, PASSABLE_KINDS, passedSchema } from '../disclosure/profiles/let-through'
import { TERM_KINDS, PATTERN_KINDS } from '../disclosure/profiles/terms'
import { LEAST_COUNT, MOST_LEAST_COUNT, profileIdSchema } from '../disclosure/profiles/profile'
import { UNITS } from '../disclosure/report'
import {
  regimeIdSchema,
  reportingEntityDraftSchema,
  reportingEntitySchema,
} from '../disclosure/reporting-entity'
import { OWN_STATES, PROSE_STATES } from '../disclosure/returned'
import { statementJsonSchema } from '../disclosure/report-json'
import { verdictSchema } from '../disclosure/verdict'
import { idSchema } from '../ids/id'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { quarterSchema } from '../units/quarter'
import { command, done, job, nothing, query } from './endpoint'
import { listTarget } from './list-export'
import { signWithSchema } from './signing'
import { fileTokenSchema } from './workspace'

export const approvalSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  role: z.string().trim().min(1).max(200),
  date: calendarDateSchema,
  /** `null` = not said; a law that asks for one then refuses. */
  capacity: z.enum(CAPACITIES).nullable(),
})
export type Approval = z.infer<typeof approvalSchema>

/** Where own words may stand: in a section, or under an item of a law. */
const wordsKeySchema = z.union([z.enum(BODY), z.string().regex(/^item:[A-Z0-9]{2,10}\.\d{2}$/)])

/** Words of the entity's own by place. An empty text takes the words out. */
const ownWordsSchema = z.record(wordsKeySchema, z.string().max(20_000))

/** Why an item of a law does not apply, by item. An empty reason takes it back. */
const notApplicableSchema = z.record(itemIdSchema, z.string().trim().max(2000))

const publicationSchema = z.strictObject({
  regime: regimeIdSchema,
  on: calendarDateSchema,
  /** Address, register or receipt. */
  where: z.string().trim().min(1).max(500),
})
export type Publication = z.infer<typeof publicationSchema>

/** The statement under one regime for the workspace's period, as far as people decide about it. */
export const statementSchema = z.strictObject({
  regime: regimeIdSchema,
  edition: z.int().min(1),
  status: z.enum(['draft', 'final']),
  /** Laws it answers besides; `null` = those that the entities say they answer. */
  also: z.array(regimeIdSchema).nullable(),
  approval: approvalSchema.nullable(),
  signatory: approvalSchema.nullable(),
  notApplicable: notApplicableSchema,
  publications: z.array(publicationSchema).max(50),
  ownWords: ownWordsSchema,
  /** Why this edition was begun; `null` for the first. */
  reason: z.string().nullable(),
})
export type Statement = z.infer<typeof statementSchema>

const pageSchema = z.enum(PAPER_SIZES)

const writtenFileSchema = z.strictObject({
  format: z.enum(FORMATS),
  name: z.string(),
  /** Where it lies, for the person to read. */
  path: z.string(),
  sizeBytes: z.int().min(0),
  sha256: sha256Schema,
})
export type WrittenFile = z.infer<typeof writtenFileSchema>

const coverageCountsSchema = z.strictObject({
  answered: z.int().min(0),
  partly: z.int().min(0),
  missing: z.int().min(0),
  notApplicable: z.int().min(0),
})

const testedSchema = z.strictObject({
  /** One condition of the law, as its file has it. */
  leaf: leafSchema,
  state: z.enum(['yes', 'no', 'unknown']),
})

const entityLawSchema = z.strictObject({
  regime: regimeIdSchema,
  verdict: z.enum(VERDICTS),
  tested: z.array(testedSchema),
  /** Day by which a statement about the workspace's period is due. */
  dueOn: calendarDateSchema.nullable(),
})
export type EntityLaw = z.infer<typeof entityLawSchema>

const checkSchema = z.strictObject({
  code: z.enum(CHECK_CODES),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

const reportingViewSchema = z.strictObject({
  /** The entity that keeps the records first. */
  entities: z.array(reportingEntitySchema.extend({ laws: z.array(entityLawSchema) })),
  /** Currencies in which some law has a threshold, by question. */
  currencies: z.record(z.enum(MONEY_QUESTIONS), z.array(z.string())),
})
export type ReportingView = z.infer<typeof reportingViewSchema>

const pastExportSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['files', 'bundle']),
  /** For whom; `null` = before there were profiles. */
  profile: profileIdSchema.nullable(),
  /** Language of its words (BCP 47); `null` = before it was kept. */
  language: z.string().nullable(),
  /** What the leak check found in it and somebody had let through; `null` = before it was kept. */
  letThrough: z.array(passedSchema).nullable(),
  regime: regimeIdSchema,
  period: z.string(),
  edition: z.int().min(1),
  status: z.enum(['draft', 'final']),
  at: momentSchema,
  actor: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sizeBytes: z.int().min(0), sha256: sha256Schema })),
  /** Of a bundle: the hash of its manifest. */
  fingerprint: sha256Schema.nullable(),
})
export type PastExport = z.infer<typeof pastExportSchema>

const ofRegime = z.strictObject({ regime: regimeIdSchema })

/** For whom something is made. */
const madeFor = {
  profile: profileIdSchema,
  /** Counts of people and cases below this are not told; left out or `null`, as the profile has it, which it can only raise. */
  leastCount: z.int().min(LEAST_COUNT).max(MOST_LEAST_COUNT).nullable().optional(),
}

/** Language something is written in (BCP 47); left out, or where its catalogue is not there, English. */
const writtenIn = { language: listTarget.language.optional() }

/** What a profile kept back, in numbers. */
export const withheldSchema = z.strictObject({
  /** Figures printed as "fewer than", and figures withheld so that those can't be worked out. */
  few: z.int().min(0),
  others: z.int().min(0),
  /** Sections in which names or addresses were taken out of a text. */
  texts: z.array(z.strictObject({ section: z.string(), texts: z.int().min(1) })),
  /** Files of evidence that were asked for and left out, by their number in the index. */
  evidence: z.array(
    z.strictObject({
      number: z.int().min(1),
      why: z.enum(EVIDENCE_HELD),
      /** Of a PDF that can't be read to the end: the pages. */
      pages: z.array(z.string()),
    }),
  ),
})
export type Withheld = z.infer<typeof withheldSchema>

/** Words that were taken out of texts, as a kind of find. */
const takenOutSchema = z.strictObject({ kind: z.enum([...TERM_KINDS, ...PATTERN_KINDS]), text: z.string() })
export type TakenOut = z.infer<typeof takenOutSchema>
export const MOST_TAKEN_OUT = 100

/** A bundle to check, and what was said about it by other roads. */
export const verifyInputSchema = z.strictObject({
  file: fileTokenSchema,
  expectedFingerprint: sha256Schema.nullable(),
  /** Only a bundle signed by this key will do. */
  signer: sha256Schema.nullable().optional(),
  /** Known signers of a file, besides those known on this computer. */
  signersFile: fileTokenSchema.nullable().optional(),
  /** Fingerprint of a bundle that is known already: this one must be the same or a later one. */
  after: sha256Schema.nullable().optional(),
  /** A signed head of the history that was kept elsewhere: the history in the bundle must lead through it. */
  head: fileTokenSchema.nullable().optional(),
})
export type VerifyInput = z.infer<typeof verifyInputSchema>

/** The statement as JSON, with the words around its tables and charts in its own language, which need not be the window's. */
const statementPreviewSchema = statementJsonSchema.extend({
  labels: z.strictObject({ draft: z.string(), edition: z.string(), table: z.string(), chart: z.string() }),
})
export type StatementPreview = z.infer<typeof statementPreviewSchema>

export const disclosureEndpoints = {
  /** Laws and guidelines a statement can be made under, whole: who, when, signed by whom, and each item. */
  'disclosure.regimes': query(nothing, z.array(regimeSchema)),
  /** The entities of the group, and for each which laws apply, perhaps apply or don't, with the rule. */
  'disclosure.reporting': query(nothing, reportingViewSchema),
  /** Adds an entity or changes one; the workspace's own (`self`) is there once and keeps its name. */
  'disclosure.save-entity': command(
    z.strictObject({ id: idSchema.nullable(), draft: reportingEntityDraftSchema }),
    z.strictObject({ id: idSchema }),
  ),
  'disclosure.remove-entity': command(z.strictObject({ id: idSchema }), done),
  /** Indicators in their order, and what each figure stands at today. */
  'disclosure.kpis': query(
    nothing,
    z.strictObject({
      kpis: z.array(kpiSchema),
      figures: z.array(
        z.strictObject({ key: z.enum(KPI_KEYS), unit: z.enum(UNITS), value: z.number().nullable() }),
      ),
    }),
  ),
  /** Puts a list of indicators in the place of the one before. */
  'disclosure.save-kpis': command(z.strictObject({ kpis: z.array(kpiSchema).max(40) }), done),
  /** What stands between this draft and a final edition: errors keep it a draft. */
  'disclosure.checklist': query(ofRegime, z.strictObject({ checks: z.array(checkSchema) })),
  /** Records where and when an edition was published or filed, also of a final one. */
  'disclosure.publish': command(
    ofRegime.extend({ publications: z.array(publicationSchema).max(50) }),
    statementSchema,
  ),
  /** What people decided about the statement: edition, approval, own words. */
  'disclosure.statement': query(ofRegime, statementSchema),
  /** The statement as it would be exported now, with its coverage; without a profile as the house itself sees it. */
  'disclosure.preview': query(
    ofRegime.extend({ ...writtenIn, profile: profileIdSchema.optional(), leastCount: madeFor.leastCount }),
    statementPreviewSchema,
  ),
  /** Texts that the leak check lets through, with who said so and why. */
  'disclosure.let-through-list': query(nothing, z.array(letThroughSchema)),
  /** Lets one text through as one kind of find; only what the check would find, never what is restricted. */
  'disclosure.let-through': command(
    z.strictObject({
      kind: z.enum(PASSABLE_KINDS),
      text: z.string().trim().min(1).max(200),
      reason: z.string().trim().min(1).max(2000),
    }),
    z.strictObject({ id: idSchema }),
  ),
  /** Takes it back: the check finds it again. */
  'disclosure.hold-again': command(z.strictObject({ id: idSchema }), done),
  /** Changes own words, approval or status. What is left out stays; a final edition refuses. */
  'disclosure.edit': command(
    ofRegime.extend({
      ownWords: ownWordsSchema.optional(),
      notApplicable: notApplicableSchema.optional(),
      also: z.array(regimeIdSchema).nullable().optional(),
      approval: approvalSchema.nullable().optional(),
      signatory: approvalSchema.nullable().optional(),
      status: z.enum(['draft', 'final']).optional(),
    }),
    statementSchema,
  ),
  /** Begins the edition after a final one, with the same words and without its approval. */
  'disclosure.next-edition': command(
    ofRegime.extend({ reason: z.string().trim().min(1).max(2000) }),
    statementSchema,
  ),
  /** Writes the statement into a folder, each format whole or not at all, and records who exported what. */
  'disclosure.export': job(
    ofRegime.extend({
      ...madeFor,
      ...writtenIn,
      formats: z.array(z.enum(FORMATS)).min(1),
      page: pageSchema,
      folder: fileTokenSchema,
      /** `false`: files of the same names make it refuse with `files-exist`, so that the person can be asked. */
      replace: z.boolean().optional(),
    }),
    z.strictObject({
      files: z.array(writtenFileSchema),
      coverage: coverageCountsSchema,
      withheld: withheldSchema,
      leaks: leakVerdictSchema,
    }),
  ),
  /** Makes all that an export or a bundle would hold but for the printing, and says what it must not hold; writes nothing. */
  'disclosure.leak-check': job(
    ofRegime.extend({ ...madeFor, ...writtenIn, what: z.enum(['files', 'bundle']), evidence: z.boolean() }),
    z.strictObject({
      withheld: withheldSchema,
      leaks: leakVerdictSchema,
      /** Words that the profile takes out of texts, once each: what people may want to let through. */
      takenOut: z.array(takenOutSchema).max(MOST_TAKEN_OUT),
    }),
  ),
  /** Writes the bundle: all formats, scores with parts, editions, screening, trail, method, evidence by choice. */
  'disclosure.bundle': job(
    ofRegime.extend({
      ...madeFor,
      ...writtenIn,
      page: pageSchema,
      file: fileTokenSchema,
      /** Files marked as restricted never go in. */
      evidence: z.boolean(),
      /** Signs the bundle; left out or `null`, it says that it is not signed. */
      sign: signWithSchema.nullable().optional(),
    }),
    z.strictObject({
      name: z.string(),
      path: z.string(),
      sizeBytes: z.int().min(0),
      files: z.int().min(0),
      evidenceFiles: z.int().min(0),
      evidenceLeftOut: z.int().min(0),
      fingerprint: sha256Schema,
      /** Fingerprint of the key that signed it. */
      signer: sha256Schema.nullable(),
      /** The page that checks it, as it was written beside the bundle. */
      verifyPage: z.string(),
      withheld: withheldSchema,
      leaks: leakVerdictSchema,
    }),
  ),
  /** Writes the certificate of the newest screening run as PDF, workbook and JSON. */
  'disclosure.screening-certificate': job(
    z.strictObject({
      page: pageSchema,
      folder: fileTokenSchema,
      /** `false`: files of the same names make it refuse with `files-exist`, so that the person can be asked. */
      replace: z.boolean(),
    }),
    z.strictObject({ files: z.array(writtenFileSchema) }),
  ),
  /** Writes the report to management of one quarter as PDF and DOCX. It names suppliers: it is for the house. */
  'disclosure.management-report': job(
    z.strictObject({
      quarter: quarterSchema,
      page: pageSchema,
      /** Language of its words (BCP 47); English where its catalogue is not there. */
      language: listTarget.language,
      folder: fileTokenSchema,
      /** `false`: files of the same names make it refuse with `files-exist`, so that the person can be asked. */
      replace: z.boolean(),
    }),
    z.strictObject({ files: z.array(writtenFileSchema) }),
  ),
  /** Compares a Word document that came back edited with its export and with what is here now; changes nothing. */
  'disclosure.compare': job(
    z.strictObject({ file: fileTokenSchema }),
    z.strictObject({
      regime: regimeIdSchema,
      edition: z.int().min(1),
      own: z.array(
        z.strictObject({
          place: z.string(),
          state: z.enum(OWN_STATES),
          sent: z.string(),
          now: z.string(),
          returned: z.string(),
        }),
      ),
      prose: z.array(
        z.strictObject({
          place: z.string(),
          state: z.enum(PROSE_STATES),
          sent: z.string(),
          returned: z.string(),
          lost: z.array(z.string()),
          found: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Checks a bundle; needs no workspace. */
  'disclosure.verify': job(verifyInputSchema, verdictSchema),
  /** What left the house: exports and bundles, newest first. */
  'disclosure.history': query(nothing, z.array(pastExportSchema)),
} as const
