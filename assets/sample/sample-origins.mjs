/** Where migrant workers of a country's factories and fields come from: country as written, place, part of the migrants, displaced. */
export const ORIGINS = {
  BD: [['Myanmar', "Cox's Bazar camps", 0.5, 'yes']],
  TH: [
    ['Myanmar', 'Hpa-An', 0.55, 'no'],
    ['Burma', 'Loikaw', 0.2, 'yes'],
    ['Cambodia', 'Battambang', 0.25, 'no'],
  ],
  TR: [
    ['Syria', 'Idlib', 0.5, 'yes'],
    ['Syrian Arab Republic', 'Aleppo', 0.3, 'yes'],
    ['Afghanistan', '', 0.1, 'yes'],
  ],
  QA: [
    ['Nepal', 'Janakpur', 0.4, 'no'],
    ['Bangladesh', 'Cumilla', 0.3, 'no'],
    ['India', '', 0.2, 'no'],
  ],
  AE: [
    ['Pakistan', 'Kasur', 0.35, 'no'],
    ['Bangladesh', 'Brahmanbaria', 0.3, 'no'],
    ['Kenya', 'Nairobi', 0.1, 'no'],
  ],
  MY: [
    ['Nepal', 'Siraha', 0.35, 'no'],
    ['Indonesia', 'Lombok', 0.4, 'no'],
    ['Myanmar', 'Sittwe', 0.15, 'yes'],
  ],
  LB: [
    ['Syria', 'Idlib', 0.7, 'yes'],
    ['Ethiopia', 'Dessie', 0.15, 'no'],
  ],
  JO: [
    ['Bangladesh', '', 0.45, 'no'],
    ['Syria', "Dar'a", 0.35, 'yes'],
  ],
  PL: [
    ['Ukraine', 'Kharkiv', 0.6, 'yes'],
    ['Nepal', '', 0.15, 'no'],
  ],
  DE: [
    ['Romania', 'Bacău', 0.6, 'no'],
    ['Україна', '', 0.15, 'yes'],
  ],
  IT: [
    ['Mali', 'Kayes', 0.35, 'no'],
    ['Nigeria', 'Benin City', 0.2, 'no'],
    ['Pakistan', '', 0.2, 'no'],
  ],
  IN: [['India', 'Gaya', 0.6, 'no']],
  PK: [['Afghanistan', '', 0.4, 'yes']],
  CO: [['Venezuela', '', 0.8, 'yes']],
  MX: [['Honduras', '', 0.3, 'no']],
  GH: [['Togo', '', 0.5, 'no']],
  KE: [['Somalia', 'Dadaab', 0.4, 'yes']],
  ET: [['Eritrea', '', 0.4, 'yes']],
  CD: [['DR Congo', 'Masisi', 0.8, 'yes']],
}
