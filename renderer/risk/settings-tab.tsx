import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import type { SettingView } from '@shared/contract/risk-settings'
import { SETTING_GROUPS } from '@shared/risk/settings'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { Sentences } from '../kit/facts'
import { Split } from '../kit/page'
import { useText } from '../kit/text'
import { KeepSettings } from './keep-settings'
import styles from './risk.module.css'
import { RunProgress } from './run-progress'
import { ScenarioResult } from './scenario-result'
import { SettingField } from './setting-field'
import { useRiskJob } from './use-risk-job'

type View = OutputOf<'risk.settings'>
type Values = Readonly<Record<string, number>>

const inUse = (settings: readonly SettingView[]): Values =>
  Object.fromEntries(settings.map(({ key, inUse }) => [key, inUse]))
const builtIn = (settings: readonly SettingView[]): Values =>
  Object.fromEntries(settings.map(({ key, builtIn }) => [key, builtIn]))
const ROWS_SHOWN = 200

/** Changes of the model in a copy: nothing counts before it is kept with a name and a reason. */
export function SettingsTab({ view }: { readonly view: View }) {
  const t = useText()
  const { settings } = view
  const [values, setValues] = useState<Values>(() => inUse(settings))
  const [keeping, setKeeping] = useState(false)
  const { job, shown } = useRiskJob('risk.scenario', 'read')
  const changed = settings.some(({ key, inUse }) => values[key] !== inUse)
  const result = job.state.status === 'done' ? job.state.value : null
  const change = (next: Values) => {
    job.reset()
    setValues(next)
  }
  return (
    <Split wide side={<ScenarioResult result={result} />}>
      <Card
        fill
        title={t('risk:model.copy', { model: view.model })}
        aside={
          <ButtonGroup>
            <Button kind="quiet" off={!changed} onClick={() => change(inUse(settings))}>
              {t('risk:model.drop')}
            </Button>
            <Button kind="quiet" onClick={() => change(builtIn(settings))}>
              {t('risk:model.builtIn')}
            </Button>
          </ButtonGroup>
        }
      >
        <div className={styles.stack}>
          <p className={styles.soft}>{t('risk:model.about')}</p>
          <ButtonGroup>
            <Button
              kind="primary"
              off={shown.busy || !changed}
              offBecause={t('risk:model.nothingChanged')}
              onClick={() => void job.start({ values, limit: ROWS_SHOWN })}
            >
              {t('risk:model.try')}
            </Button>
            <Button
              off={!changed}
              offBecause={t('risk:model.nothingChanged')}
              onClick={() => setKeeping(true)}
            >
              {t('risk:model.keep')}
            </Button>
          </ButtonGroup>
          <RunProgress job={shown} />
          {SETTING_GROUPS.map(group => (
            <fieldset key={group} className={styles.settings}>
              <legend>{t.say('risk', `settingGroup.${group}`)}</legend>
              {settings
                .filter(setting => setting.group === group)
                .map(setting => (
                  <SettingField
                    key={setting.key}
                    setting={setting}
                    value={values[setting.key] ?? setting.inUse}
                    onChange={value => change({ ...values, [setting.key]: value })}
                  />
                ))}
            </fieldset>
          ))}
          <Versions versions={view.versions} />
        </div>
      </Card>
      <KeepSettings open={keeping} values={values} onClose={() => setKeeping(false)} />
    </Split>
  )
}

function Versions({ versions }: { readonly versions: View['versions'] }) {
  const t = useText()
  if (versions.length === 0) return <p className={styles.soft}>{t('risk:model.noVersions')}</p>
  const items = versions.map(({ id, at, name, reason, values }) => ({
    id,
    at,
    who: t('risk:model.thisWorkspace'),
    reason,
    text: t('risk:model.version', { name, count: Object.keys(values).length }),
  }))
  return <Sentences items={items} />
}
