import type { ListEntry, ListName } from '../../shared/screening/entry'

/**
 * An invented list of the size of the UN, US, EU and UK lists together, with the make-up that their samples show: two
 * persons to one body, some vessels, one to six names to a party (spelled otherwise, in another order, in another
 * script), half of them with a birth year, most with a country. Drawn from a fixed seed: every run makes the same list.
 */

/** Park and Miller's generator (1988): the same numbers from the same seed, 0 to 1. */
export function drawer(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

const split = (text: string): string[] => text.trim().split(/\s+/)
const GIVEN =
  split(`Muhammad Ahmad Ali Hassan Hussein Abdullah Ibrahim Omar Khalid Yusuf Mustafa Said Jamal Salim Tariq Hamid
  Aleksandr Sergey Vladimir Dmitry Nikolay Andrey Mikhail Viktor Yuri Igor Oleg Natalia Olga Elena Ivan Pavel
  Kim Ri Pak Choe Jong Chol Yong Myong Su Nam Jin Hyok Wang Li Zhang Chen Liu Wei Jun Ming Hua Guo
  Juan Carlos Jose Luis Maria Miguel Pedro Rafael Jorge Jean Pierre Patrice Joseph Emmanuel Aung Zaw Htun Myint`)
const SYLLABLES =
  split(`ba da ka la ma na ra sa ta za kho sha che ghu qa fi ri zi no vo lo mu zhu tsi pra stro gre bla kri dhu
  bek kar dan mur sul nas raf tol vin gor men sar pal dur wal hak zub rim fet lun yar`)
const ENDINGS = split(
  'i an ov ova ev ski enko zai i ari ani oun ez es ido ura wa sen berg ian dze oglu pour zadeh',
)
const TRADES =
  split(`Trading Shipping Mining Oil Bank Exchange Industries Petrochemical Construction Electronics Textile Aviation
  Steel Gold Logistics Foundation Institute Marine Metals Engineering Development Investment Food Transport`)
const FORMS = split('Ltd LLC Co Corporation GmbH JSC OOO SARL FZE PLC SA Inc')
const COUNTRIES = split('SY IQ IR RU KP AF YE SO CD LY BY MM SD CN PK LB VE NI CU HT ML CF ZW UA AE TR')
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('abvgdezijklmnoprstufhcy').map((latin, i) => [
    latin,
    Array.from('абвгдезийклмнопрстуфхцы')[i] ?? '',
  ]),
)

export class Maker {
  constructor(private readonly draw: () => number) {}

  private pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.draw() * from.length)]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }

  private word(): string {
    const parts = Array.from({ length: 2 + Math.floor(this.draw() * 2.5) }, () => this.pick(SYLLABLES))
    const text = parts.join('') + this.pick(ENDINGS)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }

  person(): string {
    const middle = this.draw() < 0.5 ? [this.draw() < 0.5 ? this.pick(GIVEN) : this.word()] : []
    return [this.pick(GIVEN), ...middle, this.word()].join(' ')
  }

  body(): string {
    const own = this.draw() < 0.4 ? [this.word(), this.word()] : [this.word()]
    return [...own, this.pick(TRADES), ...(this.draw() < 0.7 ? [this.pick(FORMS)] : [])].join(' ')
  }

  /** Another way of writing a name: a letter changed, another order, in capitals, in Cyrillic letters. */
  variant(name: string): string {
    const kind = this.draw()
    const words = name.split(' ')
    if (kind < 0.3)
      return [words.at(-1)?.toUpperCase(), ...words.slice(0, -1)].join(', ').replace(', ', ',  ')
    if (kind < 0.7) return this.misspelled(name)
    if (kind < 0.85) return Array.from(name.toLowerCase(), letter => CYRILLIC[letter] ?? letter).join('')
    return name.toUpperCase()
  }

  misspelled(name: string): string {
    const at = 1 + Math.floor(this.draw() * (name.length - 2))
    return name.slice(0, at) + this.pick(Array.from('aeiouhynrst')) + name.slice(at + 1)
  }

  entry(i: number): ListEntry {
    const kind = this.draw()
    const type = kind < 0.6 ? 'person' : kind < 0.92 ? 'organisation' : 'vessel'
    const main = type === 'person' ? this.person() : this.body()
    const others = Array.from({ length: Math.floor(this.draw() * this.draw() * 7) }, (): ListName => ({
      text: this.draw() < 0.7 ? this.variant(main) : type === 'person' ? this.person() : this.body(),
      quality: this.draw() < 0.15 ? 'low' : 'good',
    }))
    const year = 1935 + Math.floor(this.draw() * 65)
    return {
      key: `X.${String(i).padStart(6, '0')}`,
      type,
      names: [{ text: main, quality: 'primary' }, ...others],
      birthDates:
        type === 'person' && this.draw() < 0.5
          ? [{ date: null, fromYear: year, toYear: year, circa: false }]
          : [],
      countries: this.draw() < 0.8 ? [this.pick(COUNTRIES)] : [],
      countryTexts: [],
      programmes: [],
      identifiers:
        this.draw() < 0.3
          ? [{ kind: 'Passport', number: String(1e7 + Math.floor(this.draw() * 9e7)), country: null }]
          : [],
      roles: [],
      addresses: [],
      listedOn: null,
      updatedOn: null,
      remarks: null,
      nationalities: [],
      birthPlaces: [],
      links: [],
      references: [],
      sourceUrl: null,
    }
  }
}

export function makeList(count: number): ListEntry[] {
  const maker = new Maker(drawer(20_261_126))
  return Array.from({ length: count }, (_, i) => maker.entry(i))
}
