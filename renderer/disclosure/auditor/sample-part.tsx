import { Select } from '@mantine/core'
import { useState } from 'react'
import { SAMPLED_PATHS } from '@shared/contract/auditor'
import type { ChosenFile } from '@shared/contract/bridge'
import type { OutputOf } from '@shared/contract/contract'
import { SAMPLE_METHODS } from '@shared/audits/sample'
import { useEngine } from '../../app/engine-hooks'
import { EngineRefusal } from '../../app/engine-client'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { useFormat } from '../../kit/format'
import { NumberBox } from '../../kit/number-box'
import { useText, type TextKey } from '../../kit/text'
import { RefusedHere } from '../refused-here'
import styles from './auditor.module.css'
import { RowsList } from './rows-list'
import type { Notes } from './use-notes'

type Path = (typeof SAMPLED_PATHS)[number]
type Drawn = OutputOf<'disclosure.bundle-sample'>
const RECORDS = {
  'scores/suppliers.jsonl': 'auditor:sample.records.suppliers',
  'scores/sites.jsonl': 'auditor:sample.records.sites',
  'scores/corridors.jsonl': 'auditor:sample.records.corridors',
  'records/findings.jsonl': 'auditor:sample.records.findings',
  'records/actions.jsonl': 'auditor:sample.records.actions',
} as const satisfies Readonly<Record<Path, TextKey>>
const LARGEST_SEED = 999_999_999

/** What is drawn from, how many, how, and with which seed. */
function useDraw(bundle: ChosenFile, notes: Notes) {
  const engine = useEngine()
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const [error, setError] = useState<EngineRefusal | null>(null)
  const draw = async (input: {
    path: Path
    size: number
    seed: number
    method: (typeof SAMPLE_METHODS)[number]
  }) => {
    setError(null)
    try {
      const found = await engine.call('disclosure.bundle-sample', { file: bundle.token, ...input })
      setDrawn(found)
      notes.setSample(found.sample)
    } catch (cause) {
      if (!(cause instanceof EngineRefusal)) throw cause
      setError(cause)
    }
  }
  return { drawn, error, draw }
}

/** A sample drawn from the bundle itself: whoever has the bundle and the seed draws the same. */
export function SamplePart({
  bundle,
  parts,
  notes,
}: {
  readonly bundle: ChosenFile
  readonly parts: OutputOf<'disclosure.open-bundle'>['parts']
  readonly notes: Notes
}) {
  const t = useText()
  const format = useFormat()
  const there = SAMPLED_PATHS.filter(path => parts.some(part => part.path === path && part.sizeBytes > 0))
  const [path, setPath] = useState<Path>(there[0] ?? SAMPLED_PATHS[0])
  const [method, setMethod] = useState<(typeof SAMPLE_METHODS)[number]>('risk-weighted')
  const [size, setSize] = useState(25)
  const [seed, setSeed] = useState(() => Math.floor(Math.random() * LARGEST_SEED))
  const { drawn, error, draw } = useDraw(bundle, notes)
  return (
    <Card title={t('auditor:tab.sample')}>
      <p className={styles.soft}>{t('auditor:sample.hint')}</p>
      <div className={styles.fields}>
        <Select
          label={t('auditor:sample.from')}
          data={there.map(value => ({ value, label: `${t(RECORDS[value])} · ${value}` }))}
          value={path}
          allowDeselect={false}
          onChange={value => setPath(there.find(one => one === value) ?? path)}
        />
        <Select
          label={t('audits:sample.method')}
          data={SAMPLE_METHODS.map(value => ({ value, label: t(`audits:sample.methods.${value}`) }))}
          value={method}
          allowDeselect={false}
          onChange={value => setMethod(SAMPLE_METHODS.find(one => one === value) ?? method)}
        />
        <NumberBox
          label={t('audits:sample.size')}
          min={1}
          max={10_000}
          value={size}
          onChange={value => setSize(value ?? size)}
        />
        <NumberBox
          label={t('audits:sample.seed')}
          min={0}
          max={LARGEST_SEED}
          value={seed}
          onChange={value => setSeed(value ?? seed)}
        />
        <Button kind="primary" onClick={() => void draw({ path, size, seed, method })}>
          {t('audits:sample.do')}
        </Button>
      </div>
      <RefusedHere error={error} />
      {drawn === null ? null : (
        <>
          <p className={styles.soft}>
            {t('auditor:sample.drawn', {
              size: format.number(drawn.rows.length),
              population: format.number(drawn.sample.population),
              seed: String(drawn.sample.seed),
            })}
          </p>
          <RowsList
            key={`${drawn.sample.path} ${drawn.sample.seed}`}
            bundle={bundle}
            path={drawn.sample.path}
            rows={drawn.rows}
            notes={notes}
          />
        </>
      )}
    </Card>
  )
}
