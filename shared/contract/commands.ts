/**
 * What can be done everywhere in the window, and every page: one table from which the native menu, find-or-do (Ctrl K) and the
 * list of shortcuts are made. Labels are keys of the catalogues; keys are written `mod+shift+z`, where `mod` is Ctrl, and ⌘ on a Mac.
 */

export interface CommandEntry {
  readonly label: string
  readonly menu: 'file' | 'edit' | 'view' | 'help'
  /** The first is shown, the others do the same. */
  readonly keys?: readonly string[]
  /** Needs an open workspace. */
  readonly inside?: true
}

export const COMMANDS = {
  new: { label: 'shell:menu.new', menu: 'file', keys: ['mod+n'] },
  open: { label: 'shell:menu.open', menu: 'file', keys: ['mod+o'] },
  import: { label: 'app:rail.intake', menu: 'file', keys: ['mod+i'], inside: true },
  print: { label: 'app:command.print', menu: 'file', keys: ['mod+p'] },
  save_pdf: { label: 'app:command.savePdf', menu: 'file', keys: ['mod+shift+x'] },
  close: { label: 'app:command.close', menu: 'file', keys: ['mod+w'], inside: true },
  undo: { label: 'app:command.undo', menu: 'edit', keys: ['mod+z'], inside: true },
  redo: { label: 'app:command.redo', menu: 'edit', keys: ['mod+shift+z', 'mod+y'], inside: true },
  find: { label: 'app:find.button', menu: 'edit', keys: ['mod+k'], inside: true },
  filter: { label: 'app:command.filter', menu: 'edit', keys: ['mod+f'], inside: true },
  saved: { label: 'app:command.saved', menu: 'file', keys: ['mod+s'], inside: true },
  theme_system: { label: 'app:command.system', menu: 'view' },
  theme_light: { label: 'app:command.light', menu: 'view' },
  theme_dark: { label: 'app:command.dark', menu: 'view' },
  theme_contrast: { label: 'app:command.contrast', menu: 'view' },
  theme_contrast_dark: { label: 'app:command.contrast-dark', menu: 'view' },
  help_page: { label: 'app:command.help', menu: 'help', keys: ['f1'] },
  keys: { label: 'help:keys.title', menu: 'help', keys: ['mod+/'] },
  tour: { label: 'app:tour.command', menu: 'help', inside: true },
  about: { label: 'app:about.title', menu: 'help' },
} as const satisfies Readonly<Record<string, CommandEntry>>
export type CommandName = keyof typeof COMMANDS

export interface PageEntry {
  readonly label: string
  /** Its address in the window. */
  readonly to: string
  readonly keys?: readonly string[]
}

