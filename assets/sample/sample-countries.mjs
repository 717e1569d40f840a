import { COUNTRIES_ELSEWHERE } from './countries-elsewhere.mjs'
import { COUNTRIES_OF_ASIA } from './countries-of-asia.mjs'

/** The suppliers stand in this order, which also numbers them. */
const ORDER = [
  'BD',
  'MM',
  'TH',
  'TR',
  'ET',
  'CD',
  'QA',
  'AE',
  'NP',
  'IN',
  'PK',
  'VN',
  'MY',
  'LB',
  'JO',
  'CO',
  'MX',
  'BR',
  'GH',
  'KE',
  'UA',
  'PL',
  'DE',
  'IT',
  'KH',
]

export const COUNTRIES = ORDER.map(wanted =>
  [...COUNTRIES_OF_ASIA, ...COUNTRIES_ELSEWHERE].find(({ code }) => code === wanted),
)
