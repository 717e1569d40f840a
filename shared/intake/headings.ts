import type { FieldKey } from './fields'

/**
 * Words that stand at the head of columns, per field: English first, then common French, Spanish, German, Arabic and
 * Nepali ones, separated by `|`. The same word may serve several fields; the kind of sheet decides between them.
 */
export const HEADING_WORDS: Readonly<Partial<Record<FieldKey, string>>> = {
  'supplier.name':
    'supplier|supplier name|name of supplier|name|company|company name|legal name|vendor|vendor name|factory|factory name|facility name|facility|standard smelter name|smelter name|manufacturer|producer|organisation|organization|business name|firm|parent company|fournisseur|nom du fournisseur|nom|entreprise|raison sociale|société|proveedor|nombre del proveedor|nombre|empresa|razón social|fábrica|lieferant|lieferantenname|firma|firmenname|unternehmen|المورد|اسم المورد|اسم الشركة|الشركة|الاسم|आपूर्तिकर्ता|आपूर्तिकर्ताको नाम|कम्पनी|कम्पनीको नाम|नाम',
  'supplier.aliases':
    'alias|aliases|also known as|aka|trading name|trade name|trading as|other names|alternative name|alternate name|short name|smelter look up|former name|nom commercial|autres noms|nombre comercial|handelsname|الاسم التجاري|अन्य नाम',
  'supplier.ownNumber':
    'vendor no|supplier number|supplier no|supplier id|supplier code|vendor number|vendor no|vendor id|vendor code|smelter id|smelter identification|creditor number|account number|our number|our ref|number|no|id|code|facility id|factory id|factory code|numéro fournisseur|code fournisseur|n° fournisseur|numéro|número de proveedor|código de proveedor|código|lieferantennummer|lieferanten nr|lieferantennr|kreditor|kreditorennummer|nummer|رقم المورد|رمز المورد|الرقم|क्रम संख्या|कोड',
  'supplier.country':
    'country|country code|country name|nation|country of supplier|supplier country|country of registration|iso|iso2|iso code|smelter country|country region|pays|code pays|país|pais|land|ländercode|staat|البلد|الدولة|بلد|देश|मुलुक',
  'supplier.region':
    'region|state|province|state province|district|governorate|county|prefecture|smelter state province|département|région|provincia|estado|departamento|bundesland|المحافظة|المنطقة|الولاية|प्रदेश|जिल्ला',
  'supplier.city':
    'city|town|municipality|locality|place|village|smelter city|ville|commune|ciudad|municipio|localidad|stadt|ort|المدينة|مدينة|शहर|नगर|नगरपालिका|गाउँ',
  'supplier.address':
    'address|street|street address|full address|address line 1|postal address|smelter street|location address|adresse|rue|dirección|direccion|domicilio|calle|anschrift|straße|strasse|العنوان|ठेगाना',
  'supplier.lei': 'lei|lei code|lei id|legal entity identifier|code lei|código lei',
  'supplier.vatNumber':
    'vat tax no|vat tax number|tax no|vat|vat number|vat no|vat id|tax id|tax number|tin|pan|gstin|gst number|numéro de tva|n° tva|tva|siret|nif|cif|rfc|ust id|ust idnr|umsatzsteuer id|steuernummer|الرقم الضريبي|प्यान|प्यान नम्बर',
  'supplier.dunsNumber': 'duns|duns number|duns no|duns id|d u n s|d u n s number|número duns|duns nummer',
  'supplier.osId': 'os id|oar id|osid|os hub id|open supply hub id|open apparel registry id',
  'supplier.registrationNumber':
    'registration number|registration no|company number|company registration number|company reg no|register number|trade licence|trade license|commercial registration|cr number|siren|rcs|registro mercantil|handelsregister|handelsregisternummer|hrb|السجل التجاري|رقم التسجيل|दर्ता नम्बर',
  'supplier.tier': 'tier|supply tier|tier level|supplier tier|level|niveau|rang|nivel|stufe|ebene|المستوى|तह',
  'supplier.sector':
    'sector|industry|industry sector|branch|business|business activity|activity|category|commodity group|spend category|line of business|facility type|secteur|activité|industria|actividad|branche|sektor|warengruppe|القطاع|النشاط|क्षेत्र|व्यवसाय',
  'supplier.products':
    'main products|main product|product|products|product type|products and services|goods|commodity|material|materials|metal|mineral|services|produits|produit|marchandises|productos|producto|mercancía|produkte|produkt|waren|المنتجات|المنتج|सामान|उत्पादन|उत्पादनहरू',
  'supplier.workers':
    'workers|number of workers|no of workers|total workers|employees|number of employees|no of employees|total employees|headcount|staff|workforce|fte|travailleurs|nombre de travailleurs|effectif|effectifs|employés|salariés|trabajadores|número de trabajadores|empleados|plantilla|mitarbeiter|anzahl mitarbeiter|beschäftigte|arbeiter|العمال|عدد العمال|الموظفون|عدد الموظفين|कामदार|कामदार संख्या|श्रमिक|कर्मचारी संख्या',
  'supplier.notes':
    'notes|note|remarks|remark|comments|comment|observations|remarques|commentaires|notas|observaciones|comentarios|bemerkung|bemerkungen|anmerkungen|notizen|ملاحظات|कैफियत|टिप्पणी',
  'site.name':
    'site|site name|facility|facility name|factory|factory name|plant|plant name|location|location name|unit|unit name|farm|farm name|mine|mine name|production site|name|workplace|nom du site|usine|établissement|nom|planta|instalación|sitio|nombre|standort|werk|betrieb|الموقع|اسم الموقع|المصنع|साइट|कारखाना|कारखानाको नाम|नाम',
  'site.key':
    'site number|site no|site id|site code|facility id|facility code|facility number|plant code|plant number|location id|factory id|code site|werksnummer|standortnummer|código de planta|رقم الموقع',
  'site.country':
    'site country|country of site|facility country|factory country|plant country|production country|country of production|country|country code|country name|pays du site|pays de production|pays|país de producción|país|produktionsland|land|بلد الموقع|البلد|الدولة|देश',
  'site.region':
    'site region|site state|site province|site district|region|state|province|state province|district|governorate|région|provincia|estado|departamento|bundesland|المحافظة|प्रदेश|जिल्ला',
  'site.city':
    'site city|site town|facility city|city|town|municipality|locality|place|village|ville|ciudad|municipio|stadt|ort|المدينة|शहर|नगर|गाउँ',
  'site.address':
    'site address|facility address|factory address|plant address|address|street|street address|full address|adresse du site|adresse|dirección|direccion|anschrift|straße|العنوان|ठेगाना',
  'site.lat':
    'lat|latitude|site latitude|gps lat|gps latitude|y|latitud|breitengrad|breite|geographische breite|خط العرض|अक्षांश',
  'site.lon':
    'lon|lng|long|longitude|site longitude|gps lon|gps longitude|x|longitud|längengrad|länge|geographische länge|خط الطول|देशान्तर',
  'site.position':
    'coordinates|coordinate|gps|gps coordinates|lat long|lat lon|lat lng|latitude longitude|position|geolocation|coordonnées|coordonnées gps|coordenadas|koordinaten|الإحداثيات|निर्देशांक',
  'site.sector':
    'site sector|site activity|sector|industry|activity|facility type|secteur|activité|actividad|branche|sektor|القطاع|क्षेत्र',
  'site.workers':
    'site workers|workers at site|workers on site|workers|number of workers|no of workers|total workers|employees|number of employees|headcount|staff|workforce|travailleurs|effectif|trabajadores|plantilla|mitarbeiter|beschäftigte|العمال|عدد العمال|कामदार|कामदार संख्या',
  'site.lowWagePct':
    'low wage|low wage share|share low wage|low wage workers|low wage pct|minimum wage workers|workers at minimum wage|at or near minimum wage|minimum wage|low paid|bas salaires|salario mínimo|niedriglohn|mindestlohn',
  'site.lowQualificationPct':
    'low qualification|low qualification share|low qualification pct|low skilled|low skill|unskilled|unskilled workers|unskilled share|low skilled workers|peu qualifiés|non qualifiés|no cualificados|baja cualificación|ungelernte|geringqualifizierte|अदक्ष',
  'site.informalPct':
    'informal|informal share|informal workers|informal employment|informal pct|without contract|without written contract|no written contract|no contract|informels|sans contrat|informales|sin contrato|informell|ohne vertrag|बिना करार',
  'site.migrantPct':
    'migrant|migrants|migrant share|migrant workers|foreign workers|migrant pct|migrant workers share|share of migrants|foreign migrant workers|migrants étrangers|travailleurs migrants|trabajadores migrantes|migrantes|wanderarbeiter|arbeitsmigranten|العمال المهاجرون|आप्रवासी',
  'site.agencyPct':
    'agency|agency share|agency workers|agency workers share|agency labour|agency pct|temporary workers|temp workers|contract workers|subcontracted workers|intérimaires|intérim|trabajadores de agencia|subcontratados|leiharbeiter|zeitarbeit|zeitarbeiter',
  'site.recruiterChain':
    'recruiter chain|recruitment chain|recruitment|how recruited|hiring channel|recruitment channel|hired through|mode of recruitment|recrutement|contratación|rekrutierung|anwerbung',
  'recruiter.name':
    'recruiter|recruiter name|agency|agency name|recruitment agency|labour provider|labor provider|labour agency|manpower agency|name|company|company name|sub agent|sub agent name|agent|agent name|broker|agence|agence de recrutement|nom|agencia|agencia de reclutamiento|nombre|vermittler|agentur|personalvermittler|وكالة|وكالة التوظيف|الاسم|म्यानपावर|म्यानपावर कम्पनी|एजेन्ट|नाम',
  'recruiter.key':
    'agency no|recruiter number|recruiter no|recruiter id|recruiter code|agency number|agency id|agency code|agent id|agent code|id|number|code|no',
  'recruiter.aliases': 'alias|aliases|also known as|aka|trading name|trade name|other names',
  'recruiter.kind': 'type|kind|recruiter type|role|agency type|category|art|tipo',
  'recruiter.country':
    'country|country code|country of recruiter|recruiter country|agency country|country of registration|pays|país|land|البلد|الدولة|देश',
  'recruiter.region': 'region|state|province|district|région|provincia|bundesland|प्रदेश|जिल्ला',
  'recruiter.city': 'city|town|village|place|ville|ciudad|stadt|ort|المدينة|शहर|गाउँ',
  'recruiter.address': 'address|street|full address|adresse|dirección|anschrift|العنوان|ठेगाना',
  'recruiter.licenceNumber':
    'licence number|license number|licence no|license no|licence|license|licence id|permit number|licensing number|numéro de licence|licencia|número de licencia|lizenznummer|lizenz|رقم الترخيص|الترخيص|इजाजतपत्र|इजाजतपत्र नम्बर|लाइसेन्स',
  'recruiter.licenceAuthority':
    'licence authority|license authority|licensing authority|licence issued by|license issued by|licensed by|issuing authority|autorité de délivrance|autoridad de la licencia|lizenzbehörde',
  'recruiter.licenceStatus':
    'licence status|license status|licensed|is licensed|status of licence|status|statut licence|estado de licencia|lizenzstatus',
  'recruiter.licenceValidUntil':
    'licence valid until|license valid until|licence valid to|licence expiry|license expiry|licence expires|license expires|valid until|valid to|expiry|expiry date|expires|expiry of licence|expiration date|licence expiry date|valable jusqu au|date d expiration|válido hasta|fecha de vencimiento|vencimiento|gültig bis|ablaufdatum|صالح حتى|تاريخ الانتهاء|म्याद|मान्य मिति',
  'recruiter.registrationNumber':
    'registration number|registration no|company number|company registration number|register number|رقم التسجيل|दर्ता नम्बर',
  'recruiter.countries':
    'countries of recruitment|works in|recruits in|recruits or places in|countries served|works in countries|operating countries|countries of operation|pays d activité|países de operación|tätig in',
  'recruiter.notes': 'notes|note|remarks|remark|comments|comment|remarques|notas|bemerkungen|ملاحظات|कैफियत',
  'corridor.name':
    'corridor|corridor name|recruitment corridor|name|route|couloir|corredor|korridor|ممر|मार्ग',
  'corridor.originCountry':
    'origin|origin country|country of origin|from country|from|source country|sending country|home country|pays d origine|origine|país de origen|origen|herkunftsland|herkunft|بلد المنشأ|बाट|मूल देश|उत्पत्ति देश',
  'corridor.originPlace':
    'origin place|origin area|origin district|origin region|origin town|origin city|district of origin|place of origin|region of origin|village|lieu d origine|lugar de origen|herkunftsort|मूल स्थान|जिल्ला',
  'corridor.originLat': 'origin latitude|origin lat|latitude of origin',
  'corridor.originLon': 'origin longitude|origin lon|origin lng|longitude of origin',
  'corridor.transit':
    'transit|transit country|transit countries|transit points|transit places|via|through|pays de transit|país de tránsito|tránsito|transitland|بلد العبور|पारवहन',
  'corridor.destinationCountry':
    'destination|destination country|country of destination|to country|to|receiving country|host country|country of work|pays de destination|país de destino|destino|zielland|ziel|بلد المقصد|गन्तव्य|गन्तव्य देश',
  'corridor.destinationPlace':
    'destination place|destination city|destination town|destination area|place of work|workplace|lieu de destination|lugar de destino|zielort|गन्तव्य स्थान',
  'corridor.destinationLat': 'destination latitude|destination lat|latitude of destination',
  'corridor.destinationLon': 'destination longitude|destination lon|destination lng|longitude of destination',
  'corridor.chain':
    'recruiters in order|chain of recruiters|agents in order|recruiters in the order of the journey|chaîne de recruteurs|cadena de reclutadores',
  'corridor.fee':
    'fee|fees|fee paid|fees paid|fee amount|recruitment fee|recruitment fees|fee paid by worker|worker fee|fees paid by worker|fees and costs|cost to worker|recruitment cost|amount|frais|frais de recrutement|honorarios|tarifa|costo|costos|gebühr|gebühren|vermittlungsgebühr|رسوم|رسوم التوظيف|शुल्क|लागत',
  'corridor.feeCurrency':
    'fee currency|currency|currency of fee|fees currency|devise|monnaie|moneda|divisa|währung|العملة|मुद्रा',
  'corridor.feeLabel':
    'fee label|fee type|fee for|kind of fee|cost type|type of fee|type de frais|tipo de tarifa|art der gebühr',
  'corridor.feeCategory':
    'fee category|category of fee|cost category|category of cost|ilo category|catégorie de frais|categoría de costo|gebührenart',
  'corridor.feePayer':
    'payer|paid by|fee paid by|who pays|who paid|fee payer|payé par|pagado por|bezahlt von|zahler|दाता',
  'corridor.feeStop':
    'fee charged at|fee paid at|charged at|paid at|where paid|place of payment|fee stop|lieu de paiement|lugar de pago|zahlungsort',
  'corridor.feeDate':
    'fee date|paid on|date paid|payment date|date of payment|date de paiement|fecha de pago|zahlungsdatum|भुक्तानी मिति',
  'corridor.feeReceipt': 'receipt|receipt given|fee receipt|reçu|recibo|quittung|إيصال|रसिद',
  'corridor.wage':
    'wage|monthly wage|wages|salary|monthly salary|monthly pay|take home pay|monthly take home pay|basic salary|salaire|salaire mensuel|salario|salario mensual|lohn|monatslohn|gehalt|الراتب|الأجر الشهري|तलब|मासिक तलब',
  'corridor.wageCurrency':
    'wage currency|salary currency|currency of wage|pay currency|devise du salaire|moneda del salario|lohnwährung',
  'corridor.workersPerYear':
    'workers per year|workers a year|number of workers|workers|annual workers|volume|headcount|travailleurs par an|trabajadores por año|arbeiter pro jahr|कामदार संख्या',
  'corridor.recruiterChain':
    'recruiter chain|recruitment chain|intermediaries|number of intermediaries|chain|hiring channel|intermédiaires|intermediarios|vermittlerkette',
  'corridor.legalContext':
    'legal context|visa regime|visa type|visa|sponsorship|right to change employer|employer change|régime juridique|régimen legal|rechtslage|تأشيرة',
  'corridor.visa':
    'visa name|name of visa|name of the visa|visa or permit|permit|work permit|permit name|permis de travail|permiso de trabajo|arbeitserlaubnis',
  'corridor.debt':
    'debt|debt on arrival|debt of a worker|worker debt|owed on arrival|dette|deuda|schulden|الدين|ऋण',
  'corridor.debtCurrency':
    'debt currency|currency of debt|currency of the debt|devise de la dette|moneda de la deuda',
  'corridor.documentsRetained':
    'passports held|passports retained by employer|papers held|documents retained|passport retained|passports retained|passport held|documents held|document retention|passports kept|passeports retenus|pasaportes retenidos|pässe einbehalten|حجز الجواز|राहदानी राखिएको',
  'corridor.contractSubstituted':
    'contract substituted|contract substitution|contract changed|contract replaced|substitution de contrat|sustitución de contrato|vertragsaustausch',
  'corridor.cohort': 'cohort|cohort name|group of workers|batch|cohorte|gruppe von arbeitern',
  'corridor.cohortArrivedOn':
    'cohort arrived on|cohort arrival|arrived on|arrival date|date of arrival|date d arrivée|fecha de llegada|ankunft',
  'corridor.cohortWorkers':
    'cohort workers|workers of cohort|workers of the cohort|workers in cohort|cohort size',
  'corridor.cohortPaid':
    'cohort paid|one worker paid|paid by one worker|paid per worker|amount paid per worker',
  'corridor.cohortRepaid':
    'cohort repaid|repaid|repaid to cohort|repaid to the cohort|reimbursed|remboursé|reembolsado|erstattet',
  'corridor.cohortCurrency': 'cohort currency|currency of cohort|currency of the cohort',
  'corridor.notes': 'notes|note|remarks|remark|comments|comment|remarques|notas|bemerkungen|ملاحظات|कैफियत',
  'origin.country':
    'origin|origin country|country of origin|nationality|nationalities|home country|country|pays d origine|nationalité|nacionalidad|país de origen|herkunftsland|nationalität|الجنسية|राष्ट्रियता|देश',
  'origin.place':
    'origin place|origin area|origin district|district of origin|place of origin|region of origin|place|area|district|region',
  'origin.lat': 'lat|latitude|origin latitude|origin lat|latitud|breitengrad',
  'origin.lon': 'lon|lng|long|longitude|origin longitude|origin lon|longitud|längengrad',
  'origin.sharePct':
    'share|share of workers|share of workforce|percent|percentage|pct|share pct|proportion|part|porcentaje|anteil|النسبة|प्रतिशत|हिस्सा',
  'origin.displaced':
    'displaced|refugee|refugees|displaced or refugee|refugee or displaced|displaced or stateless|idp|réfugiés|refugiados|flüchtlinge|لاجئون|विस्थापित',
  'relation.supplier':
    'sub supplier|subsupplier|supplied by|upstream supplier|tier n supplier|supplier|supplier name|supplier number|supplier no|source|smelter|sous fournisseur|subproveedor|unterlieferant|vorlieferant|المورد الفرعي|उप आपूर्तिकर्ता',
  'relation.customer':
    'supplies to|supplies goods to|direct supplier|tier 1 supplier|parent supplier|customer supplier|buys from it|customer|buyer supplier|client fournisseur|fournit à|suministra a|beliefert|hauptlieferant|يورد إلى',
  'relation.commodity':
    'commodity|material supplied|material|raw material|goods supplied|metal|mineral|supplied goods|matière|materia prima|material suministrado|rohstoff|ware|المادة|कच्चा पदार्थ',
  'relation.year': 'relation year|declared for year|year|reporting year|année|año|jahr|السنة|वर्ष',
  'relation.note': 'relation note|note|notes|remark|remarks|comment|comments|notas|bemerkungen',
  'contact.name':
    'contact|contact name|contact person|name of contact|key contact|primary contact|contact full name|contact du fournisseur|personne de contact|nom du contact|persona de contacto|contacto|nombre del contacto|ansprechpartner|kontakt|kontaktperson|جهة الاتصال|شخص الاتصال|सम्पर्क व्यक्ति',
  'contact.role':
    'contact role|contact title|job title|position of contact|role of contact|function of contact|fonction du contact|cargo|cargo del contacto|funktion|المسمى الوظيفي|पद',
  'contact.email':
    'email|e mail|mail|email address|e mail address|contact email|contact e mail|email of contact|courriel|adresse e mail|adresse électronique|correo|correo electrónico|correo del contacto|email adresse|mailadresse|البريد الإلكتروني|इमेल',
  'contact.phone':
    'phone|telephone|tel|phone number|telephone number|mobile|mobile number|contact phone|contact number|contact telephone|téléphone|numéro de téléphone|teléfono|móvil|telefon|telefonnummer|handy|هاتف|رقم الهاتف|फोन|फोन नम्बर',
  'related.name':
    'related party|related party name|name of related party|owner name|owner|director name|director|shareholder name|shareholder|beneficial owner|name|full name|person|vessel name|nom|nom du propriétaire|nombre|nombre del propietario|name des eigentümers|اسم المالك|धनीको नाम|नाम',
  'related.role':
    'role|related role|role of related party|capacity|relationship|position|function|qualité|cargo|relación|rolle|الصفة|भूमिका',
  'related.type':
    'kind|type|kind of party|party type|type of party|person or company|type de partie|tipo de parte|art der partei',
  'related.aliases':
    'other names|aliases|alias|also known as|aka|former name|former names|autres noms|otros nombres|andere namen',
  'related.born':
    'born|birth date|date of birth|dob|birth year|year of birth|born on|date de naissance|fecha de nacimiento|geburtsdatum|geburtsjahr|تاريخ الميلاد|जन्म मिति',
  'related.nationality':
    'nationality|citizenship|flag|registered in|nationalité|nacionalidad|staatsangehörigkeit|nationalität|الجنسية|राष्ट्रियता',
  'related.country': 'country|country of residence|residence|pays|país|land|البلد|देश',
  'related.address':
    'address|residential address|registered address|adresse|dirección|anschrift|العنوان|ठेगाना',
  'related.identifiers':
    'identifier|identifiers|passport|passport number|passport no|id number|identity number|imo|imo number|register number|registration number|numéro de passeport|número de pasaporte|passnummer|رقم الجواز',
  'related.sharePct':
    'share|share held|shareholding|share pct|ownership|ownership share|percentage owned|part|participation|participación|anteil|beteiligung|الحصة',
  'related.notes': 'notes|note|remarks|remark|comments|comment|remarques|notas|bemerkungen|ملاحظات|कैफियत',
  'party.owners':
    'owners|beneficial owner|beneficial owners|ultimate beneficial owner|ubo|ubos|company owner|owners names|owned by|proprietor|propriétaire|propriétaires|bénéficiaire effectif|bénéficiaires effectifs|propietario|propietarios|titular real|beneficiario final|eigentümer|inhaber|wirtschaftlich berechtigte|المالك|المالكون|धनी|मालिक',
  'party.directors':
    'directors|director|director name|managing director|managing directors|board members|board of directors|ceo|dirigeants|gérant|gérants|administrateurs|directores|administradores|geschäftsführer|vorstand|المدير|المدراء|सञ्चालक|निर्देशक',
  'party.parentCompanies':
    'parent companies|ultimate parent|ultimate parent company|holding company|group company|société mère|maison mère|empresa matriz|muttergesellschaft|konzernmutter|الشركة الأم',
  'party.vessels':
    'vessels|vessel|vessel name|ships|ship|ship name|fleet|navires|navire|buques|buque|schiffe|schiff|السفن',
  'ref.supplier':
    'supplies workers to|supplies|customers|customer|supplier|supplier name|supplier id|supplier number|supplier no|supplier code|supplier key|company|vendor|vendor number|employer|client|clients|works for|serves|suppliers served|used by|used by supplier|parent company|fournisseur|proveedor|lieferant|arbeitgeber|المورد|صاحب العمل|आपूर्तिकर्ता|रोजगारदाता',
  'ref.site':
    'site|site name|site id|site number|site no|site code|facility|facility name|facility id|factory|plant|location|workplace|usine|planta|standort|werk|الموقع|साइट|कारखाना',
  'ref.recruiter':
    'recruiter|recruiters|recruiter name|recruiter id|recruiter number|recruitment agency|recruitment agencies|labour agency|agency|agency name|labour provider|recruited through|agence de recrutement|agencia de reclutamiento|vermittler|agentur|وكالة التوظيف|म्यानपावर',
  'ref.parentRecruiter':
    'works for|works under|parent|parent recruiter|parent agency|main recruiter|works for recruiter|sub agent of|agent of|hangs below|belongs to|principal agency|recruiter',
}

