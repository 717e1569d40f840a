import { Link } from '@tanstack/react-router'
import { useAnswer } from '../app/engine-hooks'
import { Coming } from '../kit/coming'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

/** One line where something doesn't hold together: on home, and before a statement leaves. Nothing where all is sound. */
export function ChecksStrip() {
  const t = useText()
  const { data, isPending } = useAnswer('home.consistency', { language: t.language }, { keep: true })
  if (isPending) return <Coming />
  if (data === undefined || data.serious + data.warning === 0) return null
  return (
    <Notice tone={data.serious > 0 ? 'warn' : 'info'}>
      {data.serious > 0
        ? t('steps:checks.strip', { count: data.serious })
        : t('steps:checks.warnings', { count: data.warning })}{' '}
      <Link to="/checks">{t('steps:checks.look')}</Link>
    </Notice>
  )
}
