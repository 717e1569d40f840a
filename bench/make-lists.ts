import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'

/**
 * Invented lists of the shape and size of OFAC, EU and UK together (2026: some 18 000, 6 000 and 5 000 parties; here
 * scaled to a wanted total), with the aliases and addresses such lists have. `seed` changes one party in a hundred.
 */
export interface MadeLists {
  readonly files: readonly string[]
  readonly entries: number
}

const SYLLABLES = [
  'ka',
  'ri',
  'mo',
  'shev',
  'al',
  'nur',
  'din',
  'va',
  'ter',
  'lo',
  'han',
  'qa',
  'zim',
  'bo',
  'ya',
  'sul',
]
const PLACES = [
  ['Panama City', 'Panama'],
  ['Tallinn', 'Estonia'],
  ['Bukavu', 'Democratic Republic of the Congo'],
  ['Dubai', 'United Arab Emirates'],
  ['Yangon', 'Myanmar'],
] as const

/** Numbers that are the same on every run. */
function randomOf(start: number): () => number {
  let state = start
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function nameOf(random: () => number): string {
  const word = () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    ).join('')
  return `${word()} ${word()} ${word()}`.toUpperCase()
}

async function write(path: string, lines: Iterable<string>): Promise<string> {
  const out = createWriteStream(path)
  for (const line of lines) if (!out.write(line)) await once(out, 'drain')
  out.end()
  await finished(out)
  return path
}

interface Party {
  readonly key: number
  readonly name: string
  readonly aliases: readonly string[]
  readonly place: (typeof PLACES)[number]
  readonly year: number
}

function* parties(count: number, from: number, seed: number): Generator<Party> {
  for (let i = 0; i < count; i++) {
    const changed = i % 100 === seed
    const random = randomOf(from + i + (changed ? 7_000_000 : 0))
    yield {
      key: from + i,
      name: nameOf(random),
      aliases: Array.from({ length: Math.floor(random() * 5) }, () => nameOf(random)),
      place: PLACES[i % PLACES.length] ?? PLACES[0],
      year: 1940 + Math.floor(random() * 60),
    }
  }
}

function* sdn(all: Iterable<Party>): Generator<string> {
  for (const { key, name, year } of all)
    yield `${key},"${name}","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 24 Jun ${year}; POB Egypt; nationality Egypt; Passport ${key}83 (Egypt); Gender Male."\r\n`
  yield '\u001a'
}
function* alt(all: Iterable<Party>): Generator<string> {
  for (const { key, aliases } of all)
    for (const [n, alias] of aliases.entries()) yield `${key},${key}${n},"aka","${alias}",-0- \r\n`
  yield '\u001a'
}
function* add(all: Iterable<Party>): Generator<string> {
  for (const { key, place } of all) yield `${key},${key},"Street ${key}","${place[0]}","${place[1]}",-0- \r\n`
  yield '\u001a'
}

const EU_COLUMNS = 118
const EU_HEAD = [
  'fileGenerationDate',
  'Entity_LogicalId',
  'Entity_SubjectType',
  'Entity_Regulation_Programme',
  'NameAlias_WholeName',
  'NameAlias_LogicalId',
  'Address_City',
  'Address_CountryDescription',
  'BirthDate_Year',
]

function* eu(all: Iterable<Party>): Generator<string> {
  const filler = Array.from({ length: EU_COLUMNS - EU_HEAD.length }, (_, i) => `Filler_${i}`)
  yield `\uFEFF${[...EU_HEAD, ...filler].join(';')}\n`
  const rest = ';'.repeat(filler.length)
  for (const { key, name, aliases, place, year } of all) {
    for (const alias of [name, ...aliases]) yield `05/11/2026;${key};P;SAM;${alias};1;;;${rest}\n`
    yield `05/11/2026;${key};P;SAM;;;${place[0]};${place[1]};${rest}\n`
    yield `05/11/2026;${key};P;SAM;;;;;${year}${rest}\n`
  }
}

const UK_HEAD = [
  'Last Updated',
  'Unique ID',
  'OFSI Group ID',
  'Name 6',
  'Name 1',
  'Name type',
  'Alias strength',
  'Regime Name',
  'Designation Type',
  'Designation source',
  'Sanctions Imposed',
  'UK Statement of Reasons',
  'Address Line 1',
  'Address Country',
  'D.O.B',
  'Nationality(/ies)',
]

function* uk(all: Iterable<Party>): Generator<string> {
  yield `\uFEFFReport Date: 13-Feb-2026\n${UK_HEAD.join(',')}\n`
  for (const { key, name, aliases, place, year } of all)
    for (const [n, alias] of [name, ...aliases].entries())
      yield `12/01/2022,UK${key},${key},${alias},,${n === 0 ? 'Primary Name' : 'Alias'},,Sample Regulations 2020,Individual,UK,Asset freeze,"Reasons, ${'word '.repeat(60)}",${place[0]},${place[1]},dd/mm/${year},Egypt\n`
}

/** Writes the lists into a folder. */
export async function makeLists(folder: string, entries: number, seed: number): Promise<MadeLists> {
  const [ofac, european] = [Math.round(entries * 0.6), Math.round(entries * 0.2)]
  const british = entries - ofac - european
  const path = (name: string) => join(folder, `${seed}-${name}`)
  const files = [
    await write(path('sdn.csv'), sdn(parties(ofac, 1, seed))),
    await write(path('alt.csv'), alt(parties(ofac, 1, seed))),
    await write(path('add.csv'), add(parties(ofac, 1, seed))),
    await write(path('eu.csv'), eu(parties(european, 200_000, seed))),
    await write(path('uk.csv'), uk(parties(british, 300_000, seed))),
  ]
  return { files, entries }
}
