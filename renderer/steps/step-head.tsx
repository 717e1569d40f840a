import { Link } from '@tanstack/react-router'
import type { StepView } from '@shared/contract/steps'
import { textIn } from '@shared/steps/local-text'
import type { StepState } from '@shared/steps/progress'
import { MachineMade } from '../app/machine-made'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { Card } from '../kit/card'
import { Figure } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { ShareBar } from '../kit/progress-bar'
import { Term } from '../kit/term'
import { useText } from '../kit/text'
import { StepYears } from './step-years'
import styles from './steps.module.css'

const TONES: Readonly<Record<StepState, Tone>> = {
  'not-started': 'unknown',
  'in-progress': 'partly',
  ready: 'good',
  'needs-review': 'warn',
}

interface Props {
  readonly step: StepView
  readonly gateThreshold: number
  /** The texts of the step in this language were made by machine and confirmed by nobody yet. */
  readonly isMachineMade: boolean
}

/** How far the step is, and which gates hold it back. */
export function StepHead({ step, gateThreshold, isMachineMade }: Props) {
  const t = useText()
  const format = useFormat()
  const { progress } = step
  return (
    <Card title={t('steps:progress.title')} aside={<StateChip step={step} />}>
      <p className={styles.soft}>{textIn(step.aim, t.language)}</p>
      <MachineMade is={isMachineMade} />
      <Numbers step={step} />
      {progress.gatesOpen.length > 0 && progress.assessed > 0 ? (
        <Notice tone="warn">
          {t('steps:progress.notReady', { gates: format.list(progress.gatesOpen), level: gateThreshold })}
        </Notice>
      ) : null}
      {progress.state === 'needs-review' ? <Notice tone="info">{t('steps:progress.review')}</Notice> : null}
      {step.id === 'S1' ? <Link to="/registers">{t('steps:register.open')}</Link> : null}
      <StepYears stepId={step.id} />
    </Card>
  )
}

function StateChip({ step }: { readonly step: StepView }) {
  const t = useText()
  const { state, gatesOpen, assessed } = step.progress
  return gatesOpen.length > 0 && assessed > 0 ? (
    <StatusChip tone="warn">{t('steps:state.not-ready')}</StatusChip>
  ) : (
    <StatusChip tone={TONES[state]}>{t(`steps:state.${state}`)}</StatusChip>
  )
}

function Numbers({ step }: { readonly step: StepView }) {
  const t = useText()
  const format = useFormat()
  const { scorePct, done, applicable, assessed, gatesTotal, gatesOpen } = step.progress
  const n = (value: number) => format.number(value)
  return (
    <div className={styles.head}>
      {scorePct === null ? (
        <p className={styles.soft}>{t('steps:progress.unknown')}</p>
      ) : (
        <div className={styles.score}>
          <Figure value={format.percent(Math.floor(scorePct))} label={t('steps:progress.score')} />
          <ShareBar sharePct={scorePct} tone={gatesOpen.length > 0 ? 'high' : 'accent'} />
        </div>
      )}
      <span>{t('steps:progress.done', { done: n(done), applicable: n(applicable) })}</span>
      <span>{t('steps:progress.assessed', { assessed: n(assessed), applicable: n(applicable) })}</span>
      <span>
        <Term of="gate">
          {t('steps:progress.gates', { ready: n(gatesTotal - gatesOpen.length), total: n(gatesTotal) })}
        </Term>
      </span>
    </div>
  )
}
