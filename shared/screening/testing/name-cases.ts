import type { NameRules } from '../parse-name'
import { BODY_CASES } from './body-cases'
import { PERSON_CASES } from './person-cases'
import { SCRIPT_CASES } from './script-cases'

export type Case = readonly [ours: string, theirs: string, verdict: 'same' | 'different']

export interface CaseGroup {
  readonly rules: NameRules
  readonly cases: readonly Case[]
}

const FIRST_CASES: Readonly<Record<string, CaseGroup>> = {
  'order of a person’s names': {
    rules: 'person',
    cases: [
      ['Tervani, Oskar', 'OSKAR TERVANI', 'same'],
      ['MBEKOLO Patrice Ondoua', 'Patrice Ondoua MBEKOLO', 'same'],
      ['Rukundo Déogratias', 'DEOGRATIAS RUKUNDO', 'same'],
      ['Zin Phyo Thwin', 'Thwin Zin Phyo', 'same'],
      ['Sorokvin Gleb Arkadyevich', 'Gleb Arkadyevich Sorokvin', 'same'],
      ['Benguerba Lakhdar', 'Lakhdar BENGUERBA', 'same'],
    ],
  },
  'ways of romanising': {
    rules: 'person',
    cases: [
      ['Mohamed Tharwani', 'MUHAMMAD THARWANI', 'same'],
      ['Abdul Rahman Kuzbari', 'ABD AL-RAHMAN KUZBARI', 'same'],
      ['Abdurrahman Kuzbari', 'ABD-AL-RAHMAN AL KUZBARI', 'same'],
      ['Youssef El Dahmani', 'YUSUF AL-DAHMANI', 'same'],
      ['Khaled Zenouba', 'KHALID ZANUBA', 'same'],
      ['Dmitriy Evgenyevich Volgunov', 'Dmitry Evgenievich VOLGUNOV', 'same'],
      ['Aleksandr Priluchnov', 'Alexander PRILUCHNOV', 'same'],
      ['Sergei Katkovsky', 'Sergey KATKOVSKIY', 'same'],
      ['Jo Myong Rok', 'CHO MYO’NG-ROK', 'same'],
      ['Gaddaf Quraishan', 'QADHAF QURAYSHAN', 'same'],
      ['Djamel Boukhezra', 'JAMAL BUKHEZRA', 'same'],
      ['Zia-ur-Rahman Lodhrani', 'ZIAURRAHMAN LODHRANI', 'same'],
      ['Saifuddin Barkhel', 'SAIF-AL-DIN BARKHEL', 'same'],
      ['Hasan Oueslani', 'Hassan WESLANI', 'same'],
    ],
  },
  'other scripts': {
    rules: 'person',
    cases: [
      ['محمد التربوني', 'Muhammad al-Tarbuni', 'same'],
      ['عبد الرحمن القزبري', 'Abdul Rahman al-Quzbari', 'same'],
      ['يوسف الدهماني', 'Youssef Dahmani', 'same'],
      ['Глеб Аркадьевич Сороквин', 'Gleb Arkadyevich SOROKVIN', 'same'],
      ['Наталья Волгунова', 'Natalya VOLGUNOVA', 'same'],
      ['Νίκος Βρεττάκος', 'Nikos Vrettakos', 'same'],
      ['राम बहादुर थापाली', 'Ram Bahadur Thapali', 'same'],
      ['김명록', 'KIM MYONG ROK', 'same'],
      ['محمد التربوني', 'Khalid Zanuba', 'different'],
      ['Глеб Сороквин', 'Natalya Volgunova', 'different'],
    ],
  },
  'typing errors': {
    rules: 'person',
    cases: [
      ['Patrice Mbekloo', 'Patrice MBEKOLO', 'same'],
      ['Oskar Tervanni', 'OSKAR TERVANI', 'same'],
      ['Lakhdr Benguerba', 'LAKHDAR BENGUERBA', 'same'],
      ['Okar Tervani', 'OSKAR TERVANI', 'same'],
      ['Deogratias Rukumdo', 'DEOGRATIAS RUKUNDO', 'same'],
      ['PATRICE MBEKOLOO', 'PATRICE MBEKOLO', 'same'],
    ],
  },
  'initials and missing parts': {
    rules: 'person',
    cases: [
      ['O. Tervani', 'OSKAR TERVANI', 'same'],
      ['Patrice O. Mbekolo', 'PATRICE ONDOUA MBEKOLO', 'same'],
      ['Patrice Mbekolo', 'PATRICE ONDOUA MBEKOLO', 'same'],
      ['Gleb Sorokvin', 'Gleb Arkadyevich SOROKVIN', 'same'],
      ['Dr. Oskar Tervani', 'OSKAR TERVANI', 'same'],
      ['Mr Patrice Mbekolo', 'Patrice MBEKOLO', 'same'],
      ['Tervani', 'OSKAR TERVANI', 'same'],
      ['Q. Tervani', 'OSKAR TERVANI', 'different'],
      ['Muhammad', 'MUHAMMAD THARWANI', 'different'],
      ['Kim', 'KIM MYONG ROK', 'different'],
    ],
  },
  'other persons with part of the name': {
    rules: 'person',
    cases: [
      ['Ludovic Tervani', 'OSKAR TERVANI', 'different'],
      ['Gleb Viktorovich Sorokvin', 'Gleb Arkadyevich SOROKVIN', 'different'],
      ['Gleb Arkadyevich Volgunov', 'Gleb Arkadyevich SOROKVIN', 'different'],
      ['Abdul Rahman Kuzbari', 'Abdul Manan Kuzbari', 'different'],
      ['Kim Chol Su', 'KIM MYONG ROK', 'different'],
      ['Muhammad Hassan', 'MUHAMMAD ALI', 'different'],
      ['Patrice Rukundo', 'PATRICE MBEKOLO', 'different'],
      ['Omar Khalid Zanuba', 'YASIR KHALID BENGUERBA', 'different'],
      ['Maria Santos', 'MARIA DA SILVA', 'different'],
      ['Jose Luis Ruvalta', 'JOSE MARIA RUVALTA', 'different'],
    ],
  },
  'legal forms': {
    rules: 'organisation',
    cases: [
      ['Tervani Ltd', 'TERVANI LIMITED', 'same'],
      ['Tervani', 'TERVANI LLC', 'same'],
      ['LLC Sorokvin Metal', 'Limited Liability Company ‘Sorokvin Metal’', 'same'],
      ['ООО «Сороквин Металл»', 'Sorokvin Metall OOO', 'same'],
      ['Kuzbari Brothers Co.', 'KUZBARI BROTHERS COMPANY', 'same'],
      ['Zanuba S.A.R.L.', 'Zanuba', 'same'],
      ['Okvist Kaffe AB', 'Okvist Kaffe Aktiebolag', 'same'],
      ['PT Lentera Samudra', 'Lentera Samudra Tbk', 'same'],
      ['Brisal Têxtil Ltda.', 'BRISAL TEXTIL', 'same'],
      ['Çelikbaş Tekstil San. ve Tic. A.Ş.', 'CELIKBAS TEKSTIL', 'same'],
      ['林海贸易有限公司', '林海', 'same'],
      ['Hongfeng Zhiye Co., Ltd', '鸿丰置业有限公司', 'same'],
    ],
  },
  'spelling of firms': {
    rules: 'organisation',
    cases: [
      ['Tervani & Sons Shipping', 'TERVANI AND SONS SHIPPING', 'same'],
      ['Mino Kuzbar', 'MINOKUZBAR', 'same'],
      ['Al-Zanuba Exchange', 'AL ZANUBA EXCHANGE', 'same'],
      ['Rukundo Minerals', 'RUKUNDO MINERAL', 'same'],
      ['Lentera Samudra Shiping', 'LENTERA SAMUDRA SHIPPING', 'same'],
      ['D.K.B. Petrolane', 'DKB PETROLANE', 'same'],
      ['Café Okvist', 'CAFE OKVIST', 'same'],
      ['Benguerba Textiles', 'TEXTILES BENGUERBA', 'same'],
    ],
  },
  'words that must not carry a match': {
    rules: 'organisation',
    cases: [
      ['Tervani Trading Corp', 'ZANUBA TRADING CORPORATION', 'different'],
      ['Rukundo Mining Company Limited', 'KUZBARI MINING COMPANY LIMITED', 'different'],
      ['Lentera Shipping Co', 'SAMUDRA SHIPPING CO', 'different'],
      ['General Trading LLC', 'BARKHEL GENERAL TRADING LLC', 'different'],
      ['Golden Star International Group', 'BARKHEL INTERNATIONAL GROUP', 'different'],
      ['National Bank', 'LODHRANI NATIONAL BANK', 'different'],
      ['Gold Refinery', 'ZANUBA GOLD REFINERY', 'different'],
      ['Precious Metals Refining', 'QURAYSHAN PRECIOUS METALS', 'different'],
      ['Brisal Industries', 'BRUSEK INDUSTRIES', 'different'],
      ['Overseas Manpower Services', 'THARWANI OVERSEAS EMPLOYMENT', 'different'],
      ['Construction Development Company', 'SOROKVIN CONSTRUCTION', 'different'],
      ['Eastern Textile Mills', 'WESTERN TEXTILE MILLS', 'different'],
    ],
  },
  'other firms with part of the name': {
    rules: 'organisation',
    cases: [
      ['Tervani Kuzbar Foods', 'TERVANI ZANUBA FOODS', 'different'],
      ['Shahid Brenkari Industries', 'SHAHID MOLKADAN INDUSTRIES', 'different'],
      ['Inversiones Ruvalta S.A.', 'INVERSIONES BELTRANO S.A.', 'different'],
      ['Haripur Garments', 'HARINAGAR SPINNING', 'different'],
      ['Delta Apparel', 'DELTA PETROLANE', 'different'],
      ['Nordwind Kaffe', 'SUDWIND KAFFE', 'different'],
    ],
  },
}

const named = (what: string, groups: Readonly<Record<string, CaseGroup>>): [string, CaseGroup][] =>
  Object.entries(groups).map(([name, group]) => [`${what}: ${name}`, group])

/** Invented pairs of names, by what makes them hard, each with the verdict it must get. */
export const NAME_CASES: Readonly<Record<string, CaseGroup>> = Object.fromEntries([
  ...named('mixed', FIRST_CASES),
  ...named('scripts', SCRIPT_CASES),
  ...named('persons', PERSON_CASES),
  ...named('bodies', BODY_CASES),
])
