import { once } from '../text/once'
import { foldWord, splitWords } from './fold'

/**
 * Word lists of names, in their own scripts where they have one; folded once like every name. Compiled for this
 * product from the company laws and habits of the countries that supply lists name most; not a copy of any list.
 */
function list(text: string): { has(word: string): boolean } {
  const words = once(() => new Set(splitWords(text).map(foldWord)))
  return { has: word => words().has(word) }
}

/** Legal forms and the words they are made of. They identify nobody. */
export const LEGAL_FORMS = list(`
  ltd limited ltda limitada llc llp lp plc inc incorporated corp corporation co company cie compagnie compania companhia
  gmbh mbh ag kg kgaa ohg ug ev eg ek se sa sas sarl sasu eurl snc sca spa srl srls sapa sl slu sau sc scrl sprl bv bvba nv vof
  cv ab as asa aps oy oyj hf ehf sia uab oü ou ad ead eood ood doo dd dooel sro spol zrt kft bt nyrt sp zoo sp z o o
  pt tbk cv bhd sdn berhad pte pvt pty private prop proprietary proprietor unlimited ulc lllp pllc pc
  fz fze fzc fzco fzllc dmcc jlt wll bsc kscp ksc kscc saog saoc spc est establishment psc pjsc jsc cjsc ojsc qsc qpsc
  zao oao ooo pao ao nao tov pat vat prat at ip gup mup fgup too chp
  ООО ОАО ЗАО ПАО АО НАО ТОО общество общества ограниченной ответственностью публичное акционерное закрытое открытое
  Товариство обмеженою відповідальністю акціонерне публічне приватне
  liability joint stock societe société anonyme responsabilite responsabilité limitee limitée sociedad anonima anônima
  gesellschaft aktiengesellschaft haftung beschränkter spolka spółka akcyjna ograniczoną odpowiedzialnością
  anonim sirketi şirketi sirket limited sti şti ithalat ihracat tic ticaret san sanayi ve
  kk yk kabushiki kaisha gaisha goshi yugen hoesa jusikhoesa jusighoesa
  القابضة قابضة
  شركة شرکت مؤسسة مجموعة ش م م المحدودة ذ خاصة محدود سهامی
  חברה בע מ
  प्राइवेट लिमिटेड प्रा लि लिमिटेड
  บริษัท จำกัด มหาชน
  youxian gongsi gufen
  holding holdings`)

/** Legal forms of scripts without spaces, removed before the characters are parted. Longest first. */
export const JOINED_FORMS: readonly string[] = [
  '有限责任公司',
  '有限責任公司',
  '股份有限公司',
  '集团有限公司',
  '集團有限公司',
  '有限公司',
  '集团公司',
  '公司',
  '集团',
  '集團',
  '株式会社',
  '有限会社',
  '合同会社',
  '주식회사',
  '유한회사',
]

/** Words of trade of the same scripts that identify nobody; removed like the legal forms. */
export const JOINED_STOP_WORDS: readonly string[] = [
  '进出口',
  '進出口',
  '国际',
  '國際',
  '贸易',
  '貿易',
  '商贸',
  '实业',
  '實業',
  '工业',
  '工業',
  '技术',
  '技術',
  '科技',
  '무역',
  '총회사',
  '회사',
]

/** Words of trade so common that a match on them says nothing: they never carry one. */
export const STOP_WORDS = list(`
  and the of for de la le les du des et y e und der die das von dem den di da do dos del della och og en het i in on at a an
  trading trade trader traders general enterprise enterprises enterprises international intl global worldwide group groupe grupo gruppe
  gruppo holding business commercial import export impex importexport service services services solutions products supply supplies
  supplier suppliers manufacturer manufacturers manufacturing mfg industry industries industrial industria industrias industrie
  comercial comercio comercializadora internacional exportadora importadora servicios
  gongsi jituan maoyi shiye guoji so called
  и для группа компания фирма торговый дом
  و في للتجارة التجارية التجاري العامة الدولية
  al el ul ur ud
  main unit hall site block building floor phase dormitory store warehouse finishing line workshop number no nr
  unit branch office head division dept department new sons bros brothers partners associates agency agencies`)

