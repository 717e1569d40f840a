import type { OutputOf } from '@shared/contract/contract'
import type { Statement } from '@shared/contract/disclosure'
import { useBridge } from '../app/bridge'
import { useCommand, useJob } from '../app/engine-hooks'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { Card, Section } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { Notice } from '../kit/notice'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { JobProgress } from './job-progress'
import { RefusedHere } from './refused-here'

type Found = OutputOf<'disclosure.compare'>
type Own = Found['own'][number]
type Prose = Found['prose'][number]

/** Own words that came back different: as sent, as they are here, as they came back. */
function OwnChanged({ change, onTake }: { readonly change: Own; readonly onTake: (words: string) => void }) {
  const t = useText()
  const { place, state, sent, now, returned } = change
  return (
    <div>
      <StatusChip tone={state === 'conflict' ? 'bad' : 'partly'}>
        {`${place} · ${t(`disclosure:returned.state.${state}`)}`}
      </StatusChip>
      <KeyValues
        pairs={[
          { name: t('disclosure:returned.sent'), value: sent },
          ...(state === 'conflict' ? [{ name: t('disclosure:returned.now'), value: now }] : []),
          { name: t('disclosure:returned.returned'), value: returned },
        ]}
      />
      <Button onClick={() => onTake(returned)}>{t('disclosure:returned.take')}</Button>
    </div>
  )
}

/** A generated sentence that came back different; its numbers are refused, its words can become own words. */
function ProseChanged({ change, onAppend }: { readonly change: Prose; readonly onAppend: () => void }) {
  const t = useText()
  const format = useFormat()
  const { state, sent, returned, lost, found } = change
  const named = (numbers: readonly string[]) =>
    numbers.length === 0 ? t('disclosure:returned.nothing') : format.series(numbers)
  return (
    <div>
      <StatusChip tone={state === 'figures' ? 'bad' : 'partly'}>
        {t(`disclosure:returned.state.${state}`)}
      </StatusChip>
      <KeyValues
        pairs={[
          { name: t('disclosure:returned.sent'), value: sent },
          { name: t('disclosure:returned.returned'), value: returned },
        ]}
      />
      {state === 'figures' ? (
        <p className={styles.soft}>
          {t('disclosure:returned.numbers', { lost: named(lost), found: named(found) })}
        </p>
      ) : null}
      {state === 'text' ? <Button onClick={onAppend}>{t('disclosure:returned.append')}</Button> : null}
    </div>
  )
}

function Changes({ found, statement }: { readonly found: Found; readonly statement: Statement }) {
  const t = useText()
  const edit = useCommand('disclosure.edit')
  const put = (place: string, words: string) =>
    edit.mutate({ regime: statement.regime, ownWords: { [place]: words } })
  const append = ({ place, returned }: Prose) => {
    const [section = ''] = place.split('/')
    put(section, [statement.ownWords[section] ?? '', returned].join('\n\n').trim())
  }
  if (found.own.length + found.prose.length === 0)
    return <Notice tone="good">{t('disclosure:returned.none')}</Notice>
  return (
    <>
      <RefusedHere error={edit.error} />
      {found.own.length === 0 ? null : (
        <Section title={t('disclosure:returned.own')}>
          {found.own.map(change => (
            <OwnChanged key={change.place} change={change} onTake={words => put(change.place, words)} />
          ))}
        </Section>
      )}
      {found.prose.length === 0 ? null : (
        <Section title={t('disclosure:returned.prose')}>
          {found.prose.map(change => (
            <ProseChanged key={change.place} change={change} onAppend={() => append(change)} />
          ))}
        </Section>
      )}
    </>
  )
}

/** A Word document that a lawyer edited: compared three ways, taken over by hand, numbers never. */
export function ReturnedCard({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('disclosure.compare')
  const choose = async () => {
    const chosen = await bridge.pick('document')
    if (chosen !== null) void job.start({ file: chosen.token })
  }
  return (
    <Card title={t('disclosure:returned.title')}>
      <p className={styles.soft}>{t('disclosure:returned.hint')}</p>
      <div>
        <Button off={job.state.status === 'running'} onClick={() => void choose()}>
          {t('disclosure:returned.choose')}
        </Button>
      </div>
      <JobProgress state={job.state} onCancel={job.cancel} />
      {job.state.status === 'done' ? <Changes found={job.state.value} statement={statement} /> : null}
    </Card>
  )
}
