/**
 * Writes shared/text/<tag>/cldr.json: names of months, countries, languages and currencies of a language that Chromium's Intl does not carry, from
 * the whole CLDR data of the Node that runs this (Unicode License v3).
 *
 *   node scripts/cldr-names.mjs ne
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iso31661 } from 'iso-3166'
import { checkout } from './setup/places.mjs'

const [tag] = process.argv.slice(2)
if (tag === undefined || Intl.DisplayNames.supportedLocalesOf(tag).length === 0)
  throw new Error('say a language that this Node knows whole')

const regions = new Intl.DisplayNames(tag, { type: 'region' })
const languages = new Intl.DisplayNames(tag, { type: 'language' })
const currencies = new Intl.DisplayNames(tag, { type: 'currency' })
const offered = JSON.parse(readFileSync(join(checkout, 'shared/text/workers-languages.json'), 'utf8'))
const month = (style, at) =>
  new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' }).format(new Date(Date.UTC(2026, at, 15)))
const months = style => Array.from({ length: 12 }, (_, at) => month(style, at))
const and = new Intl.ListFormat(tag, { type: 'conjunction' }).formatToParts(['a', 'b'])

const names = {
  source: `CLDR ${process.versions.cldr}`,
  and: and.find(({ type }) => type === 'literal').value,
  months: { long: months('long'), short: months('short') },
  regions: Object.fromEntries(iso31661.map(({ alpha2 }) => [alpha2, regions.of(alpha2)])),
  languages: Object.fromEntries(offered.map(code => [code, languages.of(code)])),
  currencies: Object.fromEntries(Intl.supportedValuesOf('currency').map(code => [code, currencies.of(code)])),
}
writeFileSync(join(checkout, 'shared/text', tag, 'cldr.json'), `${JSON.stringify(names, null, 2)}\n`)