/** Every page but those of one record, in the order of the rail; all of them stand in the menu "Go". */
export const PAGES = {
  home: { label: 'app:rail.home', to: '/', keys: ['mod+shift+h'] },
  S1: { label: 'app:step.S1', to: '/steps/S1', keys: ['mod+1'] },
  S2: { label: 'app:step.S2', to: '/steps/S2', keys: ['mod+2'] },
  S3: { label: 'app:step.S3', to: '/steps/S3', keys: ['mod+3'] },
  S4: { label: 'app:step.S4', to: '/steps/S4', keys: ['mod+4'] },
  S5: { label: 'app:step.S5', to: '/steps/S5', keys: ['mod+5'] },
  suppliers: { label: 'app:rail.suppliers', to: '/suppliers', keys: ['mod+6'] },
  recruiters: { label: 'app:rail.recruiters', to: '/recruiters', keys: ['mod+7'] },
  corridors: { label: 'app:rail.corridors', to: '/corridors', keys: ['mod+8'] },
  map: { label: 'app:rail.map', to: '/map', keys: ['mod+9'] },
  due: { label: 'app:rail.due', to: '/due', keys: ['mod+shift+d'] },
  checks: { label: 'app:rail.checks', to: '/checks', keys: ['mod+shift+k'] },
  intake: { label: 'app:rail.intake', to: '/intake' },
  duplicates: { label: 'app:rail.duplicates', to: '/duplicates', keys: ['mod+shift+o'] },
  risk: { label: 'app:rail.risk', to: '/risk', keys: ['mod+shift+r'] },
  analytics: { label: 'app:rail.analytics', to: '/analytics', keys: ['mod+shift+y'] },
  screening: { label: 'app:rail.screening', to: '/screening', keys: ['mod+shift+s'] },
  response: { label: 'app:rail.response', to: '/response', keys: ['mod+shift+f'] },
  grievances: { label: 'app:rail.grievances', to: '/grievances', keys: ['mod+shift+g'] },
  remedy: { label: 'app:rail.remedy', to: '/remedy', keys: ['mod+shift+m'] },
  questionnaires: { label: 'app:rail.questionnaires', to: '/questionnaires', keys: ['mod+shift+n'] },
  assessment: { label: 'app:rail.assessment', to: '/assessment', keys: ['mod+shift+a'] },
  audits: { label: 'app:rail.audits', to: '/audits', keys: ['mod+shift+t'] },
  evidence: { label: 'app:rail.evidence', to: '/evidence', keys: ['mod+shift+e'] },
  disclosure: { label: 'app:rail.disclosure', to: '/disclosure', keys: ['mod+shift+p'] },
  reference: { label: 'app:rail.reference', to: '/reference', keys: ['mod+shift+l'] },
  history: { label: 'app:rail.history', to: '/history', keys: ['mod+shift+j'] },
  bin: { label: 'app:rail.bin', to: '/bin' },
  registers: { label: 'steps:register.page', to: '/registers' },
  packs: { label: 'assessment:packs.page', to: '/packs' },
  merge: { label: 'trail:merge.title', to: '/history/merge' },
  profile: { label: 'workspace:profile.title', to: '/profile' },
  help: { label: 'help:title', to: '/help' },
  glossary: { label: 'glossary:title', to: '/help/glossary' },
  help_keys: { label: 'help:keys.page', to: '/help/keys' },
  help_access: { label: 'access:title', to: '/help/accessibility' },
} as const satisfies Readonly<Record<string, PageEntry>>
export type PageName = keyof typeof PAGES

/** What the native menu tells the window. */
export type MenuCommand = CommandName | PageName

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[]
export const PAGE_NAMES = Object.keys(PAGES) as PageName[]

/** Whether a command goes to a page. */
export const isPageName = (name: MenuCommand): name is PageName => name in PAGES

export const commandOf = (name: CommandName): CommandEntry => COMMANDS[name]
export const pageOf = (name: PageName): PageEntry => PAGES[name]

/** All keys of the window, with what each does. */
export const ALL_KEYS: readonly (readonly [string, MenuCommand])[] = [
  ...COMMAND_NAMES.flatMap(name => (commandOf(name).keys ?? []).map(keys => [keys, name] as const)),
  ...PAGE_NAMES.flatMap(name => (pageOf(name).keys ?? []).map(keys => [keys, name] as const)),
]

const letter = (part: string): string =>
  part.length === 1 || /^f\d+$/.test(part) ? part.toUpperCase() : part

const MAC: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' }
const OTHERS: Readonly<Record<string, string>> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }

/** How keys are written on the system: `Ctrl Shift Z`; on a Mac `⇧⌘Z`, where ⌘ stands last. */
export function keysText(keys: string, isMac: boolean): string {
  const parts = keys.split('+')
  if (!isMac) return parts.map(part => OTHERS[part] ?? letter(part)).join(' ')
  const held = parts.filter(part => part in MAC).toReversed()
  return [...held, ...parts.filter(part => !(part in MAC))].map(part => MAC[part] ?? letter(part)).join('')
}

/** The same as Electron's menus want it: `CmdOrCtrl+Shift+Z`. */
export const acceleratorOf = (keys: string): string =>
  keys
    .split('+')
    .map(part => ({ mod: 'CmdOrCtrl', shift: 'Shift', alt: 'Alt' })[part] ?? letter(part))
    .join('+')
