/**
 * Real towns of countries outside Asia with rounded coordinates of their centres, and invented words for the names of
 * companies. `spelled` holds the ways in which real lists write the country; `legal` the local kinds of company.
 */
export const COUNTRIES_ELSEWHERE = [
  {
    code: 'ET',
    spelled: ['Ethiopia', 'ETHIOPIA', 'ET'],
    legal: ['PLC', 'Share Company'],
    towns: [
      ['Hawassa', 7.0621, 38.4764],
      ['Mekelle', 13.4967, 39.4753],
      ['Bahir Dar', 11.5936, 37.3908],
      ['Adama', 8.54, 39.27],
    ],
    words: [
      ['Awash', 'Tana Reed', 'Nyala'],
      ['Kuraz', 'Sycamore', 'Two Rivers'],
    ],
    trades: ['garments', 'leather', 'flowers'],
    count: 7,
  },
  {
    code: 'CD',
    spelled: ['DR Congo', 'Democratic Republic of the Congo', 'Congo, Dem. Rep.', 'DRC'],
    legal: ['SARL', 'SA', 'Coopérative'],
    towns: [
      ['Goma', -1.6792, 29.2228],
      ['Bukavu', -2.5083, 28.8608],
      ['Kolwezi', -10.7167, 25.4667],
      ['Bunia', 1.5667, 30.25],
    ],
    words: [
      ['Pierre', 'Kivu', 'Lac'],
      ['Bleue', 'Calao', 'Haute Source'],
    ],
    trades: ['gold', 'mining', 'mining'],
    count: 6,
  },
  {
    code: 'CO',
    spelled: ['Colombia', 'COLOMBIA', 'CO'],
    legal: ['S.A.S.', 'Ltda.'],
    towns: [
      ['Medellín', 6.2442, -75.5812],
      ['Cúcuta', 7.8939, -72.5078],
      ['Cali', 3.4516, -76.532],
    ],
    words: [
      ['Frailejón', 'Colibrí', 'Páramo'],
      ['del Alba', 'Andino Azul', 'Dos Ríos'],
    ],
    trades: ['coffee', 'gold', 'garments'],
    count: 6,
  },
  {
    code: 'MX',
    spelled: ['Mexico', 'México', 'MX', 'MEXICO'],
    legal: ['S.A. de C.V.', 'S. de R.L. de C.V.'],
    towns: [
      ['Oaxaca', 17.0732, -96.7266],
      ['Tijuana', 32.5149, -117.0382],
      ['Culiacán', 24.8091, -107.394],
      ['Puebla', 19.0414, -98.2063],
    ],
    words: [
      ['Nopal', 'Cenzontle', 'Tres Cerros'],
      ['del Valle', 'Azteca Nueva', 'Jacaranda'],
    ],
    trades: ['vegetables', 'electronics', 'garments'],
    count: 8,
  },
  {
    code: 'BR',
    spelled: ['Brazil', 'Brasil', 'BRAZIL'],
    legal: ['Ltda.', 'S.A.', 'EIRELI'],
    towns: [
      ['São Paulo', -23.5505, -46.6333],
      ['Marabá', -5.3686, -49.1178],
      ['Santos', -23.9608, -46.3336],
      ['Belo Horizonte', -19.9167, -43.9345],
    ],
    words: [
      ['Ipê', 'Arara', 'Jabuti'],
      ['Amarelo', 'do Cerrado', 'Serra Mansa'],
    ],
    trades: ['coffee', 'cattle', 'charcoal', 'garments'],
    count: 8,
  },
  {
    code: 'GH',
    spelled: ['Ghana', 'GHANA', 'GH'],
    legal: ['Ltd', 'Company Limited', 'Co-operative'],
    towns: [
      ['Kumasi', 6.6885, -1.6244],
      ['Yeji', 8.2333, -0.65],
      ['Tema', 5.6698, -0.0166],
      ['Obuasi', 6.2024, -1.6679],
    ],
    words: [
      ['Adinkra', 'Volta Heron', 'Kente'],
      ['Pod', 'Lagoon', 'Sankofa Row'],
    ],
    trades: ['cocoa', 'fishing', 'gold'],
    count: 6,
  },
  {
    code: 'KE',
    spelled: ['Kenya', 'KENYA', 'KE'],
    legal: ['Ltd', 'EPZ Limited'],
    towns: [
      ['Nairobi', -1.2864, 36.8172],
      ['Naivasha', -0.7167, 36.4359],
      ['Mombasa', -4.0435, 39.6682],
      ['Kericho', -0.3677, 35.2831],
    ],
    words: [
      ['Acacia', 'Twiga', 'Korongo'],
      ['Ridge', 'Kaskazi', 'Rift Bloom'],
    ],
    trades: ['flowers', 'tea', 'garments', 'ict'],
    count: 7,
  },
  {
    code: 'UA',
    spelled: ['Ukraine', 'Україна', 'UKRAINE'],
    legal: ['LLC', 'TOV', 'PrJSC'],
    towns: [
      ['Lviv', 49.8397, 24.0297],
      ['Dnipro', 48.4647, 35.0462],
      ['Odesa', 46.4825, 30.7233],
    ],
    words: [
      ['Verba', 'Tri Leleky', 'Sonyakh'],
      ['Stal', 'Step', 'Kalyna'],
    ],
    trades: ['steel', 'food', 'ict'],
    count: 5,
  },
  {
    code: 'PL',
    spelled: ['Poland', 'Polska', 'PL'],
    legal: ['Sp. z o.o.', 'S.A.'],
    towns: [
      ['Łódź', 51.7592, 19.456],
      ['Gdańsk', 54.352, 18.6466],
      ['Rzeszów', 50.0413, 21.999],
    ],
    words: [
      ['Żuraw', 'Bursztyn', 'Sowa'],
      ['Biała', 'Zielony Most', 'Cicha Woda'],
    ],
    trades: ['meat', 'logistics', 'furniture'],
    count: 5,
  },
  {
    code: 'DE',
    spelled: ['Germany', 'Deutschland', 'DE', 'GERMANY'],
    legal: ['GmbH', 'AG', 'GmbH & Co. KG'],
    towns: [
      ['Hamburg', 53.5511, 9.9937],
      ['Gütersloh', 51.9032, 8.3858],
      ['Chemnitz', 50.8278, 12.9214],
    ],
    words: [
      ['Kranich', 'Möwe', 'Steinbach'],
      ['Nord', 'Weiher', 'Süd'],
    ],
    trades: ['meat', 'electronics', 'logistics', 'consulting'],
    count: 6,
  },
  {
    code: 'IT',
    spelled: ['Italy', 'Italia', 'IT'],
    legal: ['S.r.l.', 'S.p.A.', 'Soc. Coop.'],
    towns: [
      ['Foggia', 41.4622, 15.5446],
      ['Prato', 43.8777, 11.1022],
      ['Biella', 45.5629, 8.0583],
    ],
    words: [
      ['Airone', 'Quercia', 'Fonte'],
      ['Chiara', 'del Colle', 'Mezzana'],
    ],
    trades: ['tomatoes', 'garments', 'textiles'],
    count: 6,
  },
]
