import { once } from '../../text/once'
import { SECTORS } from '../../risk/sectors'
import { fold } from '../fold'
import { MORE_SECTOR_WORDS } from './sector-words'

/**
 * Words that tell a sector of the risk model (its table of sectors), most telling first: the first line with a word in
 * the text wins, so brick kilns are no construction and fish packers no food makers. English, French, Spanish, German.
 */
const SECTOR_WORDS: readonly (readonly [sector: string, words: string])[] = [
  [
    'labour-supply',
    'recruitment agency|employment agency|staffing|manpower|labour supply|labor supply|labour provider|temporary employment|interim|agence de recrutement|agencia de empleo|zeitarbeit|personaldienstleister',
  ],
  [
    'brick-quarry-charcoal',
    'brick|bricks|kiln|kilns|quarry|quarries|quarrying|charcoal|cement|ceramics|brique|briques|carriere|ladrillo|ladrillos|cantera|carbon vegetal|ziegel|steinbruch|holzkohle',
  ],
  [
    'mining-artisanal',
    'artisanal|asm|small scale mining|artisanal mining|gold aggregator|coltan|mica|gemstone|gemstones|orpaillage|mineria artesanal|kleinbergbau',
  ],
  ['mining-coal', 'coal|coal mining|charbon|kohle'],
  [
    'basic-metals',
    'smelter|smelting|refiner of metals|metal refining|steel|iron and steel|foundry|aluminium|aluminum|metal|metals|metal products|metallurgy|metallurgie|metalurgia|stahl|giesserei',
  ],
  [
    'mining-industrial',
    'mining|mine|mines|mineral|minerals|ore|ores|gold|cobalt|copper|tin|tungsten|tantalum|3tg|exploitation miniere|minier|miniere|mineria|minera|bergbau',
  ],
  [
    'fisheries',
    'fish|fishing|fishery|fisheries|seafood|shrimp|tuna|aquaculture|fishing vessel|peche|poisson|fruits de mer|pesca|pescado|mariscos|fischerei|fisch|meeresfruchte',
  ],
  [
    'food-processing',
    'food processing|food manufacturing|meat|poultry|slaughterhouse|dairy|bakery|canning|beverage|beverages|packhouse|food|foods|agroalimentaire|alimentaire|alimentos|alimentaria|lebensmittel',
  ],
  [
    'domestic-work',
    'domestic work|domestic worker|domestic workers|domestic service|domestic help|household staff|nanny|travail domestique|trabajo domestico|hausangestellte',
  ],
  [
    'private-security',
    'security guard|security guards|guarding|guard services|private security|security services|security|gardiennage|vigilancia|seguridad privada|wachdienst|sicherheitsdienst',
  ],
  [
    'cleaning',
    'cleaning|cleaner|cleaners|janitorial|facility services|facilities services|facility management|landscaping|nettoyage|limpieza|reinigung|gebaudereinigung',
  ],
  [
    'construction',
    'construction|contractor|building works|builder|builders|civil works|civil engineering|infrastructure works|scaffolding|batiment|btp|construccion|baugewerbe|hochbau|tiefbau|bau',
  ],
  [
    'leather-footwear',
    'footwear|shoe|shoes|leather|tannery|chaussure|chaussures|cuir|calzado|cuero|schuhe|leder',
  ],
  [
    'textiles-garments',
    'rmg|textile|textiles|garment|garments|apparel|clothing|fashion|knit|knitwear|spinning|spinning mill|weaving|denim|yarn|fabric|vetement|vetements|habillement|confection|ropa|prendas|confeccion|bekleidung|textilien',
  ],
  [
    'electrical-equipment',
    'electrical equipment|machinery|machine building|appliances|batteries|maschinenbau|maquinaria|machines',
  ],
  [
    'electronics',
    'electronics|electronic|semiconductor|semiconductors|pcb|printed circuit|consumer devices|electronique|electronica|elektronik',
  ],
  ['motor-vehicles', 'automotive|motor vehicles|vehicle parts|car parts|automobile|automotriz|automobil'],
  [
    'hospitality',
    'hotel|hotels|hospitality|restaurant|restaurants|catering|accommodation services|tourism|hotellerie|restauration|hosteleria|gastgewerbe|gastronomie',
  ],
  [
    'arts-recreation',
    'entertainment|casino|sports club|recreation|arts and recreation|gambling|spectacle|entretenimiento',
  ],
  [
    'healthcare',
    'health|healthcare|health care|hospital|hospitals|clinic|care home|nursing|medical services|sante|soins|salud|gesundheit|pflege',
  ],
  ['pharmaceuticals', 'pharmaceutical|pharmaceuticals|pharma|pharmacie|farmaceutica'],
  ['chemicals', 'chemical|chemicals|chimie|quimica|chemie|fertiliser|fertilizer'],
  [
    'rubber-plastics',
    'rubber gloves|rubber products|plastic|plastics|gloves|caoutchouc|plastique|plasticos|kunststoff|gummi|packaging',
  ],
  ['furniture', 'furniture|meubles|muebles|mobel'],
  ['wood-products', 'wood products|sawmill|plywood|paper|pulp|scierie|bois|madera|sagewerk|holzwaren'],
  ['forestry-logging', 'forestry|logging|timber|foresterie|forestal|forstwirtschaft'],
  ['tobacco', 'tobacco products|cigarettes|cigars'],
  [
    'waste-recycling',
    'waste|recycling|scrap|ship breaking|shipbreaking|e waste|dechets|recyclage|reciclaje|residuos|abfall',
  ],
  [
    'ict-services',
    'ict|it services|software|content moderation|data labelling|data labeling|call centre|call center|bpo|informatique|servicios informaticos|it dienstleistungen',
  ],
  ['telecommunications', 'telecom|telecoms|telecommunications|telekommunikation|telecomunicaciones'],
  [
    'financial-services',
    'financial|finance|bank|banking|insurance|fintech|banque|assurance|banca|seguros|finanz|versicherung',
  ],
  [
    'water-transport',
    'shipping line|sea freight|maritime transport|merchant shipping|water transport|transport maritime|seeschifffahrt',
  ],
  [
    'logistics',
    'logistics|warehouse|warehousing|freight|freight forwarding|distribution|courier|port services|logistique|entrepot|logistica|almacen|almacenamiento|logistik|lager|spedition|shipping',
  ],
  ['land-transport', 'trucking|haulage|road transport|transport|transportation|transporte|lkw'],
  ['air-transport', 'airline|aviation|air transport'],
  [
    'agriculture',
    'agriculture|agricultural|farm|farming|farms|plantation|plantations|palm oil|cocoa|coffee|tea|cotton|sugar|sugarcane|rubber|fruit|fruits|vegetables|tobacco|flowers|horticulture|livestock|grower|growers|harvest|ferme|agricole|agricultura|agricola|cacao|cafe|landwirtschaft|plantage',
  ],
  ['oil-gas', 'oil and gas|petroleum|oilfield|petrole|petroleo|erdol'],
  ['energy', 'energy|electricity|power generation|solar|energie|energia'],
  ['retail', 'retail|wholesale|trading|shop|shops|supermarket|commerce de detail|comercio|einzelhandel'],
  ['education', 'education|school|university|training provider|educacion|bildung'],
  ['real-estate', 'real estate|property management|immobilier|inmobiliaria|immobilien'],
  [
    'professional-services',
    'professional services|consulting|consultancy|legal services|law firm|accounting|advisory|advertising|marketing|architecture|office services|conseil|consultoria|beratung|unternehmensberatung',
  ],
  ['other-manufacturing', 'manufacturing|manufacturer|toys|jewellery|jewelry'],
]

