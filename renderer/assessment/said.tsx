import { createContext, use } from 'react'
import { textIn, type LocalText } from '@shared/steps/local-text'
import styles from './assessment.module.css'

/** The languages in which the questions are read now: one, or two side by side. */
export const FormLanguages = createContext<readonly string[]>(['en'])

interface Part {
  readonly language: string
  readonly text: string
}

/** A text in the languages that are read. One that is missing is said in English, and said once. */
function partsOf(text: LocalText, languages: readonly string[]): readonly Part[] {
  const there = languages.map(language => ({
    language: text[language] === undefined ? 'en' : language,
    text: textIn(text, language),
  }))
  return there.filter((part, at) => there.findIndex(other => other.text === part.text) === at)
}

/** A text of the questionnaire; two languages stand side by side, or with `inline` one after the other. */
export function Said({ text, inline = false }: { readonly text: LocalText; readonly inline?: boolean }) {
  const parts = partsOf(text, use(FormLanguages))
  return (
    <span className={inline || parts.length === 1 ? styles.inlineParts : styles.parts}>
      {parts.map(part => (
        <span key={part.language} lang={part.language} dir="auto">
          {part.text}
        </span>
      ))}
    </span>
  )
}

/** A text in one language only, where there is no room for two: the last of those that are read. */
export function SaidOnce({ text }: { readonly text: LocalText }) {
  const [part] = partsOf(text, use(FormLanguages).slice(-1))
  return (
    <span lang={part?.language} dir="auto">
      {part?.text}
    </span>
  )
}

/** The same as one line, for names that are only heard. */
export function useSaid(): (text: LocalText) => string {
  const languages = use(FormLanguages)
  return text =>
    partsOf(text, languages)
      .map(part => part.text)
      .join(' / ')
}
