import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useText } from '../kit/text'
import type { Command } from './commands'
import { REGISTERS, STEPS, WORK } from './rail-entries'

/** Every page of the rail as something the palette can go to. */
export function usePages(): readonly Command[] {
  const t = useText()
  const navigate = useNavigate()
  return useMemo(() => {
    const plain = [
      { to: '/', label: 'app:rail.home' } as const,
      ...REGISTERS,
      ...WORK,
      { to: '/registers', label: 'steps:register.page' } as const,
      { to: '/packs', label: 'assessment:packs.page' } as const,
      { to: '/history/merge', label: 'trail:merge.title' } as const,
      { to: '/profile', label: 'workspace:profile.title' } as const,
    ]
    const pages = plain.map(({ to, label }) => ({
      id: `page ${to}`,
      label: t(label),
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
