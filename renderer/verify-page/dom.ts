import { cleanText } from '@shared/text/clean'

type Child = Node | string | null

interface Attributes {
  readonly class?: string
  readonly on?: Readonly<Record<string, (event: Event) => void>>
  readonly [name: string]: unknown
}

/**
 * An element. Whatever comes from a bundle goes in as text, never as markup, and without what would turn a line around: a stranger's
 * words keep to their place.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') continue
    if (typeof value === 'string') made.setAttribute(name, cleanText(value))
    else if (value === true) made.setAttribute(name, '')
  }
  for (const [event, listener] of Object.entries(attributes.on ?? {})) made.addEventListener(event, listener)
  const shown = children.filter(child => child !== null)
  made.append(...shown.map(child => (typeof child === 'string' ? cleanText(child) : child)))
  return made
}

/** A part that opens, and fills itself when it is first opened. */
export function opening(head: readonly Child[], fill: () => Promise<readonly Node[]>): HTMLDetailsElement {
  const inside = el('div', { class: 'inside' })
  const details = el('details', {}, el('summary', {}, ...head), inside)
  let filled = false
  details.addEventListener('toggle', () => {
    if (!details.open || filled) return
    filled = true
    void fill().then(nodes => inside.replaceChildren(...nodes))
  })
  return details
}
