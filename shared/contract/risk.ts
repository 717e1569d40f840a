import { z } from 'zod'
import { idSchema } from '../ids/id'
import { editionKindSchema } from '../reference/edition'
import { HOTSPOT_KINDS, listedSchema, overruledSchema } from '../reference/hotspots'
import { FLOOR_CODES, QUALITY_LEVELS } from '../risk/model'
import { knownFilterOf } from '../suppliers/known-filter'
import { SUPPLIER_GAPS } from '../suppliers/list'
import { calendarDateSchema } from '../units/calendar-date'
import { job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { riskAnalyticsEndpoints } from './risk-analytics'
import { nearestSchema, riskMapEndpoints } from './risk-map'
import { bandSchema, scoreRunSchema } from './risk-run'

const count = z.int().min(0)
const score = z.number().min(0).max(100)
const share = z.number().min(0)
const km = z.number().min(0)
const param = z.union([z.string(), z.number()])
const params = z.record(z.string(), param)
const floorCode = z.enum(FLOOR_CODES)
const runId = idSchema.nullable()

/** A reason: a code of the catalogue `risk` (`driver.<code>`) with what fills its sentence. */
export const driverSchema = z.strictObject({
  code: z.string(),
  score: z.number(),
  params,
  site: z.string().nullable(),
})
export type ScoreDriver = z.infer<typeof driverSchema>

const rangeSchema = z.strictObject({ low: score, high: score })
const numbers = {
  residual: score,
  inherent: score,
  band: bandSchema,
  confidence: z.number().min(0).max(1.0001),
  range: rangeSchema,
  provisional: z.boolean(),
}
const previousSchema = z.strictObject({ residual: score, band: bandSchema }).nullable()

export const rankedRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  country: z.string().nullable(),
  ...numbers,
  floors: z.array(floorCode),
  drivers: z.array(driverSchema),
  previous: previousSchema,
  /** What comes first (method 5), for suppliers: severity and likelihood 1 to 5, rated in findings or estimated. */
  work: z
    .strictObject({
      severity: z.int().min(1).max(5),
      likelihood: z.int().min(1).max(5),
      basis: z.enum(['findings', 'estimate']),
    })
    .nullable(),
})
export type RankedRow = z.infer<typeof rankedRowSchema>

const placeMatch = z.strictObject({
  id: z.string(),
  name: z.string(),
  distanceKm: km,
  severity: score,
  /** Share of the severity that arrives, 0 to 1. */
  influence: share,
})
const hotspotMatch = placeMatch.extend({
  kind: z.enum(HOTSPOT_KINDS),
  /** The list of conflict-affected areas that names it. */
  listed: listedSchema.optional(),
  /** Who overruled it and why, with what the data says. */
  overruled: overruledSchema.omit({ edition: true }).optional(),
})

/** Single events at a site: E and C_ev, what hotspots make of C beside them, and the places that add most. */
export const eventReadingSchema = z.strictObject({
  density: z.number().min(0),
  exposure: score,
  curated: score,
  places: count,
  matches: z.array(
    z.strictObject({
      id: z.string(),
      place: z.string().nullable(),
      country: z.string().nullable(),
      /** Day and deaths of the heaviest event of the place. */
      date: calendarDateSchema,
      deaths: count,
      events: count,
      deathsInAll: count,
      distanceKm: km,
      density: z.number().min(0),
    }),
  ),
})

const factSource = z.union([
  z.strictObject({ kind: z.literal('import'), fileName: z.string(), sheet: z.string(), row: z.int() }),
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('derived'), from: z.string() }),
  z.strictObject({ kind: z.literal('edition'), edition: z.string() }),
  z.strictObject({ kind: z.literal('table'), edition: z.string() }),
])

/** One line of the reasons (method, section 7). */
export const factorSchema = z.strictObject({
  part: z.enum(['context', 'exposure', 'control']),
  factor: z.string(),
  /** The raw value as recorded; shares in per cent. */
  value: z.union([z.number(), z.string(), z.null()]),
  /** 0 to 100 for context and exposure, 0 to 1 for control; `null` = not known. */
  score: z.number().nullable(),
  /** What counts in its place while it is not known; the range shows it at 20 and at 80. */
  standIn: z.number().nullable(),
  weight: z.number(),
  points: z.number(),
  share: z.number(),
  quality: z.number(),
  level: z.enum(QUALITY_LEVELS),
  source: factSource.nullable(),
  date: calendarDateSchema.nullable(),
  drives: z.boolean(),
})
export type Factor = z.infer<typeof factorSchema>

