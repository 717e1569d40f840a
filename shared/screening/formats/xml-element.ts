/** One element of a list's XML with its children; records are small, so a whole one is held at a time. */
export interface XmlElement {
  /** Local name: publishers change their namespaces. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly XmlElement[]
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(child => child.name === name)

/** Every element of that name below, at any depth. */
export const descendantsOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap(child => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)])

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Text of an element without surplus space; `null` when empty or absent. */
export function textIn(element: XmlElement | undefined): string | null {
  const text = tidy(element?.text ?? '')
  return text === '' ? null : text
}

/** Text of the first child of that name. */
export const childText = (element: XmlElement, name: string): string | null =>
  textIn(childrenOf(element, name)[0])

export function attribute(element: XmlElement, name: string): string | null {
  const text = tidy(element.attributes[name] ?? '')
  return text === '' ? null : text
}
