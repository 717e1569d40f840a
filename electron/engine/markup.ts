/** HTML that was made by the template below, and nothing else. */
export class Markup {
  constructor(readonly html: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (value: string): string =>
  value.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)

type Part = string | number | Markup | readonly Markup[]

function written(part: Part): string {
  if (part instanceof Markup) return part.html
  if (typeof part === 'object') return part.map(item => item.html).join('')
  return escaped(String(part))
}

/** A piece of HTML. Every value put into it is escaped unless this template made it, so no record can become markup. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.map((text, index) => text + (index < parts.length ? written(parts[index] ?? '') : '')).join(''),
  )
}

/** A text as a CSS string: everything but letters, digits and spaces as code points, so it can't leave the string or the style. */
export function cssString(value: string): string {
  const safe = Array.from(value, character =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
  )
  return `"${safe.join('')}"`
}
