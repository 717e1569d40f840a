import { useText } from '../kit/text'

/** A language by the name its own speakers give it; the names that the window's ICU lacks stand in the catalogue. */
export function useLanguageName(): (language: string | undefined) => string {
  const t = useText()
  return (language = 'en') =>
    t.knows('assessment', `languageName.${language}`)
      ? t.say('assessment', `languageName.${language}`)
      : (new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language)
}
