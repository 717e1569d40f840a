import type { LinkProps } from '@tanstack/react-router'
import type { OutputOf } from '@shared/contract/contract'
import type { TextKey } from '../kit/text'

type Counts = OutputOf<'home.rail'>['counts']

/** One entry of the rail: a page, its name, and the count that stands beside it. */
export interface RailEntry {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: TextKey
  readonly count?: keyof Counts
  /** The count says how many are open, not how many there are. */
  readonly open?: boolean
}

export const STEPS = [
  { step: 'S1', label: 'app:step.S1' },
  { step: 'S2', label: 'app:step.S2' },
  { step: 'S3', label: 'app:step.S3' },
  { step: 'S4', label: 'app:step.S4' },
  { step: 'S5', label: 'app:step.S5' },
] as const satisfies readonly { step: string; label: TextKey }[]

/** What the entity keeps. */
export const REGISTERS: readonly RailEntry[] = [
  { to: '/suppliers', label: 'app:rail.suppliers', count: 'suppliers' },
  { to: '/recruiters', label: 'app:rail.recruiters', count: 'recruiters' },
  { to: '/corridors', label: 'app:rail.corridors', count: 'corridors' },
  { to: '/map', label: 'app:rail.map' },
]

/** What has to be done. */
export const WORK: readonly RailEntry[] = [
  { to: '/due', label: 'app:rail.due' },
  { to: '/checks', label: 'app:rail.checks' },
  { to: '/intake', label: 'app:rail.intake' },
  { to: '/duplicates', label: 'app:rail.duplicates' },
  { to: '/risk', label: 'app:rail.risk' },
  { to: '/analytics', label: 'app:rail.analytics' },
  { to: '/screening', label: 'app:rail.screening', count: 'screening', open: true },
  { to: '/response', label: 'app:rail.response', count: 'response' },
  { to: '/grievances', label: 'app:rail.grievances', count: 'grievances' },
  { to: '/remedy', label: 'app:rail.remedy', count: 'remedy' },
  { to: '/questionnaires', label: 'app:rail.questionnaires' },
  { to: '/assessment', label: 'app:rail.assessment' },
  { to: '/audits', label: 'app:rail.audits', count: 'audits' },
  { to: '/evidence', label: 'app:rail.evidence', count: 'evidence' },
  { to: '/disclosure', label: 'app:rail.disclosure' },
  { to: '/reference', label: 'app:rail.reference' },
  { to: '/history', label: 'app:rail.history' },
  { to: '/bin', label: 'app:rail.bin' },
]

/** Every page but the five steps that others link to: those of the rail, and those that others lead to. */
export const PAGES: readonly RailEntry[] = [
  { to: '/', label: 'app:rail.home' },
  ...REGISTERS,
  ...WORK,
  { to: '/registers', label: 'steps:register.page' },
  { to: '/packs', label: 'assessment:packs.page' },
  { to: '/history/merge', label: 'trail:merge.title' },
  { to: '/profile', label: 'workspace:profile.title' },
]
