import { useState } from 'react'
import { BAND_OF_TONE, type Tone } from '../kit/band'
import { Behind } from '../kit/behind'
import { Button } from '../kit/button'
import { ConfirmBar, Dialog } from '../kit/dialog'
import { EmptyState } from '../kit/empty-state'
import { FileDrop } from '../kit/file-drop'
import { Arrived } from '../kit/heard'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { ReasonBar } from '../kit/reason-bar'
import { Sliced } from '../kit/sliced'
import { useText } from '../kit/text'
import { Waiting } from '../kit/waiting'
import { Group, Specimen } from './specimen'

const TONES = Object.keys(BAND_OF_TONE) as Tone[]
const nothing = () => undefined

/** What the program answers: notices, progress, questions, empty places. */
export function Feedback() {
  const t = useText()
  return (
    <Group name="answers of the program">
      {TONES.map(tone => (
        <Specimen key={tone} part="Notice" state={tone}>
          <Notice tone={tone} actions={<Button>{t('suppliers:open')}</Button>}>
            {t('risk:page.outdated')}
          </Notice>
        </Specimen>
      ))}
      <Specimen part="Arrived">
        <Arrived>
          <Notice tone="good">{t('disclosure:screen.bundleMade')}</Notice>
        </Arrived>
      </Specimen>
      <Specimen part="Sliced">
        <Sliced>{() => <Notice tone="info">{t('risk:page.outdated')}</Notice>}</Sliced>
      </Specimen>
      <Specimen part="Waiting">
        <Waiting>{t('risk:phase.read')}</Waiting>
      </Specimen>
      <Specimen part="ProgressBar" state="known">
        <ProgressBar
          label={t('risk:phase.suppliers')}
          done={1214}
          total={4800}
          secondsLeft={40}
          onCancel={nothing}
        />
      </Specimen>
      <Specimen part="ProgressBar" state="open end">
        <ProgressBar label={t('risk:phase.read')} done={1214} total={null} />
      </Specimen>
      <Specimen part="EmptyState">
        <EmptyState
          title={t('suppliers:list.emptyTitle')}
          actions={<Button kind="primary">{t('suppliers:list.import')}</Button>}
        >
          {t('suppliers:list.emptyText')}
        </EmptyState>
      </Specimen>
      <Specimen part="FileDrop">
        <FileDrop
          title={t('suppliers:list.import')}
          hint={t('suppliers:list.emptyText')}
          choose={t('kit:field.choose')}
          onChoose={nothing}
          onFiles={nothing}
        />
      </Specimen>
      <Questions />
    </Group>
  )
}

function Questions() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      {([false, true] as const).map(danger => (
        <Specimen key={String(danger)} part="ConfirmBar" state={danger ? 'danger' : 'plain'}>
          <ConfirmBar
            danger={danger}
            confirm={danger ? t('suppliers:list.remove') : t('suppliers:save')}
            onConfirm={nothing}
            onCancel={nothing}
          >
            {t('suppliers:confirmBin', { count: 12 })}
          </ConfirmBar>
        </Specimen>
      ))}
      <Specimen part="ConfirmBar" state="busy">
        <ConfirmBar busy confirm={t('suppliers:save')} onConfirm={nothing} onCancel={nothing}>
          {t('suppliers:confirmBin', { count: 1 })}
        </ConfirmBar>
      </Specimen>
      {([false, true] as const).map(needed => (
        <Specimen key={String(needed)} part="ReasonBar" state={needed ? 'needed' : 'free'}>
          <ReasonBar
            danger
            needed={needed}
            busy={false}
            confirm={t('suppliers:list.remove')}
            onConfirm={nothing}
            onCancel={nothing}
          >
            {t('suppliers:confirmBin', { count: 12 })}
          </ReasonBar>
        </Specimen>
      ))}
      <Specimen part="Dialog" state="closed, opens">
        <Behind>
          <span>
            <Button onClick={() => setOpen(true)}>{t('suppliers:edit')}</Button>
          </span>
        </Behind>
        <Dialog
          title={t('suppliers:detail.editSite')}
          open={open}
          onClose={() => setOpen(false)}
          actions={<Button kind="primary">{t('suppliers:save')}</Button>}
        >
          <p>{t('suppliers:detail.noSites')}</p>
        </Dialog>
      </Specimen>
    </>
  )
}
