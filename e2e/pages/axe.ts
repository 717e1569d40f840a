import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Rules that another choice of colours can break. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

interface Found {
  readonly id: string
  readonly tags: readonly string[]
  readonly nodes: readonly { readonly target: unknown[] }[]
}

const inWords = ({ id, nodes }: Found): string =>
  `${id}: ${nodes
    .map(node => node.target.join(' '))
    .slice(0, 3)
    .join(', ')}`

/**
 * Legacy mode, because Electron opens no second page for it. A page that holds axe already is not given its half a megabyte
 * again, and of what passed one element a rule is told rather than all: half of what a look cost.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const held = await Promise.all(page.frames().map(frame => frame.evaluate(() => 'axe' in window)))
  return new AxeBuilder({ page, ...(held.every(Boolean) ? { axeSource: ';' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
}

/** What axe finds on the page as it stands, by all rules of WCAG 2.2 AA or by some. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = await axeOn(page)
  const found = await (rules === undefined ? axe.withTags(WCAG) : axe.withRules(rules)).analyze()
  return found.violations.map(inWords)
}

/** What axe looked at on a page, for the statement in the app. */
export interface Checked {
  readonly version: string
  /** Rules of WCAG that were asked. */
  readonly rules: readonly string[]
  /** Rules of WCAG that axe could not decide by itself somewhere. */
  readonly undecided: readonly string[]
  readonly faults: readonly string[]
}

/**
 * All rules of WCAG 2.2 AA, and beyond them axe's good practice: one main heading, no level left out, landmarks that can be
 * told apart, headings of tables that are not empty, everything within a landmark.
 */
export async function checkedWhole(page: Page): Promise<Checked> {
  const axe = await axeOn(page)
  const result = await axe.withTags([...WCAG, 'best-practice']).analyze()
  const ofWcag = (all: readonly Found[]) =>
    all.filter(({ tags }) => tags.some(tag => WCAG.includes(tag))).map(({ id }) => id)
  return {
    version: result.testEngine.version,
    rules: ofWcag([...result.passes, ...result.inapplicable, ...result.incomplete, ...result.violations]),
    undecided: ofWcag(result.incomplete),
    faults: result.violations.map(inWords),
  }
}
