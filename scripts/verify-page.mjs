import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { pageTexts } from './page-texts.mjs'

const NAME = 'virtual:verify-page'
const placeIn = checkout => join(checkout, 'renderer', 'verify-page')

const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const TEXTS = 'virtual:page-texts'
const textsPlugin = checkout => ({
  name: 'page-texts',
  resolveId: id => (id === TEXTS ? `\0${TEXTS}` : null),
  load: id => (id === `\0${TEXTS}` ? `export default ${JSON.stringify(pageTexts(checkout))}` : null),
})

/** The code of the page as one script that ends no script element. */
async function script(checkout) {
  const place = placeIn(checkout)
  const [built] = await build({
    configFile: false,
    logLevel: 'warn',
    root: place,
    plugins: [textsPlugin(checkout)],
    resolve: { alias: { '@shared': join(checkout, 'shared') } },
    build: {
      write: false,
      target: ['chrome109', 'firefox115', 'safari16.4'],
      minify: true,
      lib: { entry: join(place, 'main.ts'), formats: ['iife'], name: 'verify' },
    },
  })
  const code = built.output.find(part => part.type === 'chunk').code
  return code.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')
}

/**
 * The page: frame, style and script in one file, which its own policy lets run and nothing else.
 * `checkout` is the folder of the project: configurations are bundled elsewhere before they run.
 */
export async function verifyPage(checkout) {
  const place = placeIn(checkout)
  const style = ['page.css', 'print.css'].map(name => readFileSync(join(place, name), 'utf8')).join('')
  const code = await script(checkout)
  const policy = `default-src 'none'; script-src ${hashOf(code)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`
  const parts = { POLICY: policy, STYLE: style, SCRIPT: code }
  const page = readFileSync(join(place, 'page.html'), 'utf8')
  // The policy knows both by their hashes: nothing may stand around them, not even a blank.
  return page.replace(/%(POLICY)%|\s*%(STYLE|SCRIPT)%\s*/g, (_, inline, block) => parts[inline ?? block])
}

/** Gives the built page to code that imports `virtual:verify-page`; it is built once, when it is first asked for. */
export function verifyPagePlugin(checkout) {
  let page = null
  return {
    name: 'verify-page',
    resolveId: id => (id === NAME ? `\0${NAME}` : null),
    load: async id => {
      if (id !== `\0${NAME}`) return null
      page ??= verifyPage(checkout)
      return `export default ${JSON.stringify(await page)}`
    },
  }
}
