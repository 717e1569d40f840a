import { BAND_OF_TONE, BANDS, type Tone } from '../kit/band'
import { BandChip, StatusChip } from '../kit/band-chip'
import { Figure, KeyValues, Sentences } from '../kit/facts'
import { FactorBar } from '../kit/factor-bar'
import { useFormat } from '../kit/format'
import { ShareBar } from '../kit/progress-bar'
import { ScoreStrip } from '../kit/score-strip'
import { Term } from '../kit/term'
import { useText } from '../kit/text'
import { Group, Specimen } from './specimen'

const TONES = Object.keys(BAND_OF_TONE) as Tone[]

/** What says how things stand: bands, tones, scores, facts. */
export function Words() {
  const t = useText()
  const format = useFormat()
  return (
    <Group name="words and figures">
      {BANDS.map(band => (
        <Specimen key={band} part="BandChip" state={band}>
          <span>
            <BandChip band={band} /> <BandChip band={band} plain />
          </span>
        </Specimen>
      ))}
      {TONES.map(tone => (
        <Specimen key={tone} part="StatusChip" state={tone}>
          <span>
            <StatusChip tone={tone}>{t('suppliers:list.inBin')}</StatusChip>
          </span>
        </Specimen>
      ))}
      <Scores />
      <Specimen part="Term">
        <span>
          <Term of="cahra" />
        </span>
      </Specimen>
      <Specimen part="KeyValues" state="known and not known">
        <KeyValues
          pairs={[
            { name: t('suppliers:field.country'), value: format.country('QA') },
            { name: t('suppliers:gap.recruiterChain'), term: 'corridor', value: null },
            { name: t('suppliers:field.workers'), value: format.number(1214) },
          ]}
        />
      </Specimen>
      <Specimen part="Sentences">
        <Sentences
          items={[
            {
              id: 1,
              text: t('suppliers:bulk.done', { count: 12 }),
              at: '2026-03-04T11:05:00Z',
              who: t('suppliers:title'),
              reason: t('suppliers:detail.noControls'),
            },
          ]}
        />
      </Specimen>
      <Specimen part="Figure">
        <Figure value={format.number(38)} label={t('home:risky.figure', { count: 38 })} />
      </Specimen>
    </Group>
  )
}

function Scores() {
  const t = useText()
  return (
    <>
      {BANDS.map((band, at) => (
        <Specimen key={band} part="ScoreStrip" state={band}>
          <ScoreStrip
            band={band}
            value={band === 'not-known' ? null : 14 + at * 25}
            range={{ low: at * 20, high: 25 + at * 25 }}
          />
        </Specimen>
      ))}
      <Specimen part="FactorBar" state="known">
        <FactorBar name={t('suppliers:field.informalPct')} value={64} />
      </Specimen>
      <Specimen part="FactorBar" state="decides">
        <FactorBar name={t('suppliers:field.migrantPct')} value={91} decides />
      </Specimen>
      <Specimen part="FactorBar" state="not known">
        <FactorBar name={t('suppliers:gap.recruiterChain')} value={null} />
      </Specimen>
      <Specimen part="ShareBar" state="accent and high">
        <ShareBar sharePct={42} />
        <ShareBar sharePct={78} tone="high" />
      </Specimen>
    </>
  )
}
