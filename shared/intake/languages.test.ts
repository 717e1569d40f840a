import { describe, expect, it } from 'vitest'
import { findTable } from './find-table'
import { suggestMapping } from './suggest'
import { planOf, sheetFrom } from './testing/sheets'
import { sectorKeyOf, TOLD_SECTORS } from './values/sector'
import { MORE_SECTOR_WORDS } from './values/sector-words'

const TYPED = {
  ownNumber: '00042',
  name: 'Heron',
  country: 'TR',
  city: 'Bursa',
  address: 'Sok. 4',
  sector: 'textiles-garments',
  workers: 310,
}
type Row = readonly [language: string, headings: readonly string[], country: string, sector: string]

describe('a list of suppliers', () => {
  it.each<Row>([
    [
      'English',
      ['Vendor no.', 'Company', 'Country', 'City', 'Address', 'Industry', 'Employees'],
      'Turkey',
      'Apparel',
    ],
    [
      'French',
      ['N° fournisseur', 'Raison sociale', 'Pays', 'Ville', 'Adresse', 'Secteur', 'Effectif'],
      'Turquie',
      'Habillement',
    ],
    [
      'Spanish',
      ['Código de proveedor', 'Proveedor', 'País', 'Ciudad', 'Dirección', 'Industria', 'Empleados'],
      'Turquía',
      'Confección',
    ],
    [
      'German',
      ['Lieferanten-Nr.', 'Firma', 'Land', 'Ort', 'Straße', 'Branche', 'Mitarbeiter'],
      'Türkei',
      'Bekleidung',
    ],
    [
      'Portuguese',
      ['Código do fornecedor', 'Fornecedor', 'País', 'Cidade', 'Endereço', 'Setor', 'Funcionários'],
      'Turquia',
      'Vestuário',
    ],
    [
      'Italian',
      ['Codice fornitore', 'Ragione sociale', 'Paese', 'Città', 'Indirizzo', 'Settore', 'Dipendenti'],
      'Turchia',
      'Abbigliamento',
    ],
    [
      'Turkish',
      ['Tedarikçi No', 'Tedarikçi Adı', 'Ülke', 'Şehir', 'Açık Adres', 'Sektör', 'Çalışan Sayısı'],
      'Türkiye',
      'Hazır giyim',
    ],
    [
      'Vietnamese',
      ['Mã nhà cung cấp', 'Tên công ty', 'Quốc gia', 'Thành phố', 'Địa chỉ', 'Ngành nghề', 'Số lao động'],
      'Thổ Nhĩ Kỳ',
      'Dệt may',
    ],
    [
      'Indonesian',
      ['Kode pemasok', 'Nama perusahaan', 'Negara', 'Kota', 'Alamat', 'Bidang usaha', 'Jumlah karyawan'],
      'Turki',
      'Garmen',
    ],
    [
      'Russian',
      ['Код поставщика', 'Наименование', 'Страна', 'Город', 'Адрес', 'Отрасль', 'Численность'],
      'Турция',
      'Швейная',
    ],
    ['Chinese', ['供应商编号', '供应商名称', '国家', '城市', '地址', '行业', '员工人数'], '土耳其', '服装厂'],
    [
      'Arabic',
      ['رقم المورد', 'اسم المورد', 'البلد', 'المدينة', 'العنوان', 'القطاع', 'عدد العمال'],
      'تركيا',
      'ملابس',
    ],
    [
      'Nepali',
      ['आपूर्तिकर्ता नम्बर', 'कम्पनीको नाम', 'देश', 'शहर', 'ठेगाना', 'क्षेत्र', 'कामदार संख्या'],
      'टर्की',
      'गारमेन्ट',
    ],
    ['Hindi', ['आपूर्तिकर्ता कोड', 'कंपनी का नाम', 'देश', 'शहर', 'पता', 'उद्योग', 'श्रमिक संख्या'], 'तुर्किये', 'परिधान'],
    [
      'Bengali',
      ['সরবরাহকারী কোড', 'কোম্পানির নাম', 'দেশ', 'শহর', 'ঠিকানা', 'শিল্প', 'শ্রমিক সংখ্যা'],
      'তুরস্ক',
      'পোশাক',
    ],
  ])('with headings in %s', (_, headings, country, sector) => {
    const rows = [headings, ['00042', 'Heron', country, 'Bursa', 'Sok. 4', sector, 310]]
    const { records } = planOf([sheetFrom('Sheet1', rows)])
    const [record] = records.suppliers
    expect(record?.after).toMatchObject({ ...TYPED, countryText: country })
  })
})

describe('the number of a supplier', () => {
  it.each([
    ...[
      'Vendor #',
      'Lieferant-Nr',
      'Lief.-Nr.',
      'Kreditorennr.',
      'SAP No',
      'Nº de fornecedor',
      'No. proveedor',
    ],
    ...['Cód. proveedor', 'ID Proveedor', 'Réf. fournisseur', 'आपूर्तिकर्ता नं.', 'Tedarikçi Kodu'],
  ])('is known as %s, and the list as one of suppliers', heading => {
    const table = findTable(
      sheetFrom('Sheet1', [
        [heading, 'Name', 'Country'],
        ['0007', 'Delta Knit', 'Nepal'],
        ['0008', 'Delta Yarn', 'India'],
      ]),
    )
    const guess = table && suggestMapping(table)
    expect(guess?.kind).toBe('suppliers')
    expect(guess?.columns.map(({ field }) => field)).toEqual([
      'supplier.ownNumber',
      'supplier.name',
      'supplier.country',
    ])
  })

  it('leaves counts of things that are written with a sign for numbers alone', () => {
    const table = findTable(
      sheetFrom('Sheet1', [
        ['Vendor code', 'Name', 'Country', '# of workers'],
        ['0007', 'Delta Knit', 'Nepal', 120],
      ]),
    )
    expect((table && suggestMapping(table))?.columns[3]?.field).toBe('supplier.workers')
  })
})

describe('words of sectors', () => {
  it('belong to sectors that exist', () => {
    expect(Object.keys(MORE_SECTOR_WORDS).filter(key => !TOLD_SECTORS.includes(key))).toEqual([])
  })

  it.each([
    ['Olaria e tijolos', 'brick-quarry-charcoal'],
    ['इँटा भट्टा', 'brick-quarry-charcoal'],
    ['চিংড়ি', 'fisheries'],
    ['水产加工', 'fisheries'],
    ['inşaat taahhüt', 'construction'],
    ['less than one per cent', null],
  ])('%s', (text, sector) => {
    expect(sectorKeyOf(text)).toBe(sector)
  })
})
