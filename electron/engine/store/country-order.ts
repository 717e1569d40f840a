import type { Store } from './store'

const prepared = new WeakSet<Store>()
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/**
 * Lets SQL order by the name of a country instead of its code: DE stands under Germany. Gives the store itself, once
 * its connection knows the function `country_order`.
 */
export function withCountryOrder(store: Store): Store {
  if (prepared.has(store)) return store
  const folded = new Map<string, string>()
  store.sqlite.function('country_order', { deterministic: true, directOnly: true }, (code: unknown) => {
    if (typeof code !== 'string') return null
    const known = folded.get(code)
    if (known !== undefined) return known
    const name = foldedName(code)
    folded.set(code, name)
    return name
  })
  prepared.add(store)
  return store
}

function foldedName(code: string): string {
  const name = names.of(code) ?? code
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
