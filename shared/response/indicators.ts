import { z } from 'zod'
import { claimStatusSchema, frameworkSourceSchema } from '../steps/framework'
import { localTextSchema } from '../steps/local-text'

/** How much an indicator weighs on its own (ILO, Hard to see, harder to count, 2012; single strengths unverified). */
export const INDICATOR_STRENGTHS = ['strong', 'medium', 'weak'] as const
export const indicatorStrengthSchema = z.enum(INDICATOR_STRENGTHS)

/** Who says so and how close to the fact: A an independent interview or court finding, F inference from a country. */
export const SOURCE_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const sourceGradeSchema = z.enum(SOURCE_GRADES)

export const indicatorIdSchema = z.string().regex(/^FL\d{2}$/)
const patternIdSchema = z.string().regex(/^TIC\d{2}$/)
const flagIdSchema = z.string().regex(/^FIN\d{2}$/)

/**
 * The legal test of forced labour has two sides, and both are needed: no free consent or freedom to leave, and the menace
 * of a penalty (ILO Forced Labour Convention, 1930, No. 29, Art. 2(1)).
 */
export const TEST_SIDES = ['involuntariness', 'penalty'] as const
const testSideSchema = z.enum(TEST_SIDES)

export const indicatorSchema = z.strictObject({
  id: indicatorIdSchema,
  name: localTextSchema,
  definition: localTextSchema,
  testSides: z.array(testSideSchema).min(1),
  strength: z.strictObject({
    default: indicatorStrengthSchema,
    strongWhen: localTextSchema.nullable(),
    basis: z.string(),
    status: claimStatusSchema,
  }),
  signs: z.array(localTextSchema),
  questions: z.array(localTextSchema),
  recruiterRedFlag: localTextSchema.nullable(),
  responseNote: localTextSchema.nullable(),
  metric: z.strictObject({ name: z.string(), formula: localTextSchema, redFlag: localTextSchema }).nullable(),
})

const named = { name: localTextSchema, note: localTextSchema.nullable() }

/** Indicators of forced labour, conflict patterns and financial red flags as data (`assets/frameworks`). */
export const indicatorsFrameworkSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.literal('forced-labour-indicators'),
  version: z.string(),
  title: localTextSchema,
  /** Languages beside English; `machine` until somebody who reads the language confirms the texts. */
  translations: z.record(z.string(), z.enum(['machine', 'confirmed'])),
  sources: z.array(frameworkSourceSchema),
  strengths: z.record(indicatorStrengthSchema, localTextSchema),
  sourceGrades: z.record(sourceGradeSchema, localTextSchema),
  decisionRule: z.strictObject({
    legalTest: localTextSchema,
    triage: z.record(z.enum(['probable', 'possible', 'monitor']), localTextSchema),
    never: localTextSchema,
    dimensionPositiveIf: z.strictObject({ status: claimStatusSchema, rules: z.array(localTextSchema) }),
  }),
  indicators: z.array(indicatorSchema).min(1),
  operational: z.strictObject({
    note: localTextSchema,
    status: claimStatusSchema,
    dimensions: z.array(
      z.strictObject({
        id: z.string(),
        name: localTextSchema,
        strong: z.array(localTextSchema),
        medium: z.array(localTextSchema),
        weak: z.array(localTextSchema),
      }),
    ),
  }),
  conflictPatterns: z.strictObject({
    note: localTextSchema,
    armedGroupInvolvement: z.record(z.enum(['direct', 'taxer', 'governor']), localTextSchema),
    patterns: z.array(
      z.strictObject({
        id: patternIdSchema,
        ...named,
        direction: z.enum(['within', 'into', 'out-of', 'through', 'remote']),
        indicators: z.array(indicatorIdSchema),
        sectors: z.array(z.string()),
      }),
    ),
    hotspotTypes: z.array(
      z.strictObject({ id: z.string(), name: localTextSchema, examples: localTextSchema }),
    ),
    riskLocations: z.array(localTextSchema),
  }),
  financialRedFlags: z.strictObject({
    note: localTextSchema,
    groups: z.array(
      z.strictObject({
        id: z.string(),
        items: z.array(
          z.strictObject({
            id: flagIdSchema,
            flag: localTextSchema,
            sources: z.array(z.string()),
            status: claimStatusSchema,
            basis: localTextSchema.nullable(),
            observers: z.array(z.enum(['bank', 'buyer', 'recruiter', 'platform'])),
            indicators: z.array(indicatorIdSchema),
          }),
        ),
      }),
    ),
  }),
})
export type IndicatorsFramework = z.infer<typeof indicatorsFrameworkSchema>
