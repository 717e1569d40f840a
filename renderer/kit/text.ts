import type { i18n } from 'i18next'
import { use, useSyncExternalStore } from 'react'
import { getI18n, I18nContext } from 'react-i18next'
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

function textsIn(layer: i18n, language: string): Translate {
  const t = layer.getFixedT(language)
  /** Texts without values, as they were told before: hundreds of cells ask for the same few. */
  const told = new Map<string, string>()
  layer.store.on('added', () => told.clear())
  const text = (key: string, params?: TextParams): string => {
    if (params !== undefined) return t(key, { ...params })
    const known = told.get(key)
    if (known !== undefined) return known
    const fresh = t(key)
    told.set(key, fresh)
    return fresh
  }
  return Object.assign((key: TextKey, params?: TextParams) => text(key, params), {
    say: (namespace: string, code: string, params?: TextParams) => text(`${namespace}:${code}`, params),
    knows: (namespace: string, code: string) => layer.exists(`${namespace}:${code}`, { lng: language }),
    language,
    direction: layer.dir(language),
  })
}

/** One for each language of a layer: all parts of the window share it, and so what they make of it. */
const made = new WeakMap<i18n, Map<string, Translate>>()

function textsOf(layer: i18n): Translate {
  const known = made.get(layer) ?? new Map<string, Translate>()
  made.set(layer, known)
  const texts = known.get(layer.language) ?? textsIn(layer, layer.language)
  known.set(layer.language, texts)
  return texts
}

const listeners = new WeakMap<i18n, (changed: () => void) => () => void>()

/** The same function for a layer each time: React would else subscribe anew with each drawing. */
function hearing(layer: i18n): (changed: () => void) => () => void {
  const known = listeners.get(layer)
  if (known !== undefined) return known
  const hear = (changed: () => void) => {
    layer.on('languageChanged', changed)
    return () => layer.off('languageChanged', changed)
  }
  listeners.set(layer, hear)
  return hear
}

/** The texts of the window in the language of the person. */
export function useText(): Translate {
  const layer: i18n = (use(I18nContext) as { readonly i18n: i18n } | undefined)?.i18n ?? getI18n()
  return useSyncExternalStore(hearing(layer), () => textsOf(layer))
}
