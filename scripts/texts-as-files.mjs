import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands in for `shared/text/kept-texts.ts`. */
const REPLACED = /[\\/]shared[\\/]text[\\/]kept-texts\.ts$/
const TAG = /^import \{ catalogues as (\w+) \} from '\.\/\1'$/gm
const TOPIC = /^import (\w+) from '\.\/([\w-]+\.json)'$/gm

/** The catalogues of one language, topic by topic, as its `index.ts` puts them together. */
export function textsOf(folder) {
  const topics = [...readFileSync(join(folder, 'index.ts'), 'utf8').matchAll(TOPIC)]
  return Object.fromEntries(
    topics.map(([, topic, file]) => [topic, JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  )
}

/** English first. The folder stands beside the programs, or one above their shared parts. */
const reader = tags => `import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
const places = [import.meta.dirname, join(import.meta.dirname, '..')].map(folder => join(folder, 'texts'))
const read = tag => JSON.parse(readFileSync(join(places.find(place => existsSync(place)), tag + '.json'), 'utf8'))
export const KEPT_TEXTS = Object.fromEntries(${JSON.stringify(tags)}.map(tag => [tag, () => read(tag)]))
`

/**
 * Puts the texts of each language into one file of JSON beside the script that runs in Node, to be read when somebody asks for
 * that language. `checkout` is the folder of the project.
 */
export function textsAsFiles(checkout) {
  const place = join(checkout, 'shared', 'text')
  return {
    name: 'texts-as-files',
    load(id) {
      if (!REPLACED.test(id)) return null
      const tags = [...readFileSync(id, 'utf8').matchAll(TAG)].map(([, tag]) => tag)
      for (const tag of tags)
        this.emitFile({
          type: 'asset',
          fileName: `texts/${tag}.json`,
          source: JSON.stringify(textsOf(join(place, tag))),
        })
      return reader(tags.toSorted((a, b) => Number(b === 'en') - Number(a === 'en')))
    },
  }
}
