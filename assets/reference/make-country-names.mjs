/**
 * Makes shared/intake/values/known-country-names.json, the names of countries in many languages that an import
 * understands: `node assets/reference/make-country-names.mjs` (Node 24, which reads TypeScript). They are the names of
 * ICU (Unicode licence) as they are compared, folded, without those that stand in the aliases or in ISO 3166-1 already. Asked
 * of ICU when a list is read they took longer than reading it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iso31661 } from 'iso-3166'
import { fold } from '../../shared/intake/fold.ts'
import { COUNTRY_ALIASES, NAME_LANGUAGES } from '../../shared/intake/values/country-names.ts'
import { wordBag } from '../../shared/intake/values/word-bag.ts'

const names = new Map()
const bags = new Map()
const learn = (code, name) => {
  const folded = fold(name)
  if (!names.has(folded)) names.set(folded, code)
  if (!bags.has(wordBag(folded))) bags.set(wordBag(folded), code)
}

for (const { alpha2, name } of iso31661) learn(alpha2, name)
for (const [code, list] of COUNTRY_ALIASES) for (const name of list.split('|')) learn(code, name)
const [knownNames, knownBags] = [new Set(names.keys()), new Set(bags.keys())]
for (const language of NAME_LANGUAGES) {
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  for (const { alpha2 } of iso31661) {
    const name = display.of(alpha2)
    if (name !== undefined) learn(alpha2, name)
  }
}

/** Per country the texts that lead to it, but for those that are left out. */
const byCode = (texts, isLeftOut) => {
  const lists = {}
  for (const { alpha2 } of iso31661) lists[alpha2] = []
  lists.XK ??= []
  for (const [text, code] of texts) if (!isLeftOut(text, code)) lists[code].push(text)
  return Object.fromEntries(Object.entries(lists).map(([code, list]) => [code, list.join('|')]))
}

const made = {
  icu: process.versions.icu,
  names: byCode(names, name => knownNames.has(name)),
  // A name that is its own bag is found as a name.
  bags: byCode(bags, (bag, code) => knownBags.has(bag) || names.get(bag) === code),
}
writeFileSync(
  join(import.meta.dirname, '../../shared/intake/values/known-country-names.json'),
  `${JSON.stringify(made, null, 2)}\n`,
)
