/** Kinds of numbers that identify a party, whatever a publisher calls them. */
export const IDENTIFIER_TYPES = [
  'passport',
  'national-id',
  'tax',
  'registration',
  'lei',
  'bic',
  'duns',
  'imo',
  'mmsi',
  'call-sign',
  'serial',
  'other',
] as const
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number]

/** First that fits wins: "Tax ID No." must not end as an identity card. */
const PATTERNS: readonly (readonly [RegExp, IdentifierType])[] = [
  [/\bIMO\b|vessel registration identification/i, 'imo'],
  [/\bMMSI\b|maritime mobile/i, 'mmsi'],
  [/call ?sign/i, 'call-sign'],
  [/\bLEI\b|legal entity (?:identifier|number)/i, 'lei'],
  [/\bBIC\b|swift/i, 'bic'],
  [/\bD-?U-?N-?S\b/i, 'duns'],
  [/passport|travel document|laissez|\bpassnumber\b/i, 'passport'],
  [/\btax|\bVAT\b|fiscal|\bINN\b|\bNIT\b|\bRUC\b|\bRFC\b|\bTIN\b/i, 'tax'],
  [/serial|construction number|tail|hull|\bHIN\b|\bMSN\b/i, 'serial'],
  [
    /regist|trade licen|chamber of commerce|commercial|company|enterprise|business|\bOGRN\b|\bUSCC\b|social credit/i,
    'registration',
  ],
  [/identi|national|\bID\b|\bid\b|\bSSN\b|cedula|\bCNIC\b|social security|birth certificate/i, 'national-id'],
]

/** What kind of number a publisher's word means ("Passport", "Registration Number", "IMO number"). */
export const identifierTypeOf = (kind: string): IdentifierType =>
  PATTERNS.find(([pattern]) => pattern.test(kind))?.[1] ?? 'other'
