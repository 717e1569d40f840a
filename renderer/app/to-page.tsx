import { IconArrowRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../kit/button'
import { useText } from '../kit/text'
import { PAGES } from './rail-entries'

/** A button that leads from an empty place to the page where it is filled, called by that page's name. */
export function ToPage({ to }: { readonly to: (typeof PAGES)[number]['to'] }) {
  const t = useText()
  const navigate = useNavigate()
  const page = PAGES.find(one => one.to === to)
  if (page === undefined) return null
  return (
    <Button icon={<IconArrowRight size={15} aria-hidden="true" />} onClick={() => void navigate({ to })}>
      {t(page.label)}
    </Button>
  )
}
