import type { EntryDraft } from './entry-draft'

/**
 * OFAC's csv files put weak aliases, birth dates, nationalities and numbers into one sentence-like cell, parted by
 * semicolons: `DOB 24 Jun 1954; POB Egypt; Passport 83860 (Sudan); a.k.a. 'ABU YASIR'.`
 */
export function readRemarks(remarks: string, draft: EntryDraft): void {
  for (const part of remarks.split(';')) {
    const said = part.trim().replace(/\.$/, '')
    if (said !== '') readPart(said, draft)
  }
  draft.remark(withoutSocialSecurity(remarks))
}

/** US social security numbers of listed persons decide nothing for us and are not shown. */
const withoutSocialSecurity = (remarks: string): string =>
  remarks.replace(/\s*(?:alt\. )?SSN [\d-]+(?: \([^)]*\))?;?/g, '')

type Reader = (found: RegExpExecArray, draft: EntryDraft) => void

/** Numbers: the publisher's word, the number, and where it was given. */
const NUMBER =
  /^((?:[\p{L}\d.'’()/&#-]+ )*?(?:No\.|Number|Passport|Identification|IMO|MMSI|SWIFT\/BIC|Cedula|NIT|RUC|RFC|RIF|CURP|C\.U\.R\.P\.|D\.N\.I\.|License|Licence|\(MSN\)|S\/N\)|Code|ID))#? ([\p{L}\d][\p{L}\d./-]*)(?: \(([^)]+)\))?/u

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^a\.k\.a\. '(.+)'$/i, (found, draft) => draft.name(unquoted(found), 'low')],
  [/^f\.k\.a\. '(.+)'$/i, (found, draft) => draft.name(unquoted(found), 'former')],
  [/^n\.k\.a\. '(.+)'$/i, (found, draft) => draft.name(unquoted(found), 'good')],
  [/^DOB (.+)$/, (found, draft) => draft.born(found[1])],
  [/^POB (.+)$/, (found, draft) => draft.bornIn(found[1])],
  [/^(?:nationality|citizen) (.+)$/, (found, draft) => draft.nationality(found[1])],
  [/^Nationality of Registration (.+)$/i, (found, draft) => draft.nationality(found[1])],
  [/^\(Linked To: (.+)\)$/, (found, draft) => draft.link('associate', found[1])],
  [/^Aircraft Operator (.+)$/, (found, draft) => draft.link('owner', found[1])],
  [
    /^Vessel Registration Identification (?:IMO )?(\d{7})\b/,
    (found, draft) => draft.identifier('IMO number', found[1]),
  ],
  [/^SSN /, () => undefined],
  [NUMBER, (found, draft) => draft.identifier(found[1], found[2], found[3])],
]

/** Apostrophes inside a quoted name stay; the doubled one at an edge belongs to the name. */
const unquoted = (found: RegExpExecArray): string => found[1] ?? ''

function readPart(part: string, draft: EntryDraft): void {
  const said = part.replace(/^alt\. /, '')
  for (const [pattern, read] of READERS) {
    const found = pattern.exec(said)
    if (found) {
      read(found, draft)
      return
    }
  }
}
