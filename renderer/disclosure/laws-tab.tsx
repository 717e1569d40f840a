import { useState } from 'react'
import type { EntityLaw, ReportingView } from '@shared/contract/disclosure'
import { NO_ANSWERS } from '@shared/disclosure/applies'
import type { Claim, Regime } from '@shared/disclosure/regime'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText, type Translate } from '../kit/text'
import { ToggleChip } from '../kit/toolbar'
import styles from './disclosure.module.css'
import { EntityForm } from './entity-form'
import { LawBecause } from './law-because'
import { lawName } from './law-name'
import { VERDICT_TONES } from './verdict-tone'

type Entity = ReportingView['entities'][number]

const sure = ({ text, remark, certainty }: Claim, t: Translate): string =>
  `${text} (${remark ?? t(`disclosure:certainties.${certainty}`)})`

/** What the file of a law says, with how sure each sentence is. */
function LawFile({ regime }: { readonly regime: Regime }) {
  const t = useText()
  const format = useFormat()
  const { from } = regime.inForce
  return (
    <details>
      <summary>{t('disclosure:who.details')}</summary>
      <p className={styles.soft}>{sure(regime.legalReference, t)}</p>
      <p className={styles.soft}>
        {t('disclosure:who.lawFile', {
          who: regime.who.text,
          certainty: regime.who.remark ?? t(`disclosure:certainties.${regime.who.certainty}`),
          from: from === null ? t('disclosure:who.noStart') : format.date(from),
          approval: sure(regime.signOff, t),
          where: sure(regime.publishedWhere, t),
        })}
      </p>
      {regime.notes.map(note => (
        <p key={note.text} className={styles.soft}>
          {sure(note, t)}
        </p>
      ))}
    </details>
  )
}

function LawResults({ entity, regimes }: { readonly entity: Entity; readonly regimes: readonly Regime[] }) {
  const t = useText()
  const format = useFormat()
  const save = useCommand('disclosure.save-entity')
  const regimeOf = (law: EntityLaw) => regimes.find(regime => regime.id === law.regime)
  const nameOf = (law: EntityLaw) => lawName(t, law.regime, regimeOf(law)?.short)
  const choose = (id: string, on: boolean) => {
    const { name, country, registrationNumber, relation, answers } = entity
    const chosen = on ? [...entity.regimes, id] : entity.regimes.filter(one => one !== id)
    save.mutate({
      id: entity.id,
      draft: { name, country, registrationNumber, relation, answers, regimes: chosen },
    })
  }
  const columns: FactColumn<EntityLaw>[] = [
    {
      key: 'law',
      heading: t('disclosure:who.law'),
      cell: law => (
        <>
          {nameOf(law)}{' '}
          <StatusChip tone={VERDICT_TONES[law.verdict]}>
            {t(`disclosure:who.verdictIs.${law.verdict}`)}
          </StatusChip>
        </>
      ),
    },
    {
      key: 'because',
      heading: t('disclosure:who.because'),
      cell: law => {
        const regime = regimeOf(law)
        return (
          <>
            <LawBecause tested={law.tested} />
            {regime === undefined ? null : <LawFile regime={regime} />}
          </>
        )
      },
    },
    {
      key: 'due',
      heading: t('disclosure:who.dueOn'),
      cell: law =>
        law.dueOn === null ? (
          t('disclosure:who.noDay')
        ) : (
          <span className={styles.day}>{format.date(law.dueOn)}</span>
        ),
    },
    {
      key: 'answers',
      heading: t('disclosure:who.answers'),
      cell: law => (
        <input
          type="checkbox"
          aria-label={t('disclosure:who.answersLaw', {
            name: entity.name,
            law: nameOf(law),
          })}
          checked={entity.regimes.includes(law.regime)}
          disabled={save.isPending}
          onChange={event => choose(law.regime, event.currentTarget.checked)}
        />
      ),
    },
  ]
  return (
    <Card title={t('disclosure:who.result', { name: entity.name })} flush>
      <FactTable
        caption={t('disclosure:who.result', { name: entity.name })}
        columns={columns}
        rows={entity.laws}
        rowKey={law => law.regime}
      />
    </Card>
  )
}

function Entities({ view, regimes }: { readonly view: ReportingView; readonly regimes: readonly Regime[] }) {
  const t = useText()
  const [chosen, setChosen] = useState(0)
  const add = useCommand('disclosure.save-entity')
  const entity = view.entities[chosen] ?? view.entities[0]
  if (entity === undefined) return null
  const create = () =>
    add.mutate(
      {
        id: null,
        draft: {
          name: t('disclosure:who.newName'),
          relation: 'subsidiary',
          country: null,
          registrationNumber: null,
          answers: NO_ANSWERS,
          regimes: [],
        },
      },
      { onSuccess: () => setChosen(view.entities.length) },
    )
  return (
    <>
      <Card title={t('disclosure:who.title')}>
        <p className={styles.soft}>{t('disclosure:who.hint')}</p>
        <div className={styles.choices} role="group" aria-label={t('disclosure:who.title')}>
          {view.entities.map((one, index) => (
            <ToggleChip key={one.id ?? 'self'} on={one === entity} onChange={() => setChosen(index)}>
              {one.name}
            </ToggleChip>
          ))}
          <Button off={add.isPending} onClick={create}>
            {t('disclosure:who.add')}
          </Button>
        </div>
      </Card>
      <LawResults entity={entity} regimes={regimes} />
      <Card title={t('disclosure:who.questions', { name: entity.name })}>
        <EntityForm key={entity.id ?? 'self'} entity={entity} currencies={view.currencies} />
      </Card>
    </>
  )
}

/** Who must report: each entity of the group, its answers, and for each law whether it applies and why. */
export function LawsTab() {
  const reporting = useAnswer('disclosure.reporting', {})
  const regimes = useAnswer('disclosure.regimes', {})
  return (
    <Answer of={reporting}>
      {view => <Answer of={regimes}>{found => <Entities view={view} regimes={found} />}</Answer>}
    </Answer>
  )
}
