import { localeWords } from '@shared/text/locale-words'
import { useText } from '../kit/text'

/** The scripts that the window brings fonts for; another may be missing on the computer, and its name would be boxes. */
const WITH_FONT =
  /^[\p{Script=Latin}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u

const nameIn = (language: string, of: string): string => localeWords(language).language(of)

/**
 * A language by the name its own speakers give it, where the window can write it; else in the language of the window. The names
 * that the window's ICU lacks stand in the catalogue.
 */
export function useLanguageName(): (language: string | undefined) => string {
  const t = useText()
  return (language = 'en') => {
    const own = t.knows('assessment', `languageName.${language}`)
      ? t.say('assessment', `languageName.${language}`)
      : nameIn(language, language)
    return WITH_FONT.test(own) ? own : nameIn(t.language, language)
  }
}
