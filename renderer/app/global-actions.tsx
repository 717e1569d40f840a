import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import {
  ALL_KEYS,
  COMMANDS,
  isPageName,
  pageOf,
  type CommandName,
  type MenuCommand,
} from '@shared/contract/commands'
import { catalogues } from '@shared/text/en'
import { useHelpPanel } from '../help/help-state'
import { topicOf } from '../help/topics'
import { useFormat } from '../kit/format'
import { useListMemory } from '../kit/list-memory'
import { useText } from '../kit/text'
import { useAbout } from './about-state'
import { useBridge } from './bridge'
import { useCommands, type Command } from './commands'
import { useDueNews } from './due-news'
import { useCommand } from './engine-hooks'
import { useErrorText } from './error-text'
import { useHelpCommands } from './help-commands'
import { useLanguageCommands } from './language-choice'
import { notify } from './notices'
import { usePalette } from './palette-state'
import { isDialogOpen, PALETTE_COMMANDS, shownKeys } from './run-command'
import { isTypedInto, useShortcuts } from './shortcuts'
import { useThemeChoice } from './theme-choice'
import { useTour } from './tour-state'
import { useUndo } from './undo'
import { usePaper } from './use-paper'
import { useWantedStart } from './wanted-start'

/** What can be done here; paper is served by the root of all screens. */
type Actions = Readonly<Record<Exclude<CommandName, 'print' | 'save_pdf'>, () => void>>

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

/** Closes the workspace; the start screen goes on with what was wanted. */
function useElsewhere(): (wanted: 'new' | 'open') => void {
  const close = useCloseWorkspace()
  const want = useWantedStart(state => state.want)
  return wanted => {
    want(wanted)
    void close()
  }
}

function useActions(savedAt: string): Actions {
  const t = useText()
  const format = useFormat()
  const router = useRouter()
  const palette = usePalette(state => state.open)
  const about = useAbout(state => state.open)
  const close = useCloseWorkspace()
  const elsewhere = useElsewhere()
  const help = useHelpPanel(state => state.show)
  const tour = useTour(state => state.start)
  const { undo, redo } = useUndo()
  const [, theme] = useThemeChoice()
  return {
    undo,
    redo,
    find: palette,
    filter: focusFilter,
    saved: () => notify({ tone: 'good', text: t('app:saved.reassure', { when: format.moment(savedAt) }) }),
    new: () => elsewhere('new'),
    open: () => elsewhere('open'),
    close: () => void close(),
    import: () => router.history.push('/intake'),
    help_page: () => help(topicOf(router.state.location.pathname) ?? 'topics'),
    keys: () => help('keys'),
    tour,
    about,
    theme_system: () => theme('system'),
    theme_light: () => theme('light'),
    theme_dark: () => theme('dark'),
    theme_contrast: () => theme('contrast'),
    theme_contrast_dark: () => theme('contrast-dark'),
  }
}

/** What works on every page: shortcuts, the native menu, and the palette's standing entries, all from one table. Draws nothing. */
export function GlobalActions({ savedAt }: { readonly savedAt: string }) {
  const bridge = useBridge()
  const { history } = useRouter()
  const paper = usePaper()
  const actions: Readonly<Record<CommandName, () => void>> = {
    ...useActions(savedAt),
    print: () => void paper.print(),
    save_pdf: () => void paper.savePdf(),
  }
  const run = (name: MenuCommand) => {
    if (!isPageName(name)) actions[name]()
    else if (!isDialogOpen()) history.push(pageOf(name).to)
  }
  useShortcuts(Object.fromEntries(ALL_KEYS.map(([keys, name]) => [keys, () => run(name)])))
  useEffect(() =>
    bridge.onMenu(name => {
      // Paper is served by the root; while somebody types, the menu's undo is that of the text.
      if (name === 'print' || name === 'save_pdf') return
      if ((name === 'undo' || name === 'redo') && isTypedInto(document.activeElement)) bridge.editText(name)
      else run(name)
    }),
  )
  useMenuState()
  useDueNews()
  useLanguageCommands()
  useHelpCommands()
  useStandingCommands(actions)
  return null
}

/** The native menu names the step that would be undone, as the bar does. */
function useMenuState(): void {
  const bridge = useBridge()
  const { undoes, redoes } = useUndo()
  useEffect(() => bridge.nameSteps({ undo: undoes, redo: redoes }), [bridge, undoes, redoes])
  useEffect(() => () => bridge.nameSteps({ undo: null, redo: null }), [bridge])
}

/** The first thing above the list of this page that can be typed into. */
function focusFilter(): void {
  const fields = document.querySelectorAll<HTMLInputElement>('main [role="group"] input')
  const typed = [...fields].find(({ type }) => type === 'search' || type === 'text')
  typed?.focus()
  typed?.select()
}

/** The commands of the table in the palette: each runs what it is when it is chosen. */
function useStandingCommands(actions: Readonly<Record<CommandName, () => void>>): void {
  const t = useText()
  const run = useRef(actions)
  useEffect(() => {
    run.current = actions
  })
  useCommands(
    useMemo(
      () =>
        PALETTE_COMMANDS.map((name): Command => ({
          id: name,
          label: t(COMMANDS[name].label),
          words: `${t(`words:command.${name}`)} ${catalogues.words.command[name]}`,
          ...shownKeys(name),
          run: () => run.current[name](),
        })),
      [t],
    ),
  )
}
