import { Select } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '@shared/text/languages'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import { useCommands, type Command } from './commands'
import { speak } from './language'
import { changeSettings } from './use-settings'

/** Switches the window to a language and keeps it for the next start. */
function useSpeak(): (tag: string) => void {
  const { i18n } = useTranslation()
  const bridge = useBridge()
  return useCallback(
    tag => {
      void speak(i18n, tag)
      void changeSettings(bridge, { language: tag })
    },
    [i18n, bridge],
  )
}

/** The language of the window, by the names their speakers use; says so where no native speaker has read it yet. */
export function LanguageChoice() {
  const t = useText()
  const speakNow = useSpeak()
  const spoken = LANGUAGES.find(({ tag }) => tag === t.language)
  return (
    <Select
      label={t('app:language.label')}
      {...(spoken?.machine === true ? { description: t('app:language.machine') } : {})}
      data={LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name }))}
      value={spoken?.tag ?? 'en'}
      allowDeselect={false}
      onChange={tag => {
        if (tag !== null) speakNow(tag)
      }}
    />
  )
}

/** Languages in the palette: each by its own name, found in every language by the word for language. */
export function useLanguageCommands(): void {
  const t = useText()
  const speakNow = useSpeak()
  useCommands(
    useMemo(
      (): Command[] =>
        LANGUAGES.map(({ tag, name }) => ({
          id: `language ${tag}`,
          label: name,
          words: `${t('app:language.label')} language`,
          run: () => speakNow(tag),
        })),
      [t, speakNow],
    ),
  )
}
