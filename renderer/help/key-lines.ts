import type { TextKey } from '../kit/text'

/** Keys, written as in the table of commands, and what they do. */
export interface KeyLine {
  readonly keys: readonly string[]
  readonly label: TextKey
}

/** What a list hears while it has the focus (`kit/current-row.ts`). */
export const IN_LISTS: readonly KeyLine[] = [
  { keys: ['↑', '↓'], label: 'help:keys.move' },
  { keys: ['Page ↑', 'Page ↓'], label: 'help:keys.far' },
  { keys: ['Enter'], label: 'help:keys.open' },
  { keys: ['F2'], label: 'help:keys.edit' },
  { keys: ['Space'], label: 'help:keys.select' },
  { keys: ['shift+↑', 'shift+↓'], label: 'help:keys.extend' },
  { keys: ['mod+a'], label: 'help:keys.all' },
  { keys: ['mod+c'], label: 'help:keys.copy' },
  { keys: ['mod+v'], label: 'help:keys.paste' },
  { keys: ['Esc'], label: 'help:keys.leave' },
]

/** What every field and dialog hears. */
export const IN_FIELDS: readonly KeyLine[] = [
  { keys: ['Tab', 'shift+Tab'], label: 'help:keys.next' },
  { keys: ['shift+F1'], label: 'help:keys.meaning' },
  { keys: ['mod+z'], label: 'help:keys.typing' },
  { keys: ['mod+plus', 'mod+-', 'mod+0'], label: 'help:keys.zoom' },
]
