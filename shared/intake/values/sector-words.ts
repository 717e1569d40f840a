/**
 * Words that tell a sector beyond the languages of sector.ts: Portuguese, Italian, Turkish, Vietnamese, Indonesian,
 * Russian, Chinese, Hindi, Bengali, Nepali, Arabic; by the sector's key, separated by `|`.
 */
export const MORE_SECTOR_WORDS: Readonly<Record<string, string>> = {
  'labour-supply':
    'agência de emprego|trabalho temporário|lavoro interinale|somministrazione di lavoro|işçi kiralama|taşeronluk|cung ứng lao động|penyalur tenaga kerja|кадровое агентство|подбор персонала|劳务派遣|人力资源|जनशक्ति|म्यानपावर|শ্রমিক সরবরাহ|توريد العمالة|استقدام',
  'brick-quarry-charcoal':
    'tijolo|tijolos|olaria|pedreira|carvão vegetal|mattoni|cava|fornace|tuğla|taş ocağı|gạch|khai thác đá|batu bata|кирпич|кирпичный|карьер|砖|砖厂|采石|ईंट|ईंट भट्ठा|इट्टा भट्टा|इँटा|ইট|ইটভাটা|طوب|محجر|فحم',
  'mining-coal':
    'carvão mineral|carbone|kömür|khai thác than|batu bara|батубара|уголь|угольная|煤|煤炭|कोयला|কয়লা|فحم حجري',
  'basic-metals':
    'siderurgia|fundição|aço|alumínio|acciaio|fonderia|metallurgia|demir çelik|döküm|thép|luyện kim|logam|металлургия|сталь|钢铁|冶炼|金属|इस्पात|धातु|ইস্পাত|فولاذ|صلب|معادن',
  'mining-industrial':
    'mineração|minério|ouro|estrazione mineraria|miniera|madencilik|maden|khai khoáng|khai thác mỏ|pertambangan|tambang|горнодобывающая|добыча|采矿|矿业|खनन|খনি|تعدين',
  fisheries:
    'pescado|camarão|aquicultura|ittica|pesce|acquacoltura|balıkçılık|su ürünleri|thủy sản|hải sản|tôm|perikanan|ikan|udang|рыба|рыболовство|морепродукты|渔业|水产|海鲜|मछली|मत्स्य|माछा|মাছ|চিংড়ি|মৎস্য|أسماك|صيد',
  'food-processing':
    'alimentos|indústria alimentar|carnes|frigorífico|alimentare|carni|gıda|et ürünleri|thực phẩm|chế biến thực phẩm|makanan|olahan pangan|пищевая|продукты питания|мясо|食品|食品加工|खाद्य|खाद्य प्रसंस्करण|খাদ্য|أغذية|لحوم',
  construction:
    'construção|construção civil|obras|edilizia|costruzioni|inşaat|müteahhit|xây dựng|konstruksi|bangunan|строительство|建筑|施工|建設|निर्माण|নির্মাণ|إنشاءات|بناء|مقاولات',
  'leather-footwear':
    'couro|calçado|calçados|sapatos|curtume|pelle|calzature|conceria|deri|ayakkabı|da giày|giày dép|kulit|alas kaki|sepatu|кожа|обувь|皮革|鞋|鞋类|चमड़ा|जूते|छाला|जुत्ता|চামড়া|জুতা|أحذية|جلود',
  'textiles-garments':
    'têxtil|têxteis|vestuário|confecção|roupas|malharia|tessile|tessili|abbigliamento|confezioni|tekstil|giyim|konfeksiyon|hazır giyim|örme|iplik|dệt|dệt may|may mặc|hàng may|garmen|pakaian|текстиль|швейная|одежда|трикотаж|纺织|服装|成衣|针织|紡織|वस्त्र|परिधान|कपड़ा|गारमेन्ट|लुगा|কাপড়|পোশাক|গার্মেন্টস|টেক্সটাইল|ملابس|نسيج|منسوجات',
  electronics:
    'eletrônica|eletrônicos|elettronica|điện tử|linh kiện điện tử|elektronika|электроника|电子|電子|半导体|इलेक्ट्रॉनिक्स|ইলেকট্রনিক্স|إلكترونيات',
  'motor-vehicles':
    'automóveis|autopeças|automobilistica|otomotiv|ô tô|otomotif|автомобильная|автозапчасти|汽车|汽车零部件|वाहन|मोटर वाहन|গাড়ি|سيارات',
  hospitality:
    'hotelaria|restaurante|restauração|alberghi|ristorazione|otelcilik|otel|lokanta|turizm|khách sạn|nhà hàng|perhotelan|restoran|гостиница|гостиницы|ресторан|酒店|餐饮|होटल|होटेल|হোটেল|فندق|فنادق|مطاعم',
  chemicals:
    'química|produtos químicos|chimica|kimya|hóa chất|kimia|химия|химическая|化工|化学|रसायन|রাসায়নিক|كيماويات',
  'rubber-plastics':
    'borracha|plástico|gomma|plastica|kauçuk|plastik|cao su|nhựa|karet|sarung tangan|резина|пластик|橡胶|塑料|手套|रबर|प्लास्टिक|রাবার|প্লাস্টিক|مطاط|بلاستيك',
  furniture: 'móveis|mobili|arredamento|mobilya|nội thất|đồ gỗ|mebel|furnitur|мебель|家具|फर्नीचर|আসবাব|أثاث',
  agriculture:
    'agricultura|agropecuária|fazenda|café|cacau|algodão|cana de açúcar|agricoltura|azienda agricola|pomodoro|tarım|çiftlik|fındık|pamuk|nông nghiệp|cà phê|pertanian|perkebunan|kelapa sawit|сельское хозяйство|хлопок|农业|種植|种植|棉花|कृषि|खेती|चाय बागान|কৃষি|চা বাগান|زراعة|مزرعة|قطن',
  logistics:
    'logística|armazém|armazenagem|logistica|magazzino|lojistik|depo|kho bãi|hậu cần|logistik|gudang|логистика|склад|物流|仓储|倉儲|गोदाम|रसद|গুদাম|لوجستيات|مستودع',
  'land-transport':
    'transporte rodoviário|autotrasporto|trasporti|nakliye|taşımacılık|vận tải|angkutan|грузоперевозки|транспорт|运输|परिवहन|यातायात|পরিবহন|نقل',
  cleaning: 'limpeza|pulizie|temizlik|vệ sinh|kebersihan|уборка|клининг|清洁|保洁|सफाई|পরিচ্ছন্নতা|تنظيف',
  'private-security':
    'segurança privada|vigilância|vigilanza|güvenlik|bảo vệ|keamanan|satpam|охрана|保安|सुरक्षा गार्ड|নিরাপত্তা|حراسة|أمن',
  'domestic-work':
    'trabalho doméstico|lavoro domestico|colf|ev işçisi|giúp việc|pekerja rumah tangga|домашний персонал|家政|घरेलू काम|घरेलु कामदार|গৃহকর্ম|عمالة منزلية',
  healthcare:
    'saúde|hospital|sanità|ospedale|sağlık|hastane|y tế|bệnh viện|kesehatan|rumah sakit|здравоохранение|больница|医疗|医院|स्वास्थ्य|अस्पताल|স্বাস্থ্য|হাসপাতাল|صحة|مستشفى',
}
