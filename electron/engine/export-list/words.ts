import { keptNames } from '@shared/text/locale-names'
import { translatorFor } from '@shared/text/translator'

type Params = Readonly<Record<string, string | number>>

/** Headings and words of an exported list, in the language of the person. */
export interface ExportWords {
  readonly t: ReturnType<typeof translatorFor>
  /** A sentence under a name made of parts; `null` where the catalogues have none. */
  readonly say: (key: string, params?: Readonly<Record<string, unknown>>) => string | null
  /** Qatar, from `QA`; `null` where nothing is known. */
  readonly country: (code: string | null) => string | null
  /** The name of a sector of the risk model; a key without a name shows itself. */
  readonly sector: (key: string | null) => string | null
  /** The sentence of a reason of the risk model. */
  readonly reason: (reason: { readonly code: string; readonly params: Params } | null) => string | null
}

const DAY = { day: '2-digit', month: 'short', year: 'numeric' } as const

/** The words of a language; English where it is none that the runtime knows. */
export function exportWords(language: string): ExportWords {
  const t = translatorFor(language)
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'code' })
  const kept = keptNames(language)
  const country = (code: string | null) =>
    code === null ? null : (kept?.regions[code] ?? names.of(code) ?? code)
  const days = new Intl.DateTimeFormat([language, 'en'], { ...DAY, timeZone: 'UTC' })
  return {
    t,
    say: (key, params) => {
      const text = t(key, { ...params, defaultValue: '' })
      return text === '' ? null : text
    },
    country,
    sector: key => key && t(`risk:sector.${key}`, { defaultValue: key }),
    reason: reason => {
      if (reason === null) return null
      const { country: code, date } = reason.params
      const named = typeof code === 'string' ? { country: country(code) } : {}
      const dated = typeof date === 'string' ? { date: days.format(new Date(`${date}T00:00:00Z`)) } : {}
      return t(`risk:driver.${reason.code}`, { ...reason.params, ...named, ...dated })
    },
  }
}
