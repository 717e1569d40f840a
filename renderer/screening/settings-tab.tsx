import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { VERDICTS, type Verdict } from '@shared/contract/screening'
import { screeningSettingsSchema, type ScreeningSettings } from '@shared/screening/settings'
import { Answer, Refused } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card, Section } from '../kit/card'
import { LongText } from '../kit/long-text'
import { Notice } from '../kit/notice'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import styles from './screening.module.css'
import { ThresholdPreview } from './threshold-preview'
import { useScreeningSettings } from './use-screening-settings'

/** Threshold with what it would give, four eyes, and the reasons to choose from. */
export function SettingsTab() {
  const settings = useAnswer('screening.settings', {})
  /** A threshold that was chosen and is not kept yet, in per cent. */
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <Answer of={settings}>
      {kept => (
        <div className={styles.settings}>
          <Form
            key={JSON.stringify(kept)}
            kept={kept}
            percent={chosen ?? Math.round(kept.threshold * 100)}
            onPercent={setChosen}
          />
          <ThresholdPreview
            inUse={kept.threshold}
            onTake={threshold => setChosen(Math.round(threshold * 100))}
          />
        </div>
      )}
    </Answer>
  )
}

type Texts = Readonly<Record<Verdict, string>>

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** What stands in the fields as settings; what is just as built in is not kept as one's own. */
function settingsOf(percent: number, fourEyes: boolean, texts: Texts, builtIn: Texts): ScreeningSettings {
  const same = VERDICTS.every(verdict => texts[verdict] === builtIn[verdict])
  const own = { true: linesOf(texts.true), false: linesOf(texts.false), unsure: linesOf(texts.unsure) }
  return { threshold: percent / 100, fourEyes, templates: same ? null : own }
}

interface FormProps {
  readonly kept: ScreeningSettings
  readonly percent: number
  readonly onPercent: (percent: number | null) => void
}

function Form({ kept, percent, onPercent }: FormProps) {
  const t = useText()
  const { templatesFor } = useScreeningSettings()
  const shown = (verdict: Verdict) => templatesFor(verdict).join('\n')
  const [builtIn] = useState<Texts>({ true: shown('true'), false: shown('false'), unsure: shown('unsure') })
  const [fourEyes, setFourEyes] = useState(kept.fourEyes)
  const [texts, setTexts] = useState(builtIn)
  const keep = useCommand('screening.keep-settings')
  const settings =
    kept.templates === null
      ? settingsOf(percent, fourEyes, texts, builtIn)
      : settingsOf(percent, fourEyes, texts, { true: '', false: '', unsure: '' })
  const whole = screeningSettingsSchema.safeParse(settings).success
  const save = () =>
    keep.mutate(settings, {
      onSuccess: () => {
        onPercent(null)
        notify({ tone: 'good', text: t('screening:settings.saved') })
      },
    })
  return (
    <Card title={t('screening:settings.title')}>
      <div className={styles.check}>
        <NumberBox
          label={t('screening:settings.threshold')}
          description={t('screening:settings.thresholdHow')}
          min={30}
          max={99}
          allowDecimal={false}
          value={Number.isNaN(percent) ? null : percent}
          onChange={value => onPercent(value ?? Number.NaN)}
        />
        <Checkbox
          label={t('screening:settings.fourEyes')}
          description={t('screening:settings.fourEyesHow')}
          checked={fourEyes}
          onChange={event => setFourEyes(event.currentTarget.checked)}
        />
        <Section title={t('screening:settings.templates')}>
          <p className={styles.soft}>{t('screening:settings.templatesHow')}</p>
          {VERDICTS.map(verdict => (
            <LongText
              key={verdict}
              label={t(`screening:settings.for.${verdict}`)}
              least={2}
              most={8}
              value={texts[verdict]}
              onChange={event => setTexts({ ...texts, [verdict]: event.currentTarget.value })}
            />
          ))}
        </Section>
        {whole ? null : <Notice tone="warn">{t('screening:settings.tooMany')}</Notice>}
        {keep.error === null ? null : <Refused error={keep.error} topic="screening" />}
        <div>
          <Button kind="primary" off={!whole || keep.isPending} onClick={save}>
            {t('screening:settings.save')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
