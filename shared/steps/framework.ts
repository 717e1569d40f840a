import { z } from 'zod'
import { localTextSchema } from './local-text'

export const STEP_IDS = ['S1', 'S2', 'S3', 'S4', 'S5'] as const
export const stepIdSchema = z.enum(STEP_IDS)
export type StepId = z.infer<typeof stepIdSchema>

/** `S1.01`: the step, then the requirement's number within it. */
export const requirementIdSchema = z.string().regex(/^S[1-5]\.\d{2}$/)

export const APPLIES_TO = ['company', 'recruiter', 'both'] as const

/**
 * How sure a statement about a source is: compared with the source, not compared, or our own convention.
 * What is `unverified` is shown as such wherever it is shown.
 */
export const CLAIM_STATUSES = ['confirmed', 'unverified', 'convention'] as const
export const claimStatusSchema = z.enum(CLAIM_STATUSES)

export const claimSchema = z.strictObject({ text: localTextSchema, status: claimStatusSchema })

export const frameworkSourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Year or years of publication. */
  year: z.string(),
  /** What was compared with the source and what was not. */
  confirmed: z.string(),
})
export type FrameworkSource = z.infer<typeof frameworkSourceSchema>

export const referenceSchema = z.strictObject({
  source: z.string(),
  /** Where in the source: article, section or principle. */
  pin: z.string(),
  status: claimStatusSchema,
})

export const requirementSchema = z.strictObject({
  id: requirementIdSchema,
  title: localTextSchema,
  /** What must be true for the requirement to count as done. */
  doneWhen: localTextSchema,
  /** What usually proves it. */
  evidence: z.array(localTextSchema),
  appliesTo: z.enum(APPLIES_TO),
  /** A gate holds its whole step back while it is below the gate threshold. */
  gate: z.boolean(),
  /** Own words for the levels 0 to 4; `null` = the general scale. */
  maturity: z.array(localTextSchema).length(5).nullable(),
  references: z.array(referenceSchema),
  note: claimSchema.nullable(),
  metrics: z.array(localTextSchema),
})
export type Requirement = z.infer<typeof requirementSchema>

export const stepSchema = z.strictObject({
  id: stepIdSchema,
  title: localTextSchema,
  aim: localTextSchema,
  /** Where the step stands in the OECD guidance. */
  basis: z.string(),
  requirements: z.array(requirementSchema).min(1),
})
export type Step = z.infer<typeof stepSchema>

export const responseOptionTextSchema = z.strictObject({
  id: z.enum(['continue', 'suspend', 'disengage']),
  title: localTextSchema,
  when: localTextSchema,
  /** Requirements that must be in place for the option to be used well. */
  requires: z.array(requirementIdSchema),
  timeLimits: z.array(claimSchema.extend({ id: z.string() })),
  escalation: claimSchema.nullable(),
  doNot: z.array(localTextSchema),
})

const timeLimitSchema = z.strictObject({
  id: z.string(),
  value: localTextSchema,
  applies: localTextSchema,
  source: z.string(),
  status: claimStatusSchema,
})

/** Something measurable that shows whether an action works. */
export const mitigationIndicatorSchema = z.strictObject({
  id: z.string().regex(/^MI\.\d{2}$/),
  topic: localTextSchema,
  indicator: localTextSchema,
  unit: localTextSchema,
  /** The value to reach. */
  good: localTextSchema,
})

/** The five steps as a data file (`assets/frameworks/five-steps.json`), versioned and translatable. */
export const stepsFrameworkSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: z.literal('five-steps'),
    version: z.string(),
    title: localTextSchema,
    /** Languages beside English that have the texts of daily work; `machine` until somebody confirms them. */
    translations: z.record(z.string(), z.enum(['machine', 'confirmed'])),
    scope: localTextSchema,
    sources: z.array(frameworkSourceSchema),
    maturityLevels: z.array(localTextSchema).length(5),
    /** A requirement at this level or above counts as done. */
    doneThreshold: z.int().min(1).max(4),
    /** A gate below this level makes its step not ready. */
    gateThreshold: z.int().min(1).max(4),
    /** Months after which an assessment wants a fresh look. */
    reviewAfterMonths: z.int().min(1),
    scoring: claimSchema,
    repetition: z.array(localTextSchema),
    steps: z.array(stepSchema).length(5),
    redFlags: z.strictObject({
      note: localTextSchema,
      items: z.array(
        z.strictObject({
          id: z.string(),
          group: z.enum(['location', 'supplier', 'circumstance']),
          text: localTextSchema,
        }),
      ),
    }),
    responseOptions: z.array(responseOptionTextSchema).length(3),
    redLines: z.strictObject({
      status: claimStatusSchema,
      note: localTextSchema,
      immediate: z.array(localTextSchema),
      manageThenExit: z.array(localTextSchema),
      always: z.array(localTextSchema),
    }),
    timeLimits: z.array(timeLimitSchema),
    mitigationIndicators: z.strictObject({
      note: localTextSchema,
      items: z.array(mitigationIndicatorSchema),
    }),
  })
  .superRefine((framework, context) => {
    const problem = firstProblem(framework)
    if (problem) context.addIssue({ code: 'custom', message: problem.code, params: { id: problem.id } })
  })
export type StepsFramework = z.infer<typeof stepsFrameworkSchema>

interface Checked {
  readonly sources: readonly { readonly id: string }[]
  readonly steps: readonly Step[]
  readonly responseOptions: readonly { readonly requires: readonly string[] }[]
}

/** What the shape alone can't say: ids once, requirements in their step, references and links that lead somewhere. */
function firstProblem(framework: Checked): { readonly code: string; readonly id: string } | null {
  const sources = new Set(framework.sources.map(source => source.id))
  const seen = new Set<string>()
  for (const step of framework.steps) {
    for (const requirement of step.requirements) {
      const { id } = requirement
      if (seen.has(id)) return { code: 'requirement-twice', id }
      if (!id.startsWith(`${step.id}.`)) return { code: 'requirement-in-wrong-step', id }
      if (requirement.references.some(reference => !sources.has(reference.source)))
        return { code: 'unknown-source', id }
      seen.add(id)
    }
  }
  const unknown = framework.responseOptions.flatMap(option => option.requires).find(id => !seen.has(id))
  return unknown === undefined ? null : { code: 'unknown-requirement', id: unknown }
}

/** All requirements of all steps, in order. */
export function requirementsOf(framework: StepsFramework): Requirement[] {
  return framework.steps.flatMap(step => step.requirements)
}
