import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { catalogues } from '@shared/text/en'

type Catalogues = typeof catalogues
type Namespace = keyof Catalogues

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<K extends string> = K extends `${infer Base}_${PluralForm}` ? Base : K
type Leaf<T, Path extends string> = T extends string
  ? WithoutPlural<Path>
  : { [K in keyof T & string]: Leaf<T[K], `${Path}.${K}`> }[keyof T & string]
type TopOf<T, N extends string> = { [K in keyof T & string]: Leaf<T[K], `${N}:${K}`> }[keyof T & string]

/** Every key that the catalogues hold, as `topic:path.to.text`; plural forms count as one key. */
export type TextKey = { [N in Namespace]: TopOf<Catalogues[N], N> }[Namespace]

/** A word that the glossary explains. */
export type TermKey = keyof Catalogues['glossary']['terms']

export type TextParams = Readonly<Record<string, string | number | null | undefined>>

export interface Translate {
  /** The text of a key the compiler knows. */
  (key: TextKey, params?: TextParams): string
  /**
   * The sentence of a code that comes from the domain, for example `say('risk', 'floor.F4', { months: 4.6 })`.
   * A code without a sentence shows itself, so that it is found and never guessed.
   */
  say(namespace: string, code: string, params?: TextParams): string
  /** Whether a code has a sentence. */
  knows(namespace: string, code: string): boolean
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** The texts of the window in the language of the person. */
export function useText(): Translate {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const text = (key: string, params?: TextParams) => t(key, { ...params })
    return Object.assign((key: TextKey, params?: TextParams) => text(key, params), {
      say: (namespace: string, code: string, params?: TextParams) => text(`${namespace}:${code}`, params),
      knows: (namespace: string, code: string) => i18n.exists(`${namespace}:${code}`),
      language: i18n.language,
      direction: i18n.dir(),
    })
  }, [t, i18n])
}
