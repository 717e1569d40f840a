import type { Safety } from '@shared/contract/workspace-safety'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

/** Says where the file lies at risk, and when the drive is nearly full. */
export function PlaceNotice({ safety: { place, short, freeBytes } }: { readonly safety: Safety }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {place === null ? null : (
        <Notice tone="warn">
          {place.kind === 'network'
            ? t('workspace:place.network')
            : t('workspace:place.synced', { service: t(`workspace:place.service.${place.service}`) })}
        </Notice>
      )}
      {short && freeBytes !== null ? (
        <Notice tone="bad">{t('workspace:place.short', { free: format.bytes(freeBytes) })}</Notice>
      ) : null}
    </>
  )
}
