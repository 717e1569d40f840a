import { minifySync } from 'vite'

const FOREIGN = /[^\0-\xff]/g
/** Where more of a script than this is in other letters, it is a catalogue in their language and stays as it is. */
const FEW = 0.02

/**
 * Writes the few letters outside Latin-1 of a built script as escapes: with a single one of them a browser keeps the whole script,
 * as long as the page lives, at two bytes a character.
 */
export const plainLetters = () => ({
  name: 'plain-letters',
  generateBundle(_, bundle) {
    for (const [name, part] of Object.entries(bundle)) {
      if (part.type !== 'chunk') continue
      const foreign = part.code.match(FOREIGN)?.length ?? 0
      if (foreign === 0 || foreign > part.code.length * FEW) continue
      const options = { module: true, compress: false, mangle: false, codegen: { asciiOnly: true } }
      const { code, errors } = minifySync(name, part.code, options)
      if (errors.length > 0) this.error(`${name}: ${errors[0].message}`)
      part.code = code
    }
  },
})
