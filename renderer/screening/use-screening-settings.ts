import type { Verdict } from '@shared/contract/screening'
import { DEFAULT_SETTINGS, type ScreeningSettings } from '@shared/screening/settings'
import { useAnswer } from '../app/engine-hooks'
import { useText } from '../kit/text'

/** Built-in reasons by verdict, as keys of the catalogue. */
const BUILT_IN = {
  true: ['number', 'owner', 'documents'],
  false: ['country', 'number', 'owner', 'word'],
  unsure: ['asked', 'counsel', 'data'],
} as const satisfies Record<Verdict, readonly string[]>

/** How the workspace screens, with the reasons to choose from in words. */
export function useScreeningSettings(): Pick<ScreeningSettings, 'fourEyes'> & {
  readonly templatesFor: (verdict: Verdict) => readonly string[]
} {
  const t = useText()
  const { fourEyes, templates } = useAnswer('screening.settings', {}).data ?? DEFAULT_SETTINGS
  const builtIn = (verdict: Verdict): string[] =>
    BUILT_IN[verdict].map(name => t.say('screening', `template.${verdict}.${name}`))
  const templatesFor = (verdict: Verdict): readonly string[] => {
    const own = templates?.[verdict] ?? []
    return own.length === 0 ? builtIn(verdict) : own
  }
  return { fourEyes, templatesFor }
}
