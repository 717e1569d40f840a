import { Link } from '@tanstack/react-router'
import type { HomeOverview } from '@shared/contract/home'
import { STEPS } from '../app/rail-entries'
import { useFormat } from '../kit/format'
import { ShareBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import styles from './home.module.css'

/** The five steps as one picture: how far each is, and the one line that matters most. */
export function FiveSteps({ steps }: { readonly steps: HomeOverview['steps'] }) {
  const t = useText()
  return (
    <nav className={styles.steps} aria-label={t('home:steps')}>
      {STEPS.map(({ step, label }, at) => {
        const progress = steps.find(one => one.step === step)
        return progress === undefined ? null : (
          <StepPart
            key={step}
            name={t('home:stepTitle', { number: at + 1, name: t(label) })}
            progress={progress}
          />
        )
      })}
    </nav>
  )
}

function StepPart({
  name,
  progress,
}: {
  readonly name: string
  readonly progress: HomeOverview['steps'][number]
}) {
  const t = useText()
  const format = useFormat()
  const { step, donePct, attention, line } = progress
  return (
    <Link to="/steps/$step" params={{ step }} className={styles.step}>
      <span className={styles.stepName}>{name}</span>
      <ShareBar sharePct={donePct} tone={attention ? 'high' : 'accent'} />
      <span className="only-heard">{format.percent(Math.floor(donePct))}</span>
      <span className={styles.stepLine}>{t.say('home', `step.${line.code}`, line.params)}</span>
    </Link>
  )
}
