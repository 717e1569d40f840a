import type { SiteExplanation } from '@shared/contract/risk'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useRiskWords } from './risk-words'
import styles from './risk.module.css'

/** What lists and persons say of the hotspots near a site; what a person switched off is told like what counts. */
export function HotspotNotes({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  const format = useFormat()
  const words = useRiskWords()
  const noted = site.hotspots.filter(match => match.listed !== undefined || match.overruled !== undefined)
  return (
    <>
      {noted.map(match => (
        <p key={match.id} className={styles.reason}>
          {t('risk:note.of', { hotspot: match.name, notes: words.notes(match) })}
        </p>
      ))}
      {site.switchedOff.map(({ id, name, distanceKm, overruled }) => (
        <p key={id} className={styles.reason}>
          {t('risk:note.switchedOff', {
            hotspot: name,
            km: format.number(distanceKm),
            before: format.number(overruled?.severityBefore ?? null),
            by: overruled?.by ?? '',
            why: overruled?.reason ?? '',
          })}
        </p>
      ))}
    </>
  )
}
