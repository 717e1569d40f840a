import { fold } from '../fold'

/**
 * Words that tell a sector of the risk model (table 4.5), most telling first: the first line with a word in the text
 * wins, so `gold mine security` is private security only where mining says nothing. English, French, Spanish, German.
 */
const SECTOR_WORDS: readonly (readonly [sector: string, words: string])[] = [
  [
    'brick-quarry-charcoal',
    'brick|bricks|kiln|kilns|quarry|quarries|quarrying|charcoal|brique|briques|carriere|charbon|ladrillo|ladrillos|cantera|carbon vegetal|ziegel|steinbruch|holzkohle|stone',
  ],
  [
    'artisanal-mining',
    'artisanal|asm|small scale mining|mining|mine|mines|mineral|minerals|gold|cobalt|coltan|tin|tungsten|tantalum|mica|gemstone|gemstones|diamond|diamonds|ore|smelter|smelting|refiner|refinery metals|minier|miniere|exploitation miniere|mineria|minera|bergbau|3tg',
  ],
  [
    'fisheries-seafood',
    'fish|fishing|fishery|fisheries|seafood|shrimp|tuna|aquaculture|vessel|peche|poisson|fruits de mer|pesca|pescado|mariscos|fischerei|fisch|meeresfruchte',
  ],
  [
    'food-processing',
    'food processing|food manufacturing|meat|poultry|slaughterhouse|dairy|bakery|canning|beverage|beverages|packhouse|food|foods|agroalimentaire|alimentaire|alimentos|alimentaria|lebensmittel',
  ],
  [
    'domestic-work',
    'domestic work|domestic worker|domestic workers|domestic service|household|housekeeping service|nanny|travail domestique|trabajo domestico|hausangestellte',
  ],
  [
    'private-security',
    'security guard|security guards|guarding|guard services|private security|security services|security|gardiennage|securite|vigilancia|seguridad privada|wachdienst|sicherheitsdienst',
  ],
  [
    'construction',
    'construction|contractor|building works|builder|builders|civil works|civil engineering|infrastructure|scaffolding|batiment|btp|construccion|obra|bau|baugewerbe|hochbau',
  ],
  [
    'textiles-garments',
    'textile|textiles|garment|garments|apparel|clothing|footwear|shoe|shoes|fashion|knit|knitwear|spinning|weaving|denim|leather|yarn|vetement|vetements|habillement|confection|chaussure|ropa|prendas|calzado|confeccion|bekleidung|schuhe|textilien',
  ],
  [
    'electronics-assembly',
    'electronics|electronic|semiconductor|semiconductors|pcb|circuit|assembly of electronic|devices|electronique|electronica|elektronik|hardware assembly',
  ],
  [
    'entertainment-hospitality',
    'hotel|hotels|hospitality|restaurant|restaurants|catering|entertainment|tourism|casino|bar|hotellerie|restauration|hosteleria|hoteles|gastgewerbe|gastronomie',
  ],
  [
    'healthcare',
    'health|healthcare|health care|hospital|hospitals|clinic|care home|nursing|medical services|sante|soins|salud|hospitalario|gesundheit|pflege',
  ],
  [
    'ict-services',
    'ict|it services|software|content moderation|data labelling|data labeling|call centre|call center|bpo|informatique|servicios informaticos|it dienstleistungen',
  ],
  [
    'financial-services',
    'financial|finance|bank|banking|insurance|fintech|banque|assurance|banca|seguros|finanz|versicherung',
  ],
  [
    'logistics-warehousing',
    'logistics|warehouse|warehousing|transport|transportation|freight|trucking|shipping|distribution|courier|port services|logistique|entrepot|logistica|almacen|almacenamiento|transporte|logistik|lager|spedition',
  ],
  [
    'agriculture',
    'agriculture|agricultural|farm|farming|farms|plantation|plantations|palm oil|cocoa|coffee|tea|cotton|sugar|sugarcane|rubber|fruit|fruits|vegetables|tobacco|flowers|horticulture|livestock|grower|growers|harvest|ferme|agricole|agricultura|agricola|cacao|cafe|landwirtschaft|plantage|forestry|timber',
  ],
  [
    'professional-services',
    'professional services|consulting|consultancy|legal services|law firm|accounting|audit services|advisory|advertising|marketing|architecture|office services|conseil|consultoria|beratung|unternehmensberatung',
  ],
]

const RULES = SECTOR_WORDS.flatMap(([sector, words]) =>
  words.split('|').map(word => ({ sector, phrase: ` ${fold(word)} ` })),
)

/** The sector keys this table can give, each a row of the risk model's table 4.5. */
export const UNDERSTOOD_SECTORS: readonly string[] = SECTOR_WORDS.map(([sector]) => sector)

/**
 * The sector key a free text tells of (`Apparel|Health`, `Readymade garments`), or `null`. Where a list of sectors stands
 * in one cell the first part that tells anything counts.
 */
export function sectorOf(text: string): string | null {
  const parts = text.split(/[|;]/).map(part => ` ${fold(part)} `)
  for (const part of parts) {
    const key = part.trim().replaceAll(' ', '-')
    const found = UNDERSTOOD_SECTORS.includes(key)
      ? key
      : RULES.find(rule => part.includes(rule.phrase))?.sector
    if (found !== undefined) return found
  }
  return null
}
