/**
 * Real towns of countries of Asia with rounded coordinates of their centres, and invented words for the names of
 * companies. `spelled` holds the ways in which real lists write the country; `legal` the local kinds of company.
 */
export const COUNTRIES_OF_ASIA = [
  {
    code: 'BD',
    spelled: ['Bangladesh', 'BANGLADESH', 'BD'],
    legal: ['Ltd.', 'Pvt. Ltd.', 'Limited'],
    towns: [
      ['Gazipur', 23.9999, 90.4203],
      ['Savar', 23.8583, 90.2667],
      ['Narayanganj', 23.6238, 90.5],
      ['Chattogram', 22.3569, 91.7832],
      ["Cox's Bazar", 21.4272, 92.0058],
    ],
    words: [
      ['Sonali', 'Shapla', 'Rupali', 'Nodi'],
      ['Char', 'Kuashar', 'Megh', 'Doyel'],
    ],
    trades: ['garments', 'garments', 'knit', 'dyeing', 'seafood'],
    count: 16,
  },
  {
    code: 'MM',
    spelled: ['Myanmar', 'Burma', 'Myanmar (Burma)'],
    legal: ['Co., Ltd.', 'Company Limited'],
    towns: [
      ['Yangon', 16.8409, 96.1735],
      ['Mandalay', 21.9588, 96.0891],
      ['Myawaddy', 16.6891, 98.5089],
      ['Hpa-An', 16.8906, 97.6333],
      ['Myitkyina', 25.3833, 97.4],
    ],
    words: [
      ['Shwe', 'Mya', 'Paun'],
      ['Kyar Pan', 'Thazin', 'Golden Delta', 'Nga Moe'],
    ],
    trades: ['garments', 'garments', 'footwear', 'mining'],
    count: 9,
  },
  {
    code: 'TH',
    spelled: ['Thailand', 'TH', 'Thailand '],
    legal: ['Co., Ltd.', 'Public Company Limited', 'Partnership Ltd.'],
    towns: [
      ['Samut Sakhon', 13.5475, 100.2744],
      ['Mae Sot', 16.7131, 98.5747],
      ['Songkhla', 7.1898, 100.5954],
      ['Rayong', 12.6814, 101.2813],
    ],
    words: [
      ['Lotus', 'Siam Reed', 'Chao Khao', 'Salween'],
      ['Andaman', 'Nine Boats', 'Monsoon'],
    ],
    trades: ['seafood', 'seafood', 'garments', 'rubber'],
    count: 10,
  },
  {
    code: 'TR',
    spelled: ['Türkiye', 'Turkey', 'TURKIYE', 'TR'],
    legal: ['A.Ş.', 'Ltd. Şti.', 'San. ve Tic. A.Ş.'],
    towns: [
      ['Gaziantep', 37.0662, 37.3833],
      ['İstanbul', 41.0082, 28.9784],
      ['İzmir', 38.4237, 27.1428],
      ['Adana', 36.9914, 35.3308],
      ['Şanlıurfa', 37.1591, 38.7969],
    ],
    words: [
      ['Üç', 'Mavi', 'Çınar', 'Gümüş'],
      ['Serçe', 'Kıyı', 'Irmak', 'Değirmen'],
    ],
    trades: ['textiles', 'garments', 'farm', 'packaging'],
    count: 14,
  },
  {
    code: 'QA',
    spelled: ['Qatar', 'QATAR', 'State of Qatar'],
    legal: ['W.L.L.', 'Q.S.C.', 'Trading & Contracting W.L.L.'],
    towns: [
      ['Doha', 25.2854, 51.531],
      ['Al Wakrah', 25.1715, 51.6034],
      ['Al Khor', 25.6804, 51.4969],
    ],
    words: [
      ['Blue Dune', 'Pearl Reed', 'Al Nawras'],
      ['Facility', 'Sidra Path', 'Corniche'],
    ],
    trades: ['construction', 'construction', 'hospitality', 'security'],
    count: 8,
  },
  {
    code: 'AE',
    spelled: ['UAE', 'United Arab Emirates', 'U.A.E.'],
    legal: ['LLC', 'FZE', 'L.L.C.'],
    towns: [
      ['Dubai', 25.2048, 55.2708],
      ['Sharjah', 25.3463, 55.4209],
      ['Ras Al Khaimah', 25.8007, 55.9762],
    ],
    words: [
      ['Ghaf Tree', 'Silver Dhow', 'Al Hudhud'],
      ['Harbour', 'Meridian', 'Seven Wells'],
    ],
    trades: ['construction', 'logistics', 'hospitality'],
    count: 8,
  },
  {
    code: 'NP',
    spelled: ['Nepal', 'NEPAL', 'Federal Democratic Republic of Nepal'],
    legal: ['Pvt. Ltd.', 'Udyog'],
    towns: [
      ['Kathmandu', 27.7172, 85.324],
      ['Biratnagar', 26.4525, 87.2718],
      ['Birgunj', 27.0104, 84.8821],
    ],
    words: [
      ['Danphe', 'Laligurans', 'Machha'],
      ['Pashmina', 'Bagar', 'Sano Pul'],
    ],
    trades: ['carpets', 'bricks', 'garments'],
    count: 7,
  },
  {
    code: 'IN',
    spelled: ['India', 'INDIA', 'IN', 'Bharat'],
    legal: ['Pvt Ltd', 'Private Limited', 'LLP', 'Mills Ltd'],
    towns: [
      ['Tiruppur', 11.1085, 77.3411],
      ['Surat', 21.1702, 72.8311],
      ['Panipat', 29.3909, 76.9635],
      ['Kolkata', 22.5726, 88.3639],
      ['Jaipur', 26.9124, 75.7873],
    ],
    words: [
      ['Neem', 'Kumudini', 'Chandan', 'Mayur'],
      ['Charkha', 'Tara', 'Banyan Lane', 'Jugnu'],
    ],
    trades: ['spinning', 'garments', 'textiles', 'bricks', 'ict'],
    count: 16,
  },
  {
    code: 'PK',
    spelled: ['Pakistan', 'PAKISTAN', 'PK'],
    legal: ['(Pvt) Ltd', 'Limited', 'Mills (Pvt) Ltd'],
    towns: [
      ['Karachi', 24.8607, 67.0011],
      ['Faisalabad', 31.4504, 73.135],
      ['Sialkot', 32.4945, 74.5229],
      ['Lahore', 31.5497, 74.3436],
    ],
    words: [
      ['Shaheen', 'Indus Lily', 'Chinar', 'Bulbul'],
      ['Weave', 'Kapas', 'Lantern'],
    ],
    trades: ['spinning', 'textiles', 'sports', 'bricks'],
    count: 11,
  },
  {
    code: 'VN',
    spelled: ['Viet Nam', 'Vietnam', 'VIETNAM', 'VN'],
    legal: ['Co., Ltd', 'JSC', 'Joint Stock Company'],
    towns: [
      ['Hồ Chí Minh', 10.8231, 106.6297],
      ['Bình Dương', 11.0686, 106.65],
      ['Hải Phòng', 20.8449, 106.6881],
      ['Đà Nẵng', 16.0544, 108.2022],
    ],
    words: [
      ['Sen Xanh', 'Chim Én', 'Trúc', 'Đèn Giấy'],
      ['Miền Đông', 'Ba Sông', 'Mây'],
    ],
    trades: ['footwear', 'garments', 'electronics', 'furniture'],
    count: 11,
  },
  {
    code: 'MY',
    spelled: ['Malaysia', 'MALAYSIA', 'MY'],
    legal: ['Sdn. Bhd.', 'Sdn Bhd', 'Berhad'],
    towns: [
      ['George Town', 5.4141, 100.3288],
      ['Johor Bahru', 1.4927, 103.7414],
      ['Klang', 3.0449, 101.4456],
      ['Sandakan', 5.8402, 118.1179],
    ],
    words: [
      ['Rimba', 'Enggang', 'Pulau', 'Bintang Laut'],
      ['Mutiara Kecil', 'Jernih', 'Senja'],
    ],
    trades: ['electronics', 'gloves', 'palm', 'furniture'],
    count: 10,
  },
  {
    code: 'LB',
    spelled: ['Lebanon', 'LEBANON', 'Liban'],
    legal: ['SAL', 's.a.r.l.'],
    towns: [
      ['Zahlé', 33.8463, 35.902],
      ['Beirut', 33.8938, 35.5018],
      ['Tripoli', 34.4367, 35.8497],
    ],
    words: [
      ['Bekaa', 'Arz', 'Sanobar'],
      ['Valley Crate', 'Khamsin', 'Terrace'],
    ],
    trades: ['packaging', 'food', 'farm'],
    count: 5,
  },
  {
    code: 'JO',
    spelled: ['Jordan', 'JORDAN', 'JO'],
    legal: ['LLC', 'Co. Ltd', 'PSC'],
    towns: [
      ['Amman', 31.9539, 35.9106],
      ['Irbid', 32.5556, 35.85],
      ['Mafraq', 32.3429, 36.208],
    ],
    words: [
      ['Wadi', 'Zaytouna', 'Petal'],
      ['Ram Thread', 'Sahari', 'Almond'],
    ],
    trades: ['garments', 'plastics', 'farm'],
    count: 6,
  },
  {
    code: 'KH',
    spelled: ['Cambodia', 'CAMBODIA', 'Kingdom of Cambodia'],
    legal: ['Co., Ltd.', 'Enterprise'],
    towns: [
      ['Phnom Penh', 11.5564, 104.9282],
      ['Sihanoukville', 10.6268, 103.5115],
      ['Poipet', 13.6575, 102.5636],
    ],
    words: [
      ['Romduol', 'Tonle', 'Apsara Reed'],
      ['Kranh', 'Silver Bowl', 'Sugar Palm'],
    ],
    trades: ['garments', 'bricks', 'footwear'],
    count: 6,
  },
]
