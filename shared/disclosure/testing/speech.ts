import i18next from 'i18next'
import catalogue from '../../text/en/disclosure.json'
import laws from '../../text/en/laws.json'
import verify from '../../text/en/verify.json'
import type { Speech } from '../sentence'

/** English as the product speaks it; a key that is not in the catalogue fails the test that used it. */
export async function english(): Promise<Speech> {
  const instance = i18next.createInstance()
  await instance.init({
    lng: 'en',
    resources: { en: { disclosure: catalogue, laws, verify } },
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`no sentence for ${key}`)
    },
  })
  return { language: 'en', direction: 'ltr', t: (key, params) => instance.t(key, { ...params }) }
}
