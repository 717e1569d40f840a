import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { topicOf } from '../help/topics'
import { useText } from '../kit/text'
import type { Command } from './commands'
import { PAGES, STEPS } from './rail-entries'

/** Every page as something the palette can go to, by its name and by the words that people use for its topic. */
export function usePages(): readonly Command[] {
  const t = useText()
  const navigate = useNavigate()
  return useMemo(() => {
    const words = (path: string) => {
      const topic = topicOf(path)
      return topic === null ? '' : t(`help:topics.${topic}.words`)
    }
    const pages = PAGES.map(({ to, label }) => ({
      id: `page ${to}`,
      label: t(label),
      words: words(to),
      run: () => void navigate({ to }),
    }))
    const steps = STEPS.map(({ step, label }) => ({
      id: `page ${step}`,
      label: t(label),
      words: t('app:command.stepWords'),
      run: () => void navigate({ to: '/steps/$step', params: { step } }),
    }))
    return [...pages, ...steps]
  }, [t, navigate])
}
