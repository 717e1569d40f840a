import type { CorridorFee, LegalContext } from '../../corridors/records'
import type { RecruiterChain } from '../../suppliers/records'
import type { RelatedRole, RelatedType } from '../../suppliers/related-party'
import { fold, saysNothing } from '../fold'
import type { Cell } from '../sheet'
import { ABSENT, read, refuse, type Reading } from './reading'

type Choices<T extends string> = readonly (readonly [value: T, words: string])[]

/** Reads one of a fixed set: the value itself, or one of the words people use for it, whole or as part of the text. */
function choiceReader<T extends string>(choices: Choices<T>): (cell: Cell) => Reading<T> {
  const phrases = choices.flatMap(([value, words]) =>
    [value, ...words.split('|')].map(word => ({ value, phrase: fold(word) })),
  )
  const longestFirst = [...phrases].sort((a, b) => b.phrase.length - a.phrase.length)
  return cell => {
    if (cell.kind === 'empty') return ABSENT
    const text = fold(cell.text)
    const whole = phrases.find(({ phrase }) => phrase === text)
    if (whole) return read(whole.value)
    if (saysNothing(cell.text)) return ABSENT
    const part = longestFirst.find(({ phrase }) => phrase.length > 3 && ` ${text} `.includes(` ${phrase} `))
    return part
      ? read(part.value)
      : refuse('choice-unknown', { choices: choices.map(([value]) => value).join(', ') })
  }
}

/** How workers were hired: the intermediaries factor of the risk model (4.2). */
export const readRecruiterChain = choiceReader<RecruiterChain>([
  [
    'direct',
    'direct hire|direct hiring|no agency|no recruiter|none used|directly|own recruitment|recrutement direct|contratacion directa',
  ],
  [
    'two-or-more',
    'two or more|2 or more|2+|several recruiters|multiple agents|agent and sub agent|recruiter and sub agent|sub agents|two recruiters|3|2',
  ],
  [
    'one-unlicensed-or-unknown',
    'unlicensed|one unlicensed|unlicensed agent|unlicensed recruiter|licence unknown|informal agent|broker|one unknown',
  ],
  [
    'one-licensed',
    'licensed|one licensed|licensed recruiter|licensed agency|one licensed recruiter|registered agency|1',
  ],
  ['unknown', 'chain unknown|not traced'],
])

/** May the worker leave the employer? Risk model 4.6. */
export const readLegalContext = choiceReader<LegalContext>([
  ['free-choice', 'free choice|free choice of employer|free movement|may change employer'],
  ['notice-needed', 'notice needed|notice|with notice|notice period'],
  ['permission-needed', 'permission needed|permission|employer permission|no objection certificate|noc'],
  [
    'tied-and-criminalised',
    'tied and criminalised|tied and criminalized|absconding|absconding is a crime|kafala with absconding',
  ],
  ['tied', 'tied visa|kafala|sponsorship|sponsored|employer tied|tied to employer'],
])

export const readLicenceStatus = choiceReader<'licensed' | 'unlicensed' | 'expired'>([
  ['unlicensed', 'no|not licensed|without licence|no licence|no license|none|informal|revoked|suspended'],
  ['licensed', 'yes|valid|active|registered|licenced|oui|si|ja'],
  ['expired', 'lapsed|out of date|expire|vencida|abgelaufen'],
])

export const readRecruiterKind = choiceReader<'recruiter' | 'sub_agent'>([
  [
    'sub_agent',
    'sub agent|subagent|sub recruiter|sub broker|village agent|local agent|agent|broker|sous agent|subagente|unteragent|दलाल|एजेन्ट',
  ],
  [
    'recruiter',
    'recruitment agency|agency|manpower agency|staffing agency|employment agency|labour provider|labor provider|labour recruiter|licensed recruiter|private employment agency',
  ],
])

export const readRelatedRole = choiceReader<RelatedRole>([
  [
    'beneficial-owner',
    'beneficial owner|ultimate beneficial owner|ubo|owner|proprietor|bénéficiaire effectif|propriétaire|titular real|propietario|beneficiario final|wirtschaftlich berechtigter|eigentümer|inhaber|المالك|المستفيد الحقيقي|धनी|मालिक',
  ],
  [
    'shareholder',
    'shareholding|partner|actionnaire|associé|accionista|socio|gesellschafter|aktionär|مساهم|शेयरधनी',
  ],
  [
    'parent-company',
    'parent company|parent|holding|holding company|group|ultimate parent|société mère|empresa matriz|muttergesellschaft|الشركة الأم',
  ],
  [
    'director',
    'managing director|board member|member of the board|chairman|chair|ceo|chief executive|president|manager|gérant|directeur|administrateur|director general|administrador|geschäftsführer|vorstand|مدير|निर्देशक|सञ्चालक',
  ],
  [
    'signatory',
    'authorised signatory|authorized signatory|attorney|power of attorney|signataire|apoderado|zeichnungsberechtigter|prokurist',
  ],
  ['vessel', 'ship|boat|fishing vessel|navire|buque|barco|schiff|سفينة'],
  ['other', 'related|associate|relative|family|autre|otro|sonstige'],
])

export const readRelatedType = choiceReader<RelatedType>([
  ['person', 'individual|natural person|human|personne|persona|persona natural|natürliche person|شخص|व्यक्ति'],
  [
    'organisation',
    'organization|company|entity|legal person|firm|société|entreprise|empresa|persona jurídica|firma|juristische person|شركة|कम्पनी',
  ],
  ['vessel', 'ship|boat|navire|buque|schiff|سفينة'],
])

export const readFeePayer = choiceReader<'worker' | 'employer' | 'recruiter'>([
  ['worker', 'workers|migrant|migrant worker|jobseeker|employee|travailleur|trabajador|arbeiter'],
  ['employer', 'company|supplier|buyer|employeur|empleador|arbeitgeber|principal'],
  ['recruiter', 'agency|agent|sub agent|broker|recruitment agency'],
])

/** Recruitment fees and related costs by the definition of the ILO (2019). */
export const readFeeCategory = choiceReader<NonNullable<CorridorFee['category']>>([
  [
    'recruitment-fee',
    'recruitment fee|recruitment|agency fee|service fee|commission|placement fee|honoraires',
  ],
  ['medical', 'medical|medical check|medical test|health check|vaccination|examen médical|examen médico'],
  ['insurance', 'insurance|welfare fund|life insurance|health insurance|assurance|seguro|versicherung'],
  [
    'skills-test',
    'skills test|skill test|language test|trade test|qualification test|skills and language test',
  ],
  ['training', 'training|orientation|pre departure orientation|skills training|formation|formación|schulung'],
  ['equipment', 'equipment|tools|uniform|safety gear|work clothes|équipement|equipo|ausrüstung'],
  [
    'travel-lodging',
    'travel and lodging|travel|transport|ticket|airfare|lodging|accommodation|voyage|viaje|reise',
  ],
  [
    'administrative',
    'administrative|passport|visa|permit|visa fee|documents|paperwork|administratif|administrativo',
  ],
  ['illegitimate', 'illegitimate|bribe|extortion|bond|deposit|kickback|pot de vin|soborno|bestechung'],
])
