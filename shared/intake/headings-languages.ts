import type { FieldKey } from './fields'

/**
 * Headings beyond the languages of headings.ts: Portuguese, Italian, Turkish, Vietnamese, Indonesian and Malay, Russian,
 * Chinese (simplified; traditional where it differs), Hindi, Bengali, and Nepali and Arabic words of the trade; in this
 * order per field, separated by `|`.
 */
export const MORE_HEADINGS: Readonly<Partial<Record<FieldKey, string>>> = {
  'supplier.name':
    'fornecedor|nome do fornecedor|nome|razão social|fabricante|fornitore|nome fornitore|ragione sociale|azienda|stabilimento|tedarikçi|tedarikçi adı|firma adı|ünvan|şirket|üretici|nhà cung cấp|tên nhà cung cấp|tên công ty|công ty|nhà máy|pemasok|nama pemasok|nama|nama perusahaan|perusahaan|pabrik|syarikat|nama syarikat|поставщик|наименование поставщика|название|наименование|компания|организация|供应商|供应商名称|供應商|供應商名稱|公司名称|公司|企业名称|工厂名称|厂名|名称|आपूर्तिकर्ता का नाम|कंपनी|कंपनी का नाम|विक्रेता|সরবরাহকারী|সরবরাহকারীর নাম|কোম্পানি|কোম্পানির নাম|প্রতিষ্ঠানের নাম|নাম|कारखानाको नाम|المورّد|اسم المصنع',
  'supplier.aliases':
    'nome fantasia|outros nomes|denominazione commerciale|altri nomi|diğer adları|ticari ad|tên khác|tên giao dịch|nama lain|другие названия|торговое название|别名|简称|अन्य नाम|অন্য নাম',
  'supplier.ownNumber':
    'número do fornecedor|código do fornecedor|nº fornecedor|codice fornitore|numero fornitore|tedarikçi no|tedarikçi kodu|cari kod|mã nhà cung cấp|mã số|kode pemasok|nomor pemasok|kod pembekal|код поставщика|номер поставщика|код|供应商编号|供应商代码|供應商編號|编号|代码|आपूर्तिकर्ता कोड|विक्रेता कोड|সরবরাহকারী কোড|কোড|आपूर्तिकर्ता नम्बर',
  'supplier.country':
    'país|paese|nazione|stato|ülke|ülkesi|quốc gia|nước|negara|страна|国家|国家 地区|國家|所在国|देश का नाम|দেশ|राष्ट्र|دولة',
  'supplier.region':
    'estado|província|região|distrito|regione|provincia|bölge|ilçe|tỉnh|tỉnh thành|huyện|provinsi|kabupaten|wilayah|negeri|регион|область|край|район|省|省份|州|地区|राज्य|ज़िला|प्रांत|বিভাগ|জেলা|অঞ্চল',
  'supplier.city':
    'cidade|município|localidade|città|comune|şehir|şehri|kent|thành phố|kota|bandar|город|населённый пункт|населенный пункт|城市|市|所在城市|नगर|शहर का नाम|শহর|উপজেলা|স্থান',
  'supplier.address':
    'endereço|morada|rua|indirizzo|via|adres|açık adres|địa chỉ|alamat|адрес|юридический адрес|地址|详细地址|पता|ঠিকানা',
  'supplier.vatNumber':
    'cnpj|nif|contribuinte|partita iva|p iva|codice fiscale|vergi no|vergi numarası|vkn|mã số thuế|npwp|инн|税号|纳税人识别号|统一社会信用代码|統一編號|जीएसटी|जीएसटी नंबर|টিআইএন|ভ্যাট নম্বর',
  'supplier.registrationNumber':
    'número de registro|número de registo|numero di registro|rea|ticaret sicil no|mersis no|số đăng ký kinh doanh|giấy phép kinh doanh|nib|nomor induk berusaha|огрн|регистрационный номер|注册号|营业执照号|पंजीकरण संख्या|নিবন্ধন নম্বর|ট্রেড লাইসেন্স',
  'supplier.tier': 'nível|livello|kademe|seviye|cấp|tingkat|peringkat|уровень|层级|级别|स्तर|স্তর|टियर',
  'supplier.sector':
    'setor|ramo|atividade|settore|attività|categoria merceologica|sektör|faaliyet|faaliyet alanı|ngành|ngành nghề|lĩnh vực|sektor|bidang usaha|industri|отрасль|сектор|вид деятельности|行业|產業|类别|उद्योग|व्यवसाय क्षेत्र|শিল্প|খাত|ব্যবসার ধরন',
  'supplier.products':
    'produtos|produto|prodotti|prodotto|merci|ürünler|ürün|mal|sản phẩm|mặt hàng|produk|barang|продукция|товары|товар|产品|主要产品|產品|उत्पाद|पण्य|পণ্য',
  'supplier.workers':
    'trabalhadores|número de trabalhadores|funcionários|nº de funcionários|empregados|colaboradores|lavoratori|numero di lavoratori|dipendenti|addetti|çalışan sayısı|çalışanlar|işçi sayısı|personel sayısı|số lao động|số công nhân|số nhân viên|lao động|jumlah pekerja|pekerja|jumlah karyawan|karyawan|bilangan pekerja|численность|количество работников|число работников|сотрудники|员工人数|员工数|工人人数|職工人數|कर्मचारी|श्रमिक संख्या|कर्मचारियों की संख्या|श्रमिकों की संख्या|কর্মী সংখ্যা|শ্রমিক সংখ্যা|শ্রমিক',
  'supplier.notes':
    'observações|notas|note|osservazioni|notlar|açıklama|ghi chú|catatan|keterangan|примечания|примечание|комментарий|备注|備註|टिप्पणियाँ|मंतव्य|মন্তব্য',
  'site.name':
    'fábrica|instalação|unidade|nome do local|sito|stabilimento|impianto|tesis|tesis adı|fabrika|saha|nhà máy|cơ sở|xưởng|địa điểm|pabrik|lokasi|nama lokasi|завод|площадка|объект|工厂|工厂名称|厂区|地点|कारख़ाना|कारखाना का नाम|इकाई|কারখানা|কারখানার নাম|স্থাপনা',
  'site.lat': 'latitude|latitudine|enlem|vĩ độ|lintang|широта|纬度|緯度|अक्षांश|অক্ষাংশ',
  'site.lon': 'longitude|longitudine|boylam|kinh độ|bujur|долгота|经度|經度|देशांतर|দ্রাঘিমাংশ',
  'site.position':
    'coordenadas|coordenadas gps|coordinate|coordinate gps|koordinat|koordinatlar|tọa độ|toạ độ|координаты|坐标|經緯度|经纬度|निर्देशांक|স্থানাঙ্ক',
  'site.migrantPct':
    'trabalhadores migrantes|migrantes|lavoratori migranti|migranti|göçmen işçiler|göçmen|lao động nhập cư|pekerja migran|трудовые мигранты|мигранты|外籍工人|移民工人|प्रवासी श्रमिक|প্রবাসী শ্রমিক|অভিবাসী শ্রমিক',
  'site.agencyPct':
    'trabalhadores temporários|terceirizados|lavoratori interinali|somministrati|taşeron|geçici işçiler|lao động thuê ngoài|tenaga outsourcing|outsourcing|заёмные работники|劳务派遣|派遣工|派遣员工|ठेका श्रमिक|চুক্তিভিত্তিক শ্রমিক',
  'recruiter.name':
    'agência|agência de recrutamento|recrutador|nome|agenzia|agenzia di reclutamento|intermediario|aracı|işe alım ajansı|acente|dayıbaşı|công ty môi giới|công ty phái cử|đại lý|agen|agensi|nama agensi|agen perekrutan|p3mi|агентство|кадровое агентство|вербовщик|посредник|中介|中介公司|劳务公司|招聘机构|仲介公司|एजेंसी|भर्ती एजेंसी|एजेंट|ठेकेदार|এজেন্সি|রিক্রুটিং এজেন্সি|দালাল|म्यानपावर एजेन्सी|مكتب الاستقدام|مكتب التوظيف',
  'recruiter.licenceNumber':
    'número da licença|licença|numero di licenza|licenza|lisans no|ruhsat no|số giấy phép|nomor izin|nomor lisensi|номер лицензии|лицензия|许可证号|执照号|लाइसेंस संख्या|लाइसेंस नंबर|लाइसेंस|লাইসেন্স নম্বর|আরএল নম্বর',
  'recruiter.licenceValidUntil':
    'válida até|validade|data de validade|valida fino al|scadenza|geçerlilik tarihi|bitiş tarihi|ngày hết hạn|hiệu lực đến|berlaku hingga|tanggal kedaluwarsa|срок действия|действительна до|有效期至|到期日|वैधता|समाप्ति तिथि|মেয়াদ|মেয়াদ শেষ',
  'corridor.originCountry':
    'país de origem|origem|paese di origine|origine|menşe ülke|çıkış ülkesi|nước xuất xứ|negara asal|asal|страна происхождения|来源国|原籍国|मूल देश|উৎস দেশ',
  'corridor.destinationCountry':
    'país de destino|destino|paese di destinazione|destinazione|varış ülkesi|hedef ülke|nước đến|negara tujuan|tujuan|страна назначения|目的国|गंतव्य देश|গন্তব্য দেশ',
  'corridor.transit':
    'trânsito|país de trânsito|transito|paese di transito|transit ülke|transit|quá cảnh|negara transit|транзит|страна транзита|中转国|过境|पारगमन|ট্রানজিট',
  'corridor.fee':
    'taxa|taxas|taxa de recrutamento|custo|commissione|spese|costo di reclutamento|ücret|komisyon|phí|phí môi giới|biaya|biaya penempatan|комиссия|плата|стоимость|费用|中介费|招聘费|शुल्क|भर्ती शुल्क|ফি|খরচ|অভিবাসন ব্যয়',
  'corridor.feeCurrency': 'moeda|valuta|para birimi|loại tiền|mata uang|валюта|币种|货币|मुद्रा|মুদ্রা',
  'corridor.wage':
    'salário|salário mensal|stipendio|salario|salario mensile|maaş|aylık ücret|lương|tiền lương|lương tháng|gaji|gaji bulanan|upah|зарплата|заработная плата|工资|月薪|工資|वेतन|मासिक वेतन|বেতন|মাসিক বেতন',
  'origin.country':
    'nacionalidade|país de origem|nazionalità|paese di origine|uyruk|quốc tịch|kewarganegaraan|гражданство|страна происхождения|国籍|राष्ट्रीयता|জাতীয়তা',
  'origin.sharePct':
    'percentual|parte|quota|percentuale|oran|yüzde|tỷ lệ|persentase|доля|процент|占比|比例|प्रतिशत|শতাংশ',
  'ref.supplier':
    'fornecedor|fornecedor principal|fornitore|tedarikçi|nhà cung cấp|pemasok|поставщик|供应商|供應商|आपूर्तिकर्ता|সরবরাহকারী',
  'ref.site':
    'nome do local|instalação|sito|stabilimento|tesis|fabrika|nhà máy|lokasi|pabrik|площадка|завод|工厂|कारखाना|কারখানা',
  'ref.recruiter':
    'agência de recrutamento|recrutador|agenzia|aracı kurum|công ty môi giới|agen|агентство|中介公司|भर्ती एजेंसी|রিক্রুটিং এজেন্সি',
}

/** Words in the name of a sheet that tell its kind, in the same languages. */
export const MORE_SHEET_WORDS: Readonly<Record<string, string>> = {
  suppliers:
    'fornecedores|fornitori|tedarikçiler|tedarikçi listesi|nhà cung cấp|pemasok|daftar pemasok|поставщики|供应商|供应商名单|供应商清单|आपूर्तिकर्ता|সরবরাহকারী',
  sites:
    'locais|fábricas|stabilimenti|siti|tesisler|fabrikalar|nhà máy|lokasi|pabrik|площадки|заводы|工厂|कारखाने|কারখানা',
  recruiters: 'agências|recrutadores|agenzie|aracılar|công ty môi giới|agen|агентства|中介|एजेंसियाँ|এজেন্সি',
  corridors: 'corredores|corridoi|koridorlar|hành lang|koridor|маршруты|коридоры|走廊|गलियारे|করিডোর',
}