/** Words in the name of a sheet that tell its kind. */
export const SHEET_WORDS: Readonly<Record<string, string>> = {
  suppliers:
    'suppliers|supplier|supplier list|vendors|vendor list|facilities|factories|fournisseurs|proveedores|lieferanten|الموردون|आपूर्तिकर्ता|smelter look up',
  sites: 'sites|site list|locations|plants|worksites|usines|sitios|plantas|standorte|werke|المواقع|साइट',
  recruiters:
    'recruiters|recruiter|agencies|agents|sub agents|labour providers|agences|agencias|vermittler|وكالات|एजेन्ट|म्यानपावर',
  corridors: 'corridors|corridor|recruitment corridors|routes|couloirs|corredores|korridore|ممرات|मार्ग',
  workforce:
    'workforce|workforce shares|shares|labour profile|main d oeuvre|belegschaft|القوى العاملة|कामदार',
  relations:
    'relations|supply relations|supply chain|sub suppliers|tiers|tier 2|chain|sous fournisseurs|unterlieferanten|subproveedores',
  contacts: 'contacts|contact list|contact persons|kontakte|contactos|جهات الاتصال|सम्पर्क',
  relatedParties:
    'related parties|related party|owners|directors|owners and directors|ownership|beneficial owners|shareholders|vessels|propriétaires|dirigeants|propietarios|eigentümer|الملاك|सञ्चालक',
  origins: 'origins|origin groups|nationalities|worker origins|origines|orígenes|herkunft',
}
