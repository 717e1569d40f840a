import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const LANGUAGES = ['en', 'ne', 'es', 'fr', 'ar']

/** What lies at a way into a catalogue, with all around it left out; `*` stands for every name at its place. */
function picked(tree, [name, ...rest]) {
  if (name === undefined) return tree
  const names = name === '*' ? Object.keys(tree) : [name]
  const found = names.flatMap(one => {
    // Plural forms of a text stand beside each other.
    const forms =
      one in tree
        ? [one]
        : Object.keys(tree).filter(key => key.replace(/_(zero|one|two|few|many|other)$/, '') === one)
    return forms.flatMap(form => {
      if (rest.length > 0 && typeof tree[form] === 'string') return []
      const part = picked(tree[form], rest)
      return part === null ? [] : [[form, part]]
    })
  })
  return found.length === 0 ? null : Object.fromEntries(found)
}

function merged(one, other) {
  if (typeof one === 'string' || typeof other === 'string') return other
  const all = { ...one }
  for (const [name, part] of Object.entries(other)) all[name] = name in all ? merged(all[name], part) : part
  return all
}

/** The texts of the page in each of its languages, as catalogues that hold nothing else: those that `texts.json` beside the page names. */
export function pageTexts(checkout) {
  const wanted = JSON.parse(readFileSync(join(checkout, 'renderer', 'verify-page', 'texts.json'), 'utf8'))
  return Object.fromEntries(
    LANGUAGES.map(language => {
      const catalogues = {}
      for (const place of wanted) {
        const [topic, path] = place.split(':')
        const file = join(checkout, 'shared', 'text', language, `${topic}.json`)
        const part = picked(JSON.parse(readFileSync(file, 'utf8')), path === undefined ? [] : path.split('.'))
        if (part !== null) catalogues[topic] = merged(catalogues[topic] ?? {}, part)
      }
      return [language, catalogues]
    }),
  )
}