export const floorFactSchema = z.strictObject({
  code: floorCode,
  /** Code of the catalogue `risk`, `driver.floor.<reason>`. */
  reason: z.string(),
  floor: score,
  params,
  date: calendarDateSchema.nullable(),
  site: z.string().nullable(),
  ref: z.strictObject({ topic: z.string(), id: z.string() }).nullable(),
})

const bandChangeSchema = z.strictObject({
  kind: z.enum(['factor', 'chain', 'control', 'floor']),
  site: z.string().nullable(),
  subject: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  verification: z.enum(['none', 'self', 'doc', 'indep']).nullable(),
  workers: count.nullable(),
  residual: score,
  band: bandSchema,
})

const countryContextSchema = z.strictObject({
  country: z.string().nullable(),
  profile: z.string(),
  score: score.nullable(),
  parts: z.array(
    z.strictObject({
      id: z.string(),
      value: z.union([z.number(), z.string(), z.null()]),
      score: score.nullable(),
      weight: z.number(),
      asOf: calendarDateSchema.nullable(),
      source: z.string().nullable(),
    }),
  ),
  missing: z.array(z.string()),
})

export const siteExplanationSchema = z.strictObject({
  id: idSchema.nullable(),
  name: z.string(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  workers: count.nullable(),
  precision: z.enum(['exact', 'city', 'region', 'country', 'unknown']),
  ...numbers,
  controlled: score,
  h: score,
  v: score,
  m: z.number(),
  locationRule: z.enum(['mean', 'conflict', 'country']),
  locationHazard: score,
  originHazard: score,
  originDrives: z.boolean(),
  factors: z.array(factorSchema),
  hotspots: z.array(hotspotMatch),
  /** Hotspots that count nothing here because a person switched them off; `influence` is what would arrive. */
  switchedOff: z.array(hotspotMatch),
  nearest: nearestSchema.nullable(),
  /** `null` where no edition of events was in use, or only the country is known. */
  events: eventReadingSchema.nullable(),
  /** Age in months up to which events counted. */
  eventMonths: z.number(),
  route: placeMatch.nullable(),
  origins: z.array(
    z.strictObject({
      country: z.string().nullable(),
      place: z.string().nullable(),
      sharePct: share,
      exposure: score,
    }),
  ),
  countryContext: countryContextSchema,
})
export type SiteExplanation = z.infer<typeof siteExplanationSchema>

export const explanationSchema = z.strictObject({
  run: scoreRunSchema,
  /** Facts or editions changed since the run. */
  outdated: z.boolean(),
  supplier: z.strictObject({ id: idSchema, name: z.string(), country: z.string().nullable() }),
  ...numbers,
  controlled: score,
  /** The floor that lifted the score, if one did. */
  floor: floorCode.nullable(),
  previous: previousSchema,
  countryLevel: z.boolean(),
  /** Position of the worst site in `sites`. */
  worstSite: count,
  meanResidual: score,
  sitesByBand: z.strictObject({ critical: count, high: count, medium: count, low: count }),
  workersAtRiskShare: z.number().nullable(),
  floors: z.array(floorFactSchema),
  drivers: z.array(driverSchema),
  /** Single changes that would bring it into a lower band. */
  changes: z.array(bandChangeSchema),
  /** Where no single change is enough: changes that together are, each way with the score after all of it. */
  combinations: z.array(z.array(bandChangeSchema)),
  sites: z.array(siteExplanationSchema),
})
export type Explanation = z.infer<typeof explanationSchema>

export const corridorExplanationSchema = z.strictObject({
  run: scoreRunSchema,
  outdated: z.boolean(),
  corridor: z.strictObject({ id: idSchema, name: z.string() }),
  ...numbers,
  controlled: score,
  h: score,
  v: score,
  m: z.number(),
  driver: z.enum(['origin', 'transit', 'destination']),
  floors: z.array(floorFactSchema),
  drivers: z.array(driverSchema),
  factors: z.array(factorSchema),
  stops: z.array(
    z.strictObject({
      role: z.enum(['origin', 'transit', 'destination']),
      country: z.string().nullable(),
      place: z.string().nullable(),
      exposure: score,
      hotspots: z.array(hotspotMatch),
    }),
  ),
  previous: previousSchema,
})
export type CorridorExplanation = z.infer<typeof corridorExplanationSchema>

export const portfolioSchema = z.strictObject({
  run: scoreRunSchema,
  suppliersByBand: z.strictObject({ critical: count, high: count, medium: count, low: count }),
  sitesByBand: z.strictObject({ critical: count, high: count, medium: count, low: count }),
  corridorsByBand: z.strictObject({ critical: count, high: count, medium: count, low: count }),
  exposureKm: km,
  exposureShare: z.number().min(0).max(1).nullable(),
  workersExposed: count,
  workersCounted: count,
  suppliersExposed: count,
  suppliersPlaced: count,
  suppliersWithoutWorkers: count,
  /** Scored at country level because no site is mapped. */
  suppliersWithoutSites: count,
  byCountry: z.array(
    z.strictObject({
      country: z.string().nullable(),
      suppliers: count,
      highOrCritical: count,
      worst: score,
    }),
  ),
  hotspots: z.array(
    z.strictObject({ id: z.string(), name: z.string(), suppliers: count, sites: count, workers: count }),
  ),
})
export type PortfolioView = z.infer<typeof portfolioSchema>

const bandedScore = z.strictObject({ residual: score, band: bandSchema })

/** A subject whose band an edition would change, with the factor that moved it (`risk:moved.<code>`). */
export const scoreChangeSchema = z.strictObject({
  subject: z.enum(['supplier', 'site', 'corridor']),
  id: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  country: z.string().nullable(),
  before: bandedScore,
  after: bandedScore,
  moved: z.strictObject({
    code: z.enum([
      'conflict',
      'route',
      'country',
      'origin',
      'sector',
      'floor',
      'transit',
      'destination',
      'none',
    ]),
    before: z.number().nullable(),
    after: z.number().nullable(),
    name: z.string().nullable(),
  }),
})

const changeCounts = z.strictObject({ total: count, moved: count, up: count, down: count })
const namedEdition = z.strictObject({ id: z.string(), edition: z.string(), asOf: calendarDateSchema })

/** What an edition would change if it were accepted, or, being in use, if it were retired. */
export const editionPreviewSchema = z.strictObject({
  edition: namedEdition.extend({ kind: editionKindSchema }),
  retiring: z.boolean(),
  /** The day ages are counted to. */
  asOf: calendarDateSchema,
  /** Editions it would stand in for. */
  retires: z.array(namedEdition),
  counts: z.strictObject({ supplier: changeCounts, site: changeCounts, corridor: changeCounts }),
  /** Subjects that change their band, worst first. */
  changes: z.array(scoreChangeSchema),
  /** How many more there are. */
  more: count,
})
export type EditionPreview = z.infer<typeof editionPreviewSchema>

const rankedInput = z.strictObject({
  /** `null` = the newest run. */
  runId,
  subject: z.enum(['supplier', 'site', 'corridor']),
  bands: z.array(bandSchema),
  countries: z.array(z.string()).max(300),
  text: z.string().max(200).nullable(),
  bandChanged: z.boolean(),
  ...knownFilterOf(SUPPLIER_GAPS),
  sort: z.enum(['work', 'residual', 'inherent', 'name', 'country', 'confidence', 'change']),
  descending: z.boolean(),
  offset: count,
  limit: z.int().min(1).max(20_000),
})

export const riskEndpoints = {
  /** Scores every supplier, site and corridor with the editions in use. */
  'risk.run': job(nothing, scoreRunSchema),
  'risk.latest': query(nothing, z.strictObject({ run: scoreRunSchema, outdated: z.boolean() }).nullable()),
  'risk.runs': query(
    z.strictObject({ limit: z.int().min(1).max(200) }),
    z.strictObject({ runs: z.array(scoreRunSchema) }),
  ),
  /** A stretch of the ranking of one run. */
  'risk.ranked': query(
    rankedInput,
    z.strictObject({ run: scoreRunSchema.nullable(), rows: z.array(rankedRowSchema), total: count }),
  ),
  /** Writes the ranking as a filter and order show it. */
  'risk.export-ranking': job(
    rankedInput.omit({ offset: true, limit: true }).extend(listTarget),
    listExported,
  ),
  /** Everything behind the score of a supplier, by its id or its whole name. */
  'risk.explain': query(z.strictObject({ runId, supplier: z.string().min(1).max(500) }), explanationSchema),
  'risk.explain-corridor': query(z.strictObject({ runId, corridor: idSchema }), corridorExplanationSchema),
  /** Scores a copy with a proposed edition, or without one in use, and says which bands change and why. Writes nothing. */
  'risk.preview-edition': job(z.strictObject({ id: idSchema }), editionPreviewSchema),
  'risk.portfolio': query(z.strictObject({ runId }), portfolioSchema.nullable()),
  ...riskMapEndpoints,
  ...riskAnalyticsEndpoints,
} as const