/** Trades, kinds of body and places of trade: shared by many names, they count for little. */
export const COMMON_WORDS = list(`
  cobalt tin tungsten tantalum nickel zinc aluminium aluminum lead chrome gem gems jewellery jewelry diamond diamonds
  directorate administration department internal affairs executive
  bank banque banco shipping marine maritime lines line airlines aviation air logistics transport transportation freight cargo
  oil gas petroleum petrochemical energy power mining mines mine minerals metal metals metallurgical gold silver steel iron copper
  refinery refining smelting smelter nonferrous precious chemical chemicals pharma pharmaceutical medical textile textiles garment garments
  apparel fashion knitwear knit clothing footwear leather agro agricultural agropecuaria food foods farm fisheries fishery
  construction engineering technology technologies technical electronics electronic electric machinery machine machines equipment tools
  auto automobile motors investment investments inversiones invest finance financial capital insurance exchange money
  real estate properties property hotel resort tourism travel consulting consultancy management development research
  institute university academy school college center centre committee council ministry organization organisation association
  foundation charity trust fund union party movement front army brigade battalion state national people peoples republic
  islamic united federal central public east west north south eastern western northern southern
  plant factory works mill mills joint venture project projects production producciones productions representaciones
  dyeing spinning weaving embroidery washing furniture gloves plastics plastic rubber bricks brick carpets carpet seafood rice sugar tea
  coffee cafe cocoa palm packaging printing sports bags shoes logistic contracting cleaning security data fleisch flowers
  recruitment recruiting recruit manpower overseas employment placement labour labor human resources staffing agent
  завод банк министерство предприятие государственное производственное объединение научно центр институт корпорация
  бюро машиностроительный механический республика народная народный нефть газ
  بنك مصرف وزارة جمعية نفت گاز صنایع
  ईन्टरनेशनल बैंक`)

/** Countries, those who live there, and provinces and cities many factories stand in, in Latin letters: where, not who. */
export const PLACE_WORDS = list(`
  canada canadian japan japanese taiwan taiwanese india indian bangladesh bangladeshi vietnam vietnamese thailand thai
  indonesia indonesian malaysia malaysian philippines philippine cambodia cambodian myanmar burma laos lao nepal nepalese
  singapore hongkong macau mongolia kazakhstan uzbekistan turkmenistan kyrgyzstan tajikistan qatar bahrain kuwait oman
  emirates dubai saudi arabia america american usa britain british england scotland ireland germany deutschland france
  italy italia spain espana portugal poland polska romania bulgaria serbia albania greece hellas sweden norway
  denmark finland belgium nederland netherlands switzerland austria hungary estonia latvia lithuania
  mexico mexicana brasil brazil argentina chile peru colombia bolivia ecuador venezuela guatemala honduras nicaragua cuba
  ethiopia ethiopian kenya uganda tanzania rwanda burundi nigeria ghana senegal cameroon angola mozambique zambia zimbabwe
  madagascar mauritius algeria tunisia australia asia asian africa african europe european
  guangdong guangxi guangzhou shenzhen shanghai beijing tianjin jiangsu zhejiang shandong fujian jiangxi hunan hubei henan hebei
  anhui sichuan yunnan liaoning xinjiang shaanxi shanxi guizhou hainan heilongjiang jilin gansu ningxia qinghai
  gujarat maharashtra karnataka punjab tamil nadu haryana rajasthan bengal sindh`)

/** Forms of address, ranks and honours of persons: not part of the name. */
export const TITLES = list(`
  mr mrs ms miss dr prof professor eng engineer ing sir lord lady rev fr mullah mulla maulvi maulavi mawlawi maulana mawlana
  haji hajji hadji hajj alhaj alhaji hajjah hafiz qari sheikh shaikh shaykh sheik cheikh sayyid sayed syed said sidi
  imam ayatollah mufti ustad ustaz akhund agha khan general gen colonel col major maj captain capt lieutenant lt sergeant
  brigadier commander marshal admiral deputy president minister señor senor don doña herr frau monsieur madame
  shri smt kumari u daw ko ma maung nai saw
  jr sr junior senior ii iii
  السيد الشيخ الحاج دكتور مهندس الملا حاجي`)

/** Titles that are also common given or family names: they stay, but count for little. */
export const WEAK_TITLES =
  list(`hafiz sayyid sayed syed said khan agha akhund saw ma ko u don col maj ma sheikh general
  sidi imam general nai ing ms fr marshal major`)

/**
 * Small words between the parts of a person's name, which one writer sets and another leaves out. Not among them: an, il
 * and van, which are whole names in Korea and Vietnam.
 */
export const PARTICLES = list(`
  al el ul ur ud us as ash ar ad az at bin ben ibn bint binti binte abu aboul umm bou ould wuld von der den de da di do dos del la le
  ter zu y e ap mac mc st san santa und of
  بن ابن بنت أبو ابو ال`)
