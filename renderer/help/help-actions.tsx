import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import { usePaper } from '../app/use-paper'
import { Button, ButtonGroup } from '../kit/button'
import { useText } from '../kit/text'

/** From a topic up to the list of all. */
export function AllTopics() {
  const t = useText()
  return <Link to="/help">{t('help:all')}</Link>
}

/** Back to the work, and onto paper. */
export function HelpActions() {
  const t = useText()
  const { print } = usePaper()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  return (
    <ButtonGroup>
      {canGoBack ? <Button onClick={() => router.history.back()}>{t('help:back')}</Button> : null}
      <Button onClick={() => void print()}>{t('help:print')}</Button>
    </ButtonGroup>
  )
}
