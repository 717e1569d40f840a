import { useMemo } from 'react'
import { useHelpPanel } from '../help/help-state'
import { HELP_TOPICS, TERMS } from '../help/topics'
import { useText } from '../kit/text'
import { useCommands, type Command } from './commands'

/** The help in the palette: each topic by people’s own words, the glossary by every word that stands in it. */
export function useHelpCommands(): void {
  const t = useText()
  const show = useHelpPanel(state => state.show)
  useCommands(
    useMemo((): Command[] => {
      const topics = HELP_TOPICS.map(topic => ({
        id: `help ${topic}`,
        label: t('help:open', { topic: t(`help:topics.${topic}.title`) }),
        words: t(`help:topics.${topic}.words`),
        run: () => show(topic),
      }))
      const glossary = {
        id: 'help glossary',
        label: t('help:open', { topic: t('help:glossary') }),
        words: TERMS.map(term => t(`glossary:terms.${term}.name`)).join(' '),
        run: () => show('words'),
      }
      return [...topics, glossary]
    }, [t, show]),
  )
}
