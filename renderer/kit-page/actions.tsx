import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { AskFirst, AskWhy } from '../kit/ask-why'
import { Button, ButtonGroup, IconButton } from '../kit/button'
import { FilterChip } from '../kit/filter-chip'
import { Tabs } from '../kit/tabs'
import { useText } from '../kit/text'
import { ListSearch } from '../kit/search-field'
import { ListEnd, ToggleChip, Toolbar } from '../kit/toolbar'
import { Group, Specimen } from './specimen'

const KINDS = ['primary', 'plain', 'danger', 'quiet', 'link'] as const
const plus = <IconPlus size={16} aria-hidden="true" />

/** What is pressed. */
export function Actions() {
  const t = useText()
  return (
    <Group name="actions">
      {KINDS.map(kind => (
        <Specimen key={kind} part="Button" state={kind}>
          <ButtonGroup>
            <Button kind={kind}>{t('suppliers:list.add')}</Button>
            <Button kind={kind} icon={plus}>
              {t('suppliers:detail.addSite')}
            </Button>
            <Button kind={kind} off offBecause={t('suppliers:bulk.previewNone')}>
              {t('suppliers:save')}
            </Button>
          </ButtonGroup>
        </Specimen>
      ))}
      <Specimen part="IconButton">
        <IconButton label={t('map:zoomIn')} icon={plus} />
      </Specimen>
      <Specimen part="ButtonGroup" state="end">
        <ButtonGroup end>
          <Button>{t('suppliers:cancel')}</Button>
          <Button kind="primary">{t('suppliers:save')}</Button>
        </ButtonGroup>
      </Specimen>
      <Specimen part="AskFirst">
        <AskFirst
          open={t('suppliers:list.remove')}
          bar={{ confirm: t('suppliers:list.remove'), busy: false }}
          onConfirm={() => undefined}
        />
      </Specimen>
      <Specimen part="AskWhy">
        <AskWhy
          open={t('suppliers:list.remove')}
          question={t('suppliers:reason')}
          busy={false}
          onAnswer={() => undefined}
        />
      </Specimen>
      <Chosen />
    </Group>
  )
}

/** What keeps a choice: chips and tabs. */
function Chosen() {
  const t = useText()
  const [on, setOn] = useState(true)
  const [chosen, setChosen] = useState<readonly string[]>(['high'])
  const [tab, setTab] = useState<'facts' | 'sites'>('facts')
  const bands = (['low', 'high', 'critical'] as const).map(value => ({
    value,
    label: t(`kit:band.${value}`),
  }))
  return (
    <>
      <Specimen part="Toolbar" state="filters and counts">
        <Toolbar
          label={t('suppliers:list.filters')}
          end={<ListEnd count={t('kit:list.count', { shown: 12, total: 214 })}>{null}</ListEnd>}
        >
          <ListSearch listId="kit-page" />
          <ToggleChip on={on} onChange={setOn}>
            {t('risk:page.changedOnly')}
          </ToggleChip>
          <ToggleChip on={!on} onChange={() => setOn(!on)}>
            {t('suppliers:list.inBin')}
          </ToggleChip>
          <FilterChip
            name={t('suppliers:filter.band')}
            choices={bands}
            chosen={chosen}
            onChange={setChosen}
          />
          <FilterChip name={t('suppliers:filter.sector')} choices={bands} chosen={[]} onChange={setChosen} />
        </Toolbar>
      </Specimen>
      <Specimen part="Tabs">
        <Tabs
          label={t('suppliers:detail.facts')}
          tabs={[
            { key: 'facts', label: t('suppliers:detail.facts') },
            { key: 'sites', label: t('suppliers:detail.sites') },
          ]}
          current={tab}
          onChange={setTab}
        >
          <p>{t('suppliers:detail.noSites')}</p>
        </Tabs>
      </Specimen>
    </>
  )
}
