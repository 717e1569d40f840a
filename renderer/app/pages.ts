import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PAGE_NAMES, PAGES } from '@shared/contract/commands'
import { catalogues } from '@shared/text/en'
import { topicOf } from '../help/topics'
import { useText } from '../kit/text'
import type { Command } from './commands'
import { shownKeys } from './run-command'

/** Every page as something the palette can go to, by its name, its own further words (also the English ones), and those of its topic. */
export function usePages(): readonly Command[] {
  const t = useText()
  const { history } = useRouter()
  return useMemo(
    () =>
      PAGE_NAMES.map(name => {
        const { to, label } = PAGES[name]
        const topic = topicOf(to)
        const ofTopic = topic === null ? '' : t(`help:topics.${topic}.words`)
        return {
          id: `page ${name}`,
          label: t(label),
          words: `${t(`words:page.${name}`)} ${catalogues.words.page[name]}`,
          further: ofTopic,
          ...shownKeys(name),
          run: () => history.push(to),
        }
      }),
    [t, history],
  )
}
