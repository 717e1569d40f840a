import { foldWord, splitWords } from './fold'

/**
 * Words that stand for each other though their letters differ: the same trade or body in another language, the same
 * given name in another country's form. Own compilation; each line is one group.
 */
const TRADES = `
  ministry ministere ministerio ministerstvo министерство وزارة وزارت wizara vezarat
  energy energie energia نیرو энергия энергетика energetika
  bank banque banco banca банк مصرف بنك بانک bankasi
  plant works factory fabrique fabrica usine fabrik завод zavod фабрика fabrika مصنع kombinat комбинат
  mining miniere minera minero minas bergbau горный gornaya معدن
  metallurgical metallurgique metalurgica metalurgico metallurgicheskiy металлургический metallurgie metallurgy
  refinery refining raffinerie refineria raffinage
  smelter smelting fonderie fundicion smelt
  exchange sarraf sarafi صرافة change cambio
  oil naft petroleum petrole petroleo neft нефть نفت النفط
  gas gaz газ گاز
  gold oro or золото zoloto ذهب altin
  iron fer hierro eisen
  steel acier acero stahl сталь stal celik
  copper cuivre cobre kupfer медь
  shipping navigation navegacion maritime marine maritima судоходство sudokhodstvo denizcilik
  transport transportation transportes transports транспорт nakliyat naqliyat نقل
  levant sham الشام
  aviation طيران airlines airline airways авиация aviatsiya havayollari
  construction construcciones construccion bau строительство stroitelstvo insaat
  machine machinery machines maquinaria mashinostroitelnyy машиностроительный mashinostroenie
  textile textiles textil tekstil текстиль نساجی
  food foods alimentos alimentaire lebensmittel gida продукты
  agricultural agricole agricola agro agropecuaria сельскохозяйственный
  university universite universidad universitaet университет universitet دانشگاه جامعة
  institute institut instituto институт
  foundation fondation fundacion stiftung stichting фонд fond foreningen vakif مؤسسة
  association asociacion verein ассоциация dernek جمعية
  committee comite комитет komitet lajna لجنة
  council conseil consejo совет sovet مجلس
  movement mouvement movimiento движение dvizhenie harakat harakah حركة حرکت
  army armee ejercito армия armiya جيش jaysh jaish
  front frente фронт جبهة jabhat jabhah
  party parti partido партия partiya حزب hizb
  brigade brigada бригада liwa لواء
  division дивизия firqa الفرقة
  republic republique republica республика respublika جمهورية
  national ملی وطنی nacional nationale natsionalnyy национальный وطنية
  people peoples populaire popular народная народный narodnaya
  state دولة dawla dawlat etat estado государственный государственное gosudarstvennyy
  center centre centro zentrum центр tsentr markaz مركز merkezi
  research recherche investigacion forschung исследовательский
  development developpement desarrollo entwicklung razvitie развитие
  investment investments inversiones investissement investissements инвестиции yatirim
  insurance assurance seguros versicherung страхование sigorta بیمه
  hotel hoteles гостиница فندق otel
  school ecole escuela школа madrasa مدرسة madrassa
  security seguridad securite sicherheit безопасность amn الأمن
  defense defence defensa оборона oborona difa الدفاع
  islamic islamique islamico islami исламский اسلامی إسلامية الإسلامية الاسلامی islamiya
  fighting combatant combattant combatiente
  liberation liberacion освобождение tahrir تحرير
  north northern nord norte северный severnyy شمال
  south southern sud sur южный yuzhnyy جنوب
  east eastern est oriente восточный vostochnyy sharq
  west western ouest occidente западный zapadnyy gharb
  first premier primero первый pervyy
  damascus дамаск دمشق dimashq damas
  morocco moroccan marocain maroc marruecos المغرب مغربي maghreb
  syria syrian syrie syrienne سوريا السورية سوري сирия сирийский
  russia russian russe rusa россия российский русский روسيا
  iran iranian iranien иран иранский ایران
  iraq iraqi irak irakien العراق عراق
  korea korean coree corea 조선 корея choson
  china chinese chine chino 中国 zhongguo китай
  libya libyan libye libyen ليبيا
  egypt egyptian egypte egipto مصر misr
  afghanistan afghan افغانستان
  turkey turkish turquie turkiye turk
  ukraine ukrainian украина украинский ukraina
  belarus belarusian белорусский беларусь byelorussian
  yemen yemeni اليمن يمن
  sudan sudanese soudan السودان
  somalia somali somalie الصومال
  congo congolese congolaise congolais
  lebanon lebanese liban libanais لبنان
  palestine palestinian فلسطين
  pakistan pakistani پاکستان`

const GIVEN_NAMES = `
  igor ihor ihar igar
  olga olha volha
  oleg aleh
  alexander aleksandr aliaksandr alyaksandr oleksandr aleksander alejandro iskander iskandar sasha
  sergey sergei sergii serhii siarhei syarhey serge sergio
  vladimir volodymyr uladzimir wladimir
  dmitry dmitri dmytro dzmitry dmitriy dimitri
  nikolay nikolai mykola mikalai nicholas nicolas
  mikhail mykhailo mikhas michael michel miguel mikail
  andrey andrei andrii andriy andrew andre andres
  yury yuri yurii iurii georgy georgiy georgi george jorge
  viktor victor viktar
  pavel pavlo paul pablo paulo
  petr pyotr petro peter pierre pedro piotr
  ivan ioann john juan jean joao jan
  evgeny evgenii yevgeny yevhen eugene yauheni
  alexey aleksei oleksii aliaksei alexis
  vasily vasilii vasyl vasil
  grigory grigorii hryhorii gregory gregorio
  stepan stefan stephen steven esteban etienne
  natalia natalya nataliya natallia
  elena yelena olena alena helen helena
  ekaterina yekaterina kateryna katsiaryna catherine
  anna hanna ganna
  joseph yusuf yousef youssef iosif jose giuseppe
  ri rhee lee li yi
  pak park bak
  paek baek
  choe choi
  no roh noh
  im lim rim
  ryu yoo yu
  ibrahim abraham ibragim
  ismail ishmael
  isa issa jesus
  musa moussa moses
  daud dawud dawood david
  sulayman suleiman solomon
  yahya johannes
  ilyas elias ilya
  william bill guillermo guillaume
  richard dick ricardo
  james jim jaime
  thomas tom tomas
  francis francois francisco`

function read(lines: string, into: Map<string, string>): void {
  for (const line of lines.trim().split('\n')) {
    const [first = '', ...others] = splitWords(line).map(foldWord)
    for (const word of [first, ...others]) if (!into.has(word)) into.set(word, first)
  }
}

type Groups = ReadonlyMap<'person' | 'organisation', ReadonlyMap<string, string>>

let groups: Groups | null = null

/** Read when the first name is compared: most starts of the program compare none. */
function allGroups(): Groups {
  if (groups !== null) return groups
  const [persons, bodies] = [new Map<string, string>(), new Map<string, string>()]
  read(GIVEN_NAMES, persons)
  read(TRADES, bodies)
  groups = new Map([
    ['person', persons],
    ['organisation', bodies],
  ] as const)
  return groups
}

/** The word a group of equivalents goes by; `null` where the word stands in none. */
export function conceptOf(folded: string, rules: 'person' | 'organisation'): string | null {
  return allGroups().get(rules)?.get(folded) ?? null
}
