import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { classNames } from '../kit/class-names'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useAnswer } from './engine-hooks'
import { REGISTERS, STEPS, WORK, type RailEntry } from './rail-entries'
import styles from './rail.module.css'
import { tourStop, type TourStop } from './tour-state'

type RailFacts = OutputOf<'home.rail'>
type Workspace = NonNullable<OutputOf<'workspace.current'>>

/** The left rail: whose file it is, the five steps as a path, the registers, the work with open counts. */
export function Rail({ workspace }: { readonly workspace: Workspace | undefined }) {
  const t = useText()
  const facts = useAnswer('home.rail', {}, { keep: true }).data
  return (
    <nav className={styles.rail} aria-label={t('app:rail.label')}>
      {workspace === undefined ? <NoEntityYet /> : <EntityLink workspace={workspace} />}
      <ul>
        <Entry entry={{ to: '/', label: 'app:rail.home' }} facts={facts} />
      </ul>
      <Group title={t('app:rail.steps')} stop="steps">
        {STEPS.map(({ step, label }, at) => (
          <StepEntry key={step} step={step} number={at + 1} name={t(label)} facts={facts} />
        ))}
      </Group>
      <Group title={t('app:rail.registers')} stop="registers">
        {REGISTERS.map(entry => (
          <Entry key={entry.to} entry={entry} facts={facts} />
        ))}
      </Group>
      <Group title={t('app:rail.work')} stop="work">
        {WORK.map(entry => (
          <Entry key={entry.to} entry={entry} facts={facts} />
        ))}
      </Group>
      <ul className={styles.last}>
        <Entry entry={{ to: '/help', label: 'help:title' }} facts={facts} />
      </ul>
    </nav>
  )
}

function EntityLink({ workspace }: { readonly workspace: Workspace }) {
  const t = useText()
  const format = useFormat()
  const { startsOn, endsOn, label } = workspace.period
  return (
    <Link to="/profile" className={styles.entity} title={`${t('app:rail.entity')} (${label})`}>
      <span className={styles.entityName}>{workspace.entity.name}</span>
      <span className={styles.period}>{format.months(startsOn, endsOn)}</span>
    </Link>
  )
}

/** Keeps the room of the name, so that what is below does not move when it comes. */
const NoEntityYet = () => (
  <div className={styles.entity} aria-busy="true">
    <span className={styles.entityName}>&nbsp;</span>
    <span className={styles.period}>&nbsp;</span>
  </div>
)

interface GroupProps {
  readonly title: string
  readonly stop: TourStop
  readonly children: ReactNode
}

function Group({ title, stop, children }: GroupProps) {
  return (
    <>
      <h2 className={styles.group}>{title}</h2>
      <ul aria-label={title} {...tourStop(stop)}>
        {children}
      </ul>
    </>
  )
}

function Entry({ entry, facts }: { readonly entry: RailEntry; readonly facts: RailFacts | undefined }) {
  const t = useText()
  const format = useFormat()
  const count = entry.count === undefined ? undefined : facts?.counts[entry.count]
  const shown = count === undefined || (entry.open === true && count === 0) ? null : format.number(count)
  return (
    <li>
      <Link
        to={entry.to}
        className={styles.entry}
        activeOptions={{ exact: entry.to === '/', includeSearch: false }}
      >
        <span className={styles.name}>{t(entry.label)}</span>
        {shown === null ? null : (
          <span className={styles.count}>
            {entry.open === true ? t('app:rail.open', { n: shown }) : shown}
          </span>
        )}
      </Link>
    </li>
  )
}

interface StepEntryProps {
  readonly step: (typeof STEPS)[number]['step']
  readonly number: number
  readonly name: string
  readonly facts: RailFacts | undefined
}

function StepEntry({ step, number, name, facts }: StepEntryProps) {
  const format = useFormat()
  const pct = facts?.steps.find(one => one.step === step)?.donePct
  const done = pct !== undefined && pct >= 100
  return (
    <li>
      <Link
        to="/steps/$step"
        params={{ step }}
        className={styles.entry}
        activeOptions={{ includeSearch: false }}
      >
        <span className={classNames(styles.number, done && styles.done)}>
          {done ? (
            <IconCheck size={12} stroke={3} aria-hidden="true" />
          ) : (
            <span aria-hidden="true">{format.number(number)}</span>
          )}
        </span>
        <span className={styles.name}>{name}</span>
        {pct === undefined || done ? null : (
          <span className={styles.count}>{format.percent(Math.floor(pct))}</span>
        )}
        {done ? <span className="only-heard">{format.percent(100)}</span> : null}
      </Link>
    </li>
  )
}
