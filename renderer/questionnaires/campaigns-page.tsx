import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { Page, Split } from '../kit/page'
import { ListSearch } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import { CampaignForm } from './campaign-form'
import { CampaignPanel } from './campaign-panel'
import { CampaignsList } from './campaigns-list'

/** All campaigns, the one in hand beside them, and a new one to make. */
export function CampaignsPage() {
  const t = useText()
  const navigate = useNavigate()
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  const list = useAnswer('questionnaires.list', {}, { keep: true })
  const open = (id: string) => void navigate({ to: '/questionnaires/$id', params: { id } })
  return (
    <Page
      title={t('questionnaires:page')}
      actions={
        <>
          <Button kind="quiet" onClick={() => void navigate({ to: '/packs' })}>
            {t('assessment:packs.open')}
          </Button>
          <Button kind="primary" onClick={() => setMaking(true)}>
            {t('questionnaires:new')}
          </Button>
        </>
      }
    >
      <Answer of={list}>
        {({ campaigns }) => {
          const current = campaigns.find(one => one.campaign.id === currentId)
          return (
            <Split
              side={
                making ? (
                  <CampaignForm onMade={open} onCancel={() => setMaking(false)} />
                ) : current === undefined ? (
                  <Panel title={t('questionnaires:page')}>{t('questionnaires:choose')}</Panel>
                ) : (
                  <CampaignPanel row={current} onOpen={open} />
                )
              }
            >
              <Card label={t('questionnaires:list')} flush fill>
                <Toolbar
                  label={t('questionnaires:filter')}
                  end={
                    <ListEnd count={t('questionnaires:count', { count: campaigns.length })}>{null}</ListEnd>
                  }
                >
                  {campaigns.length === 0 ? null : <ListSearch listId="questionnaires" />}
                </Toolbar>
                <CampaignsList
                  rows={campaigns}
                  onCurrent={setCurrentId}
                  onOpen={open}
                  onAdd={() => setMaking(true)}
                />
              </Card>
            </Split>
          )
        }}
      </Answer>
    </Page>
  )
}
