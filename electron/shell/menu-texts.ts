import type { Resource } from 'i18next'
import { COMMANDS, PAGES } from '@shared/contract/commands'
import { KEPT_TEXTS } from '@shared/text/kept-texts'

const topicOf = (label: string): string => label.slice(0, label.indexOf(':'))

/** Topics whose texts stand in menus and dialogs. */
const SAID: ReadonlySet<string> = new Set([
  'shell',
  ...[...Object.values(COMMANDS), ...Object.values(PAGES)].map(({ label }) => topicOf(label)),
])

/** The texts of a language that menus and dialogs say, topic by topic; the others are let go. Empty where there are none. */
export const menuTexts = (language: string): Resource[string] =>
  Object.fromEntries(Object.entries(KEPT_TEXTS[language]?.() ?? {}).filter(([topic]) => SAID.has(topic)))
