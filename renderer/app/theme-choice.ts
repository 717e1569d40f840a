import { useMantineColorScheme, type MantineColorScheme, type MantineColorSchemeManager } from '@mantine/core'
import { create } from 'zustand'
import { THEMES, type Settings } from '@shared/contract/bridge'
import type { WindowBridge } from './bridge'
import { changeSettings } from './use-settings'

export { THEMES }
export type Theme = Settings['theme']

const SCHEMES: Readonly<Record<Theme, MantineColorScheme>> = {
  system: 'auto',
  light: 'light',
  dark: 'dark',
  contrast: 'light',
  'contrast-dark': 'dark',
}

interface ThemeState {
  readonly choice: Theme
  /** High contrast, by choice of the person or of the system. */
  readonly isContrast: boolean
}

const useTheme = create<ThemeState>()(() => ({ choice: 'system', isContrast: false }))

const wantedBySystem = (): readonly MediaQueryList[] =>
  ['(prefers-contrast: more)', '(forced-colors: active)'].map(query => window.matchMedia(query))

/** Marks the document, which is where `tokens.css` looks. */
function show(choice: Theme): void {
  const isContrast = choice.startsWith('contrast') || wantedBySystem().some(({ matches }) => matches)
  useTheme.setState({ choice, isContrast })
  if (isContrast) document.documentElement.setAttribute('data-contrast', 'more')
  else document.documentElement.removeAttribute('data-contrast')
}

/** The theme that was chosen, and the way to choose one. */
export function useThemeChoice(): readonly [Theme, (theme: Theme) => void] {
  const { setColorScheme } = useMantineColorScheme()
  const choice = useTheme(state => state.choice)
  return [
    choice,
    theme => {
      show(theme)
      setColorScheme(SCHEMES[theme])
    },
  ]
}

/** Whether the window stands in high contrast, for what is drawn rather than styled. */
export const useIsContrast = (): boolean => useTheme(state => state.isContrast)

/**
 * The theme lives in the settings of the program, not in the page's storage. What the system wants later is followed at once.
 */
export function themeKeeper(bridge: WindowBridge, settings: Settings): MantineColorSchemeManager {
  show(settings.theme)
  for (const wanted of wantedBySystem())
    wanted.addEventListener('change', () => show(useTheme.getState().choice))
  return {
    get: () => SCHEMES[useTheme.getState().choice],
    set: () => {
      const { choice } = useTheme.getState()
      void changeSettings(bridge, { theme: choice })
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => undefined,
  }
}
