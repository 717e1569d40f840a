/** Where a sector's default score comes from: the model's own table, or 20 times the mean of the ISIC ratings. */
export type SectorBasis = 'model-table' | 'isic-ratings'

/** A row of the default sector table (model 4.5): a start point to be edited, not a fact. */
export interface Sector {
  readonly key: string
  /** 0 to 100, higher is worse. */
  readonly score: number
  readonly basis: SectorBasis
  /** ISIC Rev. 4 divisions (two digits) the sector covers. */
  readonly isicDivisions: readonly string[]
}

const sector = (
  key: string,
  score: number,
  isicDivisions: readonly string[],
  basis: SectorBasis = 'isic-ratings',
) => ({
  key,
  score,
  basis,
  isicDivisions,
})

/**
 * The sectors a supplier or site can have. The first sixteen are the model's own table; the others carry
 * 20 times the mean of the eight ratings (1 to 5) of their ISIC division in assets/reference/sectors.json,
 * which lands within ten points of the table wherever both exist, electronics assembly excepted.
 */
export const SECTORS: readonly Sector[] = [
  sector('mining-artisanal', 90, [], 'model-table'),
  sector('fisheries', 90, ['03'], 'model-table'),
  sector('agriculture', 80, ['01'], 'model-table'),
  sector('construction', 80, ['41', '42', '43'], 'model-table'),
  sector('domestic-work', 85, ['97'], 'model-table'),
  sector('hospitality', 75, ['55', '56'], 'model-table'),
  sector('private-security', 70, ['80'], 'model-table'),
  sector('brick-quarry-charcoal', 85, ['08', '23'], 'model-table'),
  sector('food-processing', 65, ['10', '11'], 'model-table'),
  sector('textiles-garments', 65, ['13', '14'], 'model-table'),
  sector('electronics', 40, ['26'], 'model-table'),
  sector('logistics', 60, ['52', '53'], 'model-table'),
  sector('healthcare', 45, ['86', '87', '88'], 'model-table'),
  sector('ict-services', 50, ['62', '63'], 'model-table'),
  sector('financial-services', 30, ['64', '65', '66'], 'model-table'),
  sector('professional-services', 20, ['69', '70', '71', '72', '73', '74', '75'], 'model-table'),
  sector('forestry-logging', 80, ['02']),
  sector('mining-industrial', 75, ['07']),
  sector('mining-coal', 62.5, ['05']),
  sector('oil-gas', 45, ['06', '09']),
  sector('tobacco', 62.5, ['12']),
  sector('leather-footwear', 55, ['15']),
  sector('wood-products', 55, ['16']),
  sector('petroleum-products', 35, ['19']),
  sector('chemicals', 40, ['20']),
  sector('pharmaceuticals', 27.5, ['21']),
  sector('rubber-plastics', 57.5, ['22']),
  sector('basic-metals', 50, ['24', '25']),
  sector('electrical-equipment', 55, ['27', '28']),
  sector('motor-vehicles', 45, ['29']),
  sector('transport-equipment', 50, ['30']),
  sector('furniture', 52.5, ['31']),
  sector('other-manufacturing', 57.5, ['32', '33']),
  sector('energy', 35, ['35']),
  sector('waste-recycling', 65, ['37', '38', '39']),
  sector('retail', 52.5, ['45', '46', '47']),
  sector('land-transport', 62.5, ['49']),
  sector('water-transport', 67.5, ['50']),
  sector('air-transport', 30, ['51']),
  sector('telecommunications', 27.5, ['61']),
  sector('real-estate', 32.5, ['68']),
  sector('labour-supply', 77.5, ['78']),
  sector('cleaning', 70, ['81']),
  sector('public-administration', 40, ['84']),
  sector('education', 25, ['85']),
  sector('arts-recreation', 62.5, ['90', '91', '92', '93']),
  sector('personal-services', 70, ['96']),
]

const byKey = new Map(SECTORS.map(entry => [entry.key, entry]))
const byDivision = new Map(
  SECTORS.flatMap(entry => entry.isicDivisions.map(division => [division, entry] as const)),
)

/** The sector with this key, or `null` where the table has none. */
export function sectorOf(key: string): Sector | null {
  return byKey.get(key) ?? null
}

/** The sector of an ISIC Rev. 4 code: `0111`, `A01` and `01` all mean division 01. */
export function sectorOfIsic(code: string): Sector | null {
  const division = /^[A-U]?(\d{2})/.exec(code.trim().toUpperCase())?.[1]
  return division === undefined ? null : (byDivision.get(division) ?? null)
}
