import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { MenuCommand } from '@shared/contract/bridge'
import { useHelpPanel } from '../help/help-state'
import { topicOf } from '../help/topics'
import { useFormat } from '../kit/format'
import { useListMemory } from '../kit/list-memory'
import { useText } from '../kit/text'
import { useAbout } from './about-state'
import { useBridge } from './bridge'
import { useCommands, type Command } from './commands'
import { useCommand } from './engine-hooks'
import { useErrorText } from './error-text'
import { useHelpCommands } from './help-commands'
import { useLanguageCommands } from './language-choice'
import { notify } from './notices'
import { usePalette } from './palette-state'
import { shortcutText, useShortcuts } from './shortcuts'
import { THEMES, useThemeChoice, type Theme } from './theme-choice'
import { useTour } from './tour-state'
import { useUndo } from './undo'
import { usePaper } from './use-paper'

/** What this screen carries out itself; another workspace begins elsewhere, and paper is served by the root of all screens. */
type Actions = Readonly<Record<Exclude<MenuCommand, 'new' | 'open' | 'print' | 'save_pdf'>, () => void>>

/** Closes the workspace and forgets what the lists remembered: they belong to the file. */
export function useCloseWorkspace(): () => Promise<void> {
  const close = useCommand('workspace.close')
  const forget = useListMemory(memory => memory.forget)
  const navigate = useNavigate()
  const errorText = useErrorText()
  return () =>
    close.mutateAsync({}).then(
      () => {
        forget()
        return navigate({ to: '/' })
      },
      () => notify({ tone: 'bad', text: close.error === null ? '' : errorText(close.error.error) }),
    )
}

function useActions(): Actions {
  const navigate = useNavigate()
  const router = useRouter()
  const palette = usePalette(state => state.open)
  const about = useAbout(state => state.open)
  const close = useCloseWorkspace()
  const help = useHelpPanel(state => state.show)
  const tour = useTour(state => state.start)
  const { undo, redo } = useUndo()
  const [, theme] = useThemeChoice()
  return {
    undo,
    redo,
    find: palette,
    close: () => void close(),
    home: () => void navigate({ to: '/' }),
    history: () => void navigate({ to: '/history' }),
    import: () => void navigate({ to: '/intake' }),
    help_page: () => help(topicOf(router.state.location.pathname) ?? 'topics'),
    tour,
    about,
    theme_system: () => theme('system'),
    theme_light: () => theme('light'),
    theme_dark: () => theme('dark'),
    theme_contrast: () => theme('contrast'),
    theme_contrast_dark: () => theme('contrast-dark'),
  }
}

/** What works on every page: shortcuts, the native menu, and the palette's standing entries. Draws nothing. */
export function GlobalActions({ savedAt }: { readonly savedAt: string }) {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const close = useCloseWorkspace()
  const actions = useActions()
  const paper = usePaper()
  const [, chooseTheme] = useThemeChoice()

  useShortcuts({
    'mod+k': actions.find,
    'mod+f': focusFilter,
    'mod+z': actions.undo,
    'mod+shift+z': actions.redo,
    'mod+y': actions.redo,
    f1: actions.help_page,
    'mod+s': () => notify({ tone: 'good', text: t('app:saved.reassure', { when: format.moment(savedAt) }) }),
  })
  useEffect(() =>
    bridge.onMenu(command => {
      // A new or another workspace begins at the start screen.
      if (command === 'new' || command === 'open') void close()
      else if (command !== 'print' && command !== 'save_pdf') actions[command]()
    }),
  )
  useCommands(
    useMemo(
      (): Command[] => [
        ...themeCommands(t, chooseTheme),
        {
          id: 'print',
          label: t('app:command.print'),
          shortcut: shortcutText('P'),
          run: () => void paper.print(),
        },
        {
          id: 'save pdf',
          label: t('app:command.savePdf'),
          words: t('app:command.savePdfWords'),
          run: () => void paper.savePdf(),
        },
      ],
      [t, chooseTheme, paper],
    ),
  )
  useLanguageCommands()
  useHelpCommands()
  return <StandingCommands actions={actions} />
}

/** The first thing above the list of this page that can be typed into. */
function focusFilter(): void {
  const fields = document.querySelectorAll<HTMLInputElement>('main [role="group"] input')
  const typed = [...fields].find(({ type }) => type === 'search' || type === 'text')
  typed?.focus()
  typed?.select()
}

function themeCommands(t: ReturnType<typeof useText>, choose: (theme: Theme) => void): Command[] {
  return THEMES.map(theme => ({
    id: `theme ${theme}`,
    label: t(`app:command.${theme}`),
    words: t('app:command.themeWords'),
    run: () => choose(theme),
  }))
}

function StandingCommands({ actions }: { readonly actions: Actions }) {
  const t = useText()
  const { undo, redo, close, about, tour } = actions
  // The actions are made anew with each answer of the engine; their names are what the palette needs to keep.
  const latest = useMemo(
    (): Command[] => [
      { id: 'undo', label: t('app:command.undo'), shortcut: shortcutText('Z'), run: undo },
      { id: 'redo', label: t('app:command.redo'), shortcut: shortcutText('Y'), run: redo },
      { id: 'close', label: t('app:command.close'), words: t('app:command.closeWords'), run: close },
      { id: 'about', label: t('app:about.title'), words: t('app:about.words'), run: about },
      { id: 'tour', label: t('app:tour.command'), words: t('app:tour.words'), run: tour },
    ],
    [t, undo, redo, close, about, tour],
  )
  useCommands(latest)
  return null
}
