import { iso31661 } from "iso-3166";
// shared/intake/fold.ts
var MARKS_OF_EUROPEAN_SCRIPTS = /[\u0300-\u036f]/g;
var INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
var NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
var SINGLE_SPACED = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
/** Zero-width and direction marks, and every kind of space, made harmless; what a person sees stays. */
function tidy(text) {
	if (SINGLE_SPACED.test(text)) return text;
	return text.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}
/** Most cells hold printable ASCII only; they need none of the care below. */
var PLAIN = /^[\x20-\x7e]*$/;
var NOT_PLAIN_WORD = /[^a-z0-9]+/g;
/**
* One form for words that differ only in case, accents, width, punctuation or spacing: `Côte d’Ivoire` and
* `COTE D'IVOIRE` become `cote d ivoire`. Marks of Indic and Arabic scripts are letters' parts and stay.
*/
function fold(text) {
	const known = folded.get(text);
	if (known !== void 0) return known;
	const fresh = foldedAnew(text);
	if (folded.size >= MOST_REMEMBERED) folded.clear();
	folded.set(text, fresh);
	return fresh;
}
/** The last texts: a name of a row is folded for its keys, its comparison and its questions. */
var folded = /* @__PURE__ */ new Map();
var MOST_REMEMBERED = 500;
function foldedAnew(text) {
	if (PLAIN.test(text)) return text.toLowerCase().replace(NOT_PLAIN_WORD, " ").trim();
	return tidy(text.normalize("NFKD").replace(MARKS_OF_EUROPEAN_SCRIPTS, "")).replace(/[ß]/g, "ss").replace(/[øØ]/g, "o").replace(/[łŁ]/g, "l").replace(/[đĐ]/g, "d").replace(/ı/g, "i").toLowerCase().replace(NOT_WORD, " ").trim().normalize("NFC");
}
var DIGIT_ZEROS = [
	1632,
	1776,
	2406,
	2534,
	65296
];
/** Arabic-Indic, Persian, Devanagari, Bengali and full-width digits as 0 to 9; Arabic separators as their Latin twins. */
function asciiDigits(text) {
	if (PLAIN.test(text)) return text;
	return Array.from(text, (char) => {
		const code = char.codePointAt(0) ?? 0;
		const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9);
		return zero === void 0 ? char : String(code - zero);
	}).join("").replaceAll("٫", ".").replaceAll("٬", ",").replaceAll("٪", "%").replaceAll("％", "%").replaceAll("−", "-");
}
/** Words of a cell that say "nothing known here". */
var NOTHING = new Set([
	"",
	"n a",
	"na",
	"none",
	"null",
	"nil",
	"unknown",
	"not known",
	"not available",
	"not applicable",
	"tbd",
	"tbc",
	"to be confirmed",
	"inconnu",
	"non connu",
	"desconocido",
	"no disponible",
	"unbekannt",
	"k a",
	"keine angabe",
	"sin datos",
	"s o",
	"nd",
	"غير معروف",
	"لا يوجد",
	"थाहा छैन",
	"अज्ञात",
	"desconhecido",
	"sem dados",
	"não disponível",
	"sconosciuto",
	"non disponibile",
	"bilinmiyor",
	"yok",
	"không rõ",
	"không có",
	"tidak diketahui",
	"tidak ada",
	"неизвестно",
	"нет данных",
	"未知",
	"不详",
	"无",
	"পাওয়া যায়নি",
	"অজানা",
	"x x x",
	"xxx"
].map((word) => fold(word)));
var LONGEST_NOTHING = 24;
/** Does the text say that there is no value? Such cells are unknown, never a value. (`NA` as a country is asked before.) */
function saysNothing(text) {
	return text.length <= LONGEST_NOTHING && NOTHING.has(fold(text));
}
// shared/intake/values/country-names.ts
/**
* Names that people write for countries beside the ISO 3166-1 short names and the names ICU knows: common short forms,
* official long forms, former names, frequent spellings. ISO 3166-1 code, then names separated by `|`.
*/
var COUNTRY_ALIASES = [
	["AE", "UAE|U.A.E.|Emirates|Dubai|Abu Dhabi|Emirats|EAU"],
	["AF", "Islamic Republic of Afghanistan|Islamic Emirate of Afghanistan"],
	["AR", "Argentine Republic"],
	["BA", "Bosnia|Bosnia & Herzegovina|Bosnia-Herzegovina|BiH"],
	["BD", "People's Republic of Bangladesh|East Pakistan|Bangla Desh"],
	["BF", "Upper Volta|Burkina"],
	["BJ", "Dahomey"],
	["BN", "Brunei"],
	["BO", "Bolivia|Plurinational State of Bolivia"],
	["BY", "Byelorussia|White Russia|Belarussia"],
	["BZ", "British Honduras"],
	["CD", "DR Congo|DRC|D.R.C.|Dem. Rep. Congo|Congo DR|Congo DRC|Congo, Dem. Rep.|Congo Kinshasa|Congo-Kinshasa|Zaire|Zaïre|RDC|RD Congo|Congo (Democratic Republic)"],
	["CF", "CAR|Central African Rep.|Centrafrique"],
	["CG", "Republic of the Congo|Congo Brazzaville|Congo-Brazzaville|Congo, Rep.|Congo (Republic)"],
	["CI", "Ivory Coast|Cote d'Ivoire|Republic of Côte d'Ivoire"],
	["CN", "PRC|P.R.C.|PR China|P.R. China|People's Republic of China|China PRC|China, PR|Mainland China|China Mainland|China (Mainland)"],
	["CV", "Cape Verde"],
	["CZ", "Czech Republic|Czech Rep.|Czech"],
	["DE", "Federal Republic of Germany|FRG|West Germany|BRD"],
	["DO", "Dominican Rep.|Rep. Dominicana|DR Dominican"],
	["EG", "Arab Republic of Egypt"],
	["FK", "Falkland Islands|Malvinas|Islas Malvinas"],
	["FM", "Micronesia"],
	["GB", "UK|U.K.|United Kingdom|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|U.K. of Great Britain"],
	["GM", "The Gambia"],
	["GR", "Hellas|Hellenic Republic"],
	["GW", "Guinea Bissau"],
	["HK", "Hong Kong SAR|Hongkong|Hong Kong, China|Hong Kong SAR China|China Hong Kong"],
	["HT", "Republic of Haiti"],
	["ID", "Republic of Indonesia|Indonesien|Dutch East Indies"],
	["IE", "Republic of Ireland|Eire"],
	["IN", "Republic of India|Bharat|Hindustan"],
	["IR", "Iran|Persia|Islamic Republic of Iran"],
	["JO", "Hashemite Kingdom of Jordan"],
	["KE", "Republic of Kenya"],
	["KG", "Kirghizia|Kyrgyz Republic|Kirgizstan"],
	["KH", "Kampuchea|Kingdom of Cambodia|Khmer Republic"],
	["KN", "St. Kitts and Nevis|St Kitts & Nevis"],
	["KP", "North Korea|DPRK|D.P.R.K.|Democratic People's Republic of Korea|Korea North|Korea, North|Korea, Dem. People's Rep."],
	["KR", "South Korea|Republic of Korea|ROK|R.O.K.|Korea South|Korea, South|Korea, Rep.|Korea (South)|S. Korea|Korea Rep"],
	["LA", "Laos|Lao PDR|Lao|Lao People's Dem. Rep."],
	["LC", "St. Lucia"],
	["LK", "Ceylon|Democratic Socialist Republic of Sri Lanka|Srilanka"],
	["LY", "Libyan Arab Jamahiriya|State of Libya"],
	["MD", "Moldova|Republic of Moldova|Moldavia"],
	["MG", "Malagasy Republic"],
	["MK", "Macedonia|FYROM|Former Yugoslav Republic of Macedonia|Republic of North Macedonia|TFYR Macedonia"],
	["MM", "Burma|Union of Myanmar|Republic of the Union of Myanmar|Myanmar (Burma)|Birmania|Birmanie"],
	["MO", "Macau|Macao SAR|Macau SAR"],
	["MX", "Estados Unidos Mexicanos|United Mexican States"],
	["MY", "Malaya|Federation of Malaysia"],
	["NL", "Holland|The Netherlands|Netherlands|Nederland"],
	["NP", "Federal Democratic Republic of Nepal|Nepaul"],
	["PH", "The Philippines|Republic of the Philippines|Phillipines|Philipines|Phillippines"],
	["PK", "Islamic Republic of Pakistan|West Pakistan"],
	["PS", "Palestine|Palestinian Territories|Palestinian Territory|Occupied Palestinian Territory|oPt|West Bank and Gaza|West Bank|Gaza"],
	["QA", "State of Qatar"],
	["RS", "Republic of Serbia"],
	["RU", "Russia|Russian Fed.|RF|Rossiya"],
	["SA", "KSA|K.S.A.|Kingdom of Saudi Arabia|Saudi"],
	["SD", "Republic of the Sudan|The Sudan"],
	["ST", "São Tomé and Príncipe|Sao Tome & Principe"],
	["SY", "Syria"],
	["SZ", "Swaziland|Kingdom of Eswatini"],
	["TH", "Siam|Kingdom of Thailand"],
	["TL", "East Timor|Timor Leste"],
	["TR", "Turkey|Turkiye|टर्की|टर्कि|Republic of Turkey|Republic of Türkiye"],
	["TW", "Taiwan|Chinese Taipei|Taiwan ROC|Taiwan, R.O.C.|Taiwan, China|Republic of China|Formosa|Taiwan (China)"],
	["TZ", "Tanzania|United Republic of Tanzania|Tanganyika"],
	["UA", "The Ukraine"],
	["US", "USA|U.S.A.|U.S.|United States|United States of America|America|US of A|EUA|EE.UU.|EEUU|Etats-Unis"],
	["VA", "Vatican|Vatican City|Vatican City State"],
	["VC", "St. Vincent and the Grenadines|St Vincent"],
	["VE", "Venezuela|Bolivarian Republic of Venezuela"],
	["VG", "British Virgin Islands|BVI"],
	["VI", "US Virgin Islands|U.S. Virgin Islands|USVI"],
	["VN", "Vietnam|Viet-Nam|Socialist Republic of Vietnam|Socialist Republic of Viet Nam|Vietnam SR"],
	["XK", "Kosovo|Republic of Kosovo|Kosova"],
	["YE", "Republic of Yemen"],
	["ZA", "Republic of South Africa|RSA|S. Africa"],
	["ZM", "Northern Rhodesia"],
	["ZW", "Rhodesia|Southern Rhodesia"]
];
/** Languages whose country names are understood, in the order in which they win where two languages clash. */
var NAME_LANGUAGES = [
	"en",
	"fr",
	"es",
	"de",
	"ar",
	"ne",
	"hi",
	"bn",
	"pt",
	"it",
	"nl",
	"zh",
	"zh-Hant",
	"ja",
	"ko",
	"ru",
	"uk",
	"tr",
	"vi",
	"id",
	"ms",
	"th",
	"my",
	"km",
	"lo",
	"si",
	"ta",
	"ur",
	"fa",
	"am",
	"sw",
	"pl",
	"cs",
	"ro",
	"el",
	"he",
	"sv",
	"fil"
];
// shared/intake/values/country.ts
var SMALL_WORDS = /* @__PURE__ */ new Set([
	"the",
	"of",
	"and"
]);
/** `Korea, Republic of` and `Republic of Korea` are the same words. */
var bag = (folded) => folded.split(" ").filter((word) => !SMALL_WORDS.has(word)).sort().join(" ");
var built = null;
/** Built at first use: some ten thousand names of ICU take a moment. */
function countryIndex() {
	built ??= buildIndex();
	return built;
}
function buildIndex() {
	const codes = /* @__PURE__ */ new Map([
		["XK", "XK"],
		["XKX", "XK"],
		["UK", "GB"],
		["EL", "GR"]
	]);
	const names = /* @__PURE__ */ new Map();
	const bags = /* @__PURE__ */ new Map();
	const learn = (code, name) => {
		const folded = fold(name);
		if (!names.has(folded)) names.set(folded, code);
		if (!bags.has(bag(folded))) bags.set(bag(folded), code);
	};
	for (const entry of iso31661) {
		codes.set(entry.alpha2, entry.alpha2).set(entry.alpha3, entry.alpha2);
		learn(entry.alpha2, entry.name);
	}
	for (const [code, list] of COUNTRY_ALIASES) for (const name of list.split("|")) learn(code, name);
	for (const language of NAME_LANGUAGES) learnLanguage(language, learn);
	return {
		codes,
		names,
		bags
	};
}
function learnLanguage(language, learn) {
	const display = new Intl.DisplayNames([language], {
		type: "region",
		fallback: "none"
	});
	for (const { alpha2 } of iso31661) {
		const name = display.of(alpha2);
		if (name !== void 0) learn(alpha2, name);
	}
}
/** The ISO 3166-1 alpha-2 code of a code or name in any of the languages of ICU that are known here; `null` when none fits. */
function countryCodeOf(text) {
	const { codes, names, bags } = countryIndex();
	const code = /^[A-Za-z]{2,3}$/.test(text.trim()) ? codes.get(text.trim().toUpperCase()) : void 0;
	const folded = fold(text);
	const named = names.get(folded);
	return (/^[A-Z][a-z]+$/.test(text.trim()) ? named ?? code : code ?? named) ?? bags.get(bag(folded)) ?? nameInBrackets(text);
}
/** `Myanmar (Burma)`, `VN - Vietnam`: both parts have to say the same country, or only one of them any. */
function nameInBrackets(text) {
	const parts = text.split(/[()[\]/]|\s[-–—]\s|,(?=\s*[A-Z]{2,3}$)/u).filter((part) => part.trim() !== "");
	if (parts.length < 2) return null;
	const found = new Set(parts.flatMap((part) => countryCodeOf(part) ?? []));
	const [only] = found;
	return found.size === 1 && only !== void 0 ? only : null;
}
export { tidy as a, saysNothing as i, asciiDigits as n, fold as r, countryCodeOf as t };
