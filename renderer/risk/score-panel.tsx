import { NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Explanation, SiteExplanation } from '@shared/contract/risk'
import { BANDS, type Band } from '@shared/risk/model'
import { Answer, Refused } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { BandChip } from '../kit/band-chip'
import { Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { Term } from '../kit/term'
import { useText } from '../kit/text'
import { FactorList } from './factor-list'
import { HotspotNotes } from './hotspot-notes'
import { useRiskWords } from './risk-words'
import styles from './risk.module.css'
import { EventReasons } from './event-table'
import { ScoreDetails } from './score-details'
import { ScoreNow } from './score-now'

/** Why a supplier scores what it scores, from the newest run: for the panel beside a list and for its own page. */
export function ScorePanel({ supplierId }: { readonly supplierId: string }) {
  const t = useText()
  const latest = useAnswer('risk.latest', {})
  const scored = latest.data !== undefined && latest.data !== null
  const found = useAnswer('risk.explain', { runId: null, supplier: supplierId }, { when: scored })
  // Without it nothing is asked: the other answer would be waited for in vain.
  if (latest.error !== null) return <Refused error={latest.error} onRetry={() => void latest.refetch()} />
  if (latest.data === null) return <p className={styles.soft}>{t('risk:page.noneTitle')}</p>
  return <Answer of={found}>{explanation => <Reasons key={supplierId} explanation={explanation} />}</Answer>
}

/** The whole of a score with its reasons. */
export function Reasons({ explanation }: { readonly explanation: Explanation }) {
  const [chosen, setChosen] = useState(explanation.worstSite)
  const site = explanation.sites[chosen] ?? explanation.sites[explanation.worstSite]
  return (
    <div className={styles.stack}>
      <ScoreHead explanation={explanation} />
      {explanation.outdated ? <ScoreNow supplierId={explanation.supplier.id} /> : null}
      <Warnings explanation={explanation} />
      <Floors explanation={explanation} />
      {explanation.sites.length > 1 ? (
        <SiteChoice explanation={explanation} chosen={chosen} onChoose={setChosen} />
      ) : null}
      {site === undefined ? null : <SiteReasons site={site} />}
      <Changes explanation={explanation} />
      <Provenance explanation={explanation} />
    </div>
  )
}

function ScoreHead({ explanation }: { readonly explanation: Explanation }) {
  const t = useText()
  const format = useFormat()
  const { band, residual, range, confidence, previous, inherent } = explanation
  return (
    <div className={styles.head}>
      <BandChip band={band} />
      <span className={styles.number}>{format.number(residual)}</span>
      <span className={styles.soft}>
        {t('risk:panel.range', { low: format.number(range.low), high: format.number(range.high) })}
        {' · '}
        <Term of="confidence">{t('risk:panel.sure', { pct: format.percent(confidence * 100) })}</Term>
        {previous === null
          ? null
          : ` · ${t('risk:panel.before', { value: format.number(previous.residual) })}`}
        {' · '}
        <Term of="inherent">{t('risk:panel.inherent', { value: format.number(inherent) })}</Term>
      </span>
    </div>
  )
}

function Warnings({ explanation }: { readonly explanation: Explanation }) {
  const t = useText()
  const format = useFormat()
  const { provisional, countryLevel, outdated, workersAtRiskShare } = explanation
  const lines: ReactNode[] = [
    ...(provisional
      ? [
          <Term key="provisional" of="provisional">
            {t('risk:panel.provisional')}
          </Term>,
        ]
      : []),
    ...(countryLevel ? [t('risk:panel.countryLevel')] : []),
    ...(outdated ? [t('risk:panel.outdated')] : []),
    ...(workersAtRiskShare === null || explanation.sites.length < 2
      ? []
      : [t('risk:panel.workersAtRisk', { pct: format.percent(workersAtRiskShare * 100) })]),
  ]
  return lines.map((line, at) => (
    <p key={at} className={styles.reason}>
      {line}
    </p>
  ))
}

function Floors({ explanation }: { readonly explanation: Explanation }) {
  const t = useText()
  if (explanation.floors.length === 0) return null
  return (
    <>
      <p className={styles.soft}>
        <Term of="floor">{t('risk:column.floors')}</Term>
      </p>
      {explanation.floors.map(floor => (
        <FloorNotice key={`${floor.code} ${floor.site ?? ''} ${floor.ref?.id ?? ''}`} floor={floor} />
      ))}
    </>
  )
}

function FloorNotice({ floor }: { readonly floor: Explanation['floors'][number] }) {
  const format = useFormat()
  const words = useRiskWords()
  const where = [floor.site, floor.date === null ? null : format.date(floor.date)].filter(
    part => part !== null,
  )
  return (
    <Notice tone="bad">
      <p className={styles.reason}>
        {words.floor(floor)}
        {where.length === 0 ? '' : ` (${where.join(' · ')})`}
      </p>
    </Notice>
  )
}

interface SiteChoiceProps {
  readonly explanation: Explanation
  readonly chosen: number
  readonly onChoose: (position: number) => void
}

function SiteChoice({ explanation, chosen, onChoose }: SiteChoiceProps) {
  const t = useText()
  const format = useFormat()
  const label = (site: SiteExplanation, at: number) => {
    const name = at === explanation.worstSite ? t('risk:panel.worst', { name: site.name }) : site.name
    return `${name} · ${t(`kit:band.${site.band}`)} ${format.number(site.residual)}`
  }
  return (
    <NativeSelect
      className={styles.siteChoice}
      label={t('risk:panel.site')}
      value={String(chosen)}
      data={explanation.sites.map((site, at) => ({ value: String(at), label: label(site, at) }))}
      onChange={event => onChoose(Number(event.currentTarget.value))}
    />
  )
}

function SiteReasons({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  const format = useFormat()
  const words = useRiskWords()
  const recorded = site.factors.filter(({ part, value }) => part === 'control' && value !== null)
  const controls = recorded.map(factor => `${words.factor(factor.factor)} ${words.value(factor)}`)
  return (
    <>
      <FactorList site={site} />
      <EventReasons site={site} />
      <HotspotNotes site={site} />
      <Section title={t('risk:panel.control')}>
        <p className={styles.reason}>
          {t('risk:panel.controlValue', { m: format.number(site.m, 2) })}
          {' · '}
          {controls.length === 0 ? t('risk:panel.noControl') : format.list(controls)}
        </p>
      </Section>
      <ScoreDetails site={site} />
    </>
  )
}

const CHANGES_SHOWN = 6

/** The band below the one the score lies in; low has none. */
function bandBelow(band: Band): Band | null {
  return BANDS[BANDS.indexOf(band) - 1] ?? null
}

function Changes({ explanation }: { readonly explanation: Explanation }) {
  const t = useText()
  const words = useRiskWords()
  const target = bandBelow(explanation.band)
  if (target === null || explanation.residual < 25) return null
  const { changes, combinations } = explanation
  const ways = [
    ...changes.slice(0, CHANGES_SHOWN).map(change => words.change(change)),
    ...combinations.map(way => words.together(way)),
  ]
  return (
    <Notice tone="info">
      <p className={styles.reason}>{t('risk:panel.toBand', { band: t(`kit:band.${target}`) })}</p>
      {ways.length === 0 ? (
        <p className={styles.reason}>{t('risk:panel.noChange')}</p>
      ) : (
        <ul className={styles.list}>
          {ways.map(way => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function Provenance({ explanation }: { readonly explanation: Explanation }) {
  const t = useText()
  const format = useFormat()
  const { run } = explanation
  const parts = [
    t('risk:panel.model', { model: run.model }),
    ...run.editions.map(({ edition, asOf }) => `${edition} (${format.date(asOf)})`),
    t('risk:panel.run', { date: format.moment(run.at) }),
  ]
  return <p className={styles.small}>{parts.join(' · ')}</p>
}
