import { useState } from 'react'
import type { SiteDetail, SupplierDetail } from '@shared/contract/suppliers'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { ReasonBar } from '../kit/reason-bar'
import { useText } from '../kit/text'
import { ControlsButton } from './controls-card'
import { useSectorName } from './names'
import { OriginsDialog } from './origins-dialog'
import { SiteDialog } from './site-dialog'
import styles from './suppliers.module.css'
import { NotDone } from './not-done'

/** The places where people work for a supplier, who they are and where they come from. */
export function SitesCard({ detail: { supplier, sites } }: { readonly detail: SupplierDetail }) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t('suppliers:detail.sites')}
      aside={
        <Button kind="quiet" onClick={() => setAdding(true)}>
          {t('suppliers:detail.addSite')}
        </Button>
      }
    >
      {adding ? <SiteDialog supplier={supplier} site={null} onClose={() => setAdding(false)} /> : null}
      {sites.length === 0 ? <p className={styles.soft}>{t('suppliers:detail.noSites')}</p> : null}
      {sites.map(detail => (
        <SiteBlock key={detail.site.id} detail={detail} supplier={supplier} />
      ))}
    </Card>
  )
}

interface SiteBlockProps {
  readonly detail: SiteDetail
  readonly supplier: SupplierDetail['supplier']
}

function SiteBlock({ detail, supplier }: SiteBlockProps) {
  const t = useText()
  const [open, setOpen] = useState<'site' | 'origins' | 'removal' | null>(null)
  const remove = useCommand('suppliers.remove-site')
  const { site, origins, controls } = detail
  const close = () => setOpen(null)
  return (
    <section className={styles.site} aria-label={site.name}>
      <div className={styles.siteHead}>
        <h3 className={styles.siteName}>{site.name}</h3>
        <SitePlace site={site} />
      </div>
      <SiteFacts site={site} />
      <OriginLines origins={origins} />
      <div className={styles.line}>
        <Button kind="quiet" onClick={() => setOpen('site')}>
          {t('suppliers:detail.editSite')}
        </Button>
        <Button kind="quiet" onClick={() => setOpen('origins')}>
          {t('suppliers:detail.editOrigins')}
        </Button>
        <ControlsButton subjectType="site" subjectId={site.id} controls={controls} />
        <Button kind="quiet" onClick={() => setOpen('removal')}>
          {t('suppliers:detail.removeSite')}
        </Button>
      </div>
      {open === 'removal' ? (
        <ReasonBar
          danger
          confirm={t('suppliers:detail.removeSite')}
          busy={remove.isPending}
          onConfirm={reason => remove.mutate({ id: site.id, reason })}
          onCancel={close}
        >
          {t('kit:reason.toBin', { name: site.name })}
        </ReasonBar>
      ) : null}
      <NotDone error={remove.error} />
      {open === 'site' ? <SiteDialog supplier={supplier} site={site} onClose={close} /> : null}
      {open === 'origins' ? <OriginsDialog site={site} origins={origins} onClose={close} /> : null}
    </section>
  )
}

function SitePlace({ site }: { readonly site: SiteDetail['site'] }) {
  const t = useText()
  const format = useFormat()
  const position =
    site.lat === null || site.lon === null ? t('kit:notKnown') : format.position(site.lat, site.lon)
  const precision =
    site.positionPrecision === null ? null : t(`suppliers:precision.${site.positionPrecision}`)
  const parts = [site.address, site.city, format.country(site.country), position, precision]
  return <span className={styles.soft}>{parts.filter(Boolean).join(' · ')}</span>
}

const SHARES = ['lowWagePct', 'lowQualificationPct', 'informalPct', 'migrantPct', 'agencyPct'] as const

function SiteFacts({ site }: { readonly site: SiteDetail['site'] }) {
  const t = useText()
  const format = useFormat()
  const sectorName = useSectorName()
  return (
    <KeyValues
      pairs={[
        { name: t('suppliers:field.workers'), value: format.number(site.workers) },
        { name: t('suppliers:field.sector'), value: sectorName(site.sector) },
        ...SHARES.map(share => ({ name: t(`suppliers:field.${share}`), value: format.percent(site[share]) })),
        {
          name: t('suppliers:field.recruiterChain'),
          value: site.recruiterChain === null ? null : t(`suppliers:chain.${site.recruiterChain}`),
        },
        ...Object.entries(site.custom).map(([name, value]) => ({ name, value })),
      ]}
    />
  )
}

function OriginLines({ origins }: { readonly origins: SiteDetail['origins'] }) {
  const t = useText()
  const format = useFormat()
  if (origins.length === 0) return <p className={styles.soft}>{t('suppliers:detail.noOrigins')}</p>
  return (
    <ul className={styles.plainList} aria-label={t('suppliers:detail.origins')}>
      {origins.map(group => (
        <li key={group.id}>
          {t('suppliers:detail.originShare', {
            share: format.percent(group.sharePct),
            place: format.place([group.place, format.country(group.country)]),
          })}
          {group.displaced ? ` (${t('suppliers:detail.displaced')})` : ''}
        </li>
      ))}
    </ul>
  )
}
