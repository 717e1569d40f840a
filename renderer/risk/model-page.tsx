import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Page } from '../kit/page'
import { Tabs } from '../kit/tabs'
import { useText } from '../kit/text'
import { RanksTab } from './ranks-tab'
import { SettingsTab } from './settings-tab'

type ModelTab = 'settings' | 'ranks'

/** The numbers of the model: change them in a copy and see the list move, and find out how firm the ranking is. */
export function ModelPage() {
  const t = useText()
  const [tab, setTab] = useState<ModelTab>('settings')
  const settings = useAnswer('risk.settings', {})
  const tabs = [
    { key: 'settings', label: t('risk:model.settings') },
    { key: 'ranks', label: t('risk:ranks.title') },
  ] as const
  return (
    <Page title={t('risk:model.title')} back={<Link to="/risk">{t('risk:title')}</Link>}>
      <Tabs label={t('risk:model.title')} tabs={tabs} current={tab} onChange={setTab}>
        {tab === 'ranks' ? (
          <RanksTab />
        ) : (
          <Answer of={settings}>
            {found => <SettingsTab key={found.versions[0]?.id ?? 'built-in'} view={found} />}
          </Answer>
        )}
      </Tabs>
    </Page>
  )
}