const rules = once(() =>
  SECTOR_WORDS.flatMap(([sector, words]) =>
    `${words}|${MORE_SECTOR_WORDS[sector] ?? words}`
      .split('|')
      .map(word => fold(word))
      // Chinese has no spaces between words.
      .map(word => ({ sector, phrase: /^\p{Script=Han}+$/u.test(word) ? word : ` ${word} ` })),
  ),
)
const KEYS: ReadonlySet<string> = new Set(SECTORS.map(sector => sector.key))

/** The sectors that the words above can tell. */
export const TOLD_SECTORS: readonly string[] = SECTOR_WORDS.map(([sector]) => sector)

const told = new Map<string, string | null>()
/** Texts remembered; a list repeats a few dozen. */
const MOST_TOLD = 2000

/**
 * The key of the sector a free text tells of (`Apparel|Health`, `Readymade garments`), or `null`. Where several stand in
 * one cell the first part that tells anything counts.
 */
export function sectorKeyOf(text: string): string | null {
  const known = told.get(text)
  if (known !== undefined) return known
  const sector = sectorIn(text)
  if (told.size >= MOST_TOLD) told.clear()
  told.set(text, sector)
  return sector
}

function sectorIn(text: string): string | null {
  for (const part of text.split(/[|;]/).map(piece => fold(piece))) {
    const key = part.replaceAll(' ', '-')
    const words = ` ${part} `
    const found = KEYS.has(key) ? key : rules().find(rule => words.includes(rule.phrase))?.sector
    if (found !== undefined) return found
  }
  return null
}
