import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DueItem, HomeOverview } from '@shared/contract/home'
import type { ListSearch } from '../app/routes'
import { BandChip } from '../kit/band-chip'
import { Card } from '../kit/card'
import { classNames } from '../kit/class-names'
import { Figure } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText, type Translate } from '../kit/text'
import twoLines from '../kit/two-lines.module.css'
import { DUE_LINKS, dueParams, dueSearch } from '../steps/due-link'
import styles from './home.module.css'

/** How many lines a card shows; the rest is one click away. */
const MOST = 4

interface QuestionProps {
  readonly title: string
  readonly aside: ReactNode
  readonly figure: ReactNode
  readonly empty: string
  readonly children: readonly ReactNode[]
}

/** One question and its answer: a number, then the few things that make it. */
function Question({ title, aside, figure, empty, children }: QuestionProps) {
  return (
    <Card title={title} aside={aside} flush>
      <div className={styles.question}>
        <div className={styles.figure}>{figure}</div>
        {children.length === 0 ? (
          <p className={styles.empty}>{empty}</p>
        ) : (
          <ul className={styles.items}>{children.slice(0, MOST)}</ul>
        )}
      </div>
    </Card>
  )
}

interface NumberLinkProps {
  readonly to: '/risk' | '/disclosure'
  readonly search: ListSearch
  readonly number: number
  readonly label: string
}

/** A number that opens the list of just what it counts. */
function NumberLink({ to, search, number, label }: NumberLinkProps) {
  const format = useFormat()
  return (
    <Figure
      value={
        <Link to={to} search={search} aria-label={`${format.number(number)} ${label}`}>
          {format.number(number)}
        </Link>
      }
      label={label}
    />
  )
}

/** Two lines at most; the whole text shows on hover and is always heard. */
function ItemName({ children }: { readonly children: string }) {
  return (
    <span className={classNames(twoLines.lines, styles.itemName)} dir="auto" title={children}>
      {children}
    </span>
  )
}

export function DueCard({ due }: { readonly due: HomeOverview['due'] }) {
  const t = useText()
  const format = useFormat()
  const overdue =
    due.overdue === 0 ? (
      t('home:due.noneOverdue')
    ) : (
      <Link to="/due" search={{ overdue: 'yes' }}>
        {t('home:due.overdue', { overdue: format.number(due.overdue) })}
      </Link>
    )
  return (
    <Question
      title={t('home:due.title')}
      aside={
        <>
          {t('home:due.aside', { days: due.withinDays })} · <Link to="/due">{t('home:due.all')}</Link>
        </>
      }
      figure={
        <Figure
          value={
            <Link
              to="/due"
              search={{ until: due.until }}
              aria-label={t('home:due.open', { n: format.number(due.total), days: due.withinDays })}
            >
              {format.number(due.total)}
            </Link>
          }
          label={overdue}
        />
      }
      empty={t('home:due.empty')}
    >
      {due.items.map(item => (
        <li key={`${item.kind} ${item.id}`}>
          <Link
            to={DUE_LINKS[item.kind]}
            params={dueParams(item)}
            search={dueSearch(item)}
            className={styles.item}
          >
            <ItemName>
              {item.count === null
                ? item.title
                : t(`home:due.${item.kind === 'retention' ? 'records' : 'answers'}`, {
                    title: item.title,
                    count: item.count,
                  })}
            </ItemName>
            <DueDay item={item} />
          </Link>
        </li>
      ))}
    </Question>
  )
}

function DueDay({ item }: { readonly item: DueItem }) {
  const t = useText()
  const format = useFormat()
  const late = item.lateByDays > 0
  const text = late
    ? t('home:due.late', { count: item.lateByDays })
    : item.lateByDays === 0
      ? t('home:due.today')
      : format.day(item.dueOn)
  return <span className={classNames(styles.itemEnd, late && styles.late)}>{text}</span>
}

export function RiskyCard({ risky }: { readonly risky: HomeOverview['risky'] }) {
  const t = useText()
  const format = useFormat()
  return (
    <Question
      title={t('home:risky.title')}
      aside={
        risky.scored ? (
          <Link to="/risk" search={{ band: 'high' }}>
            {t('home:risky.high', { high: format.number(risky.high) })}
          </Link>
        ) : (
          ''
        )
      }
      figure={
        risky.scored ? (
          <NumberLink
            to="/risk"
            search={{ band: 'critical' }}
            number={risky.critical}
            label={t('home:risky.figure', { count: risky.critical })}
          />
        ) : (
          <Figure value="–" label={t('home:risky.figure', { count: risky.critical })} />
        )
      }
      empty={t('home:risky.empty')}
    >
      {risky.items.map(item => (
        <li key={item.supplierId}>
          <Link to="/suppliers/$id" params={{ id: item.supplierId }} className={styles.item}>
            <BandChip band={item.band} />
            <ItemName>{item.name}</ItemName>
            <span className={styles.itemEnd}>{format.number(item.score)}</span>
          </Link>
        </li>
      ))}
    </Question>
  )
}

export function ChangedCard({ changed }: { readonly changed: HomeOverview['changed'] }) {
  const t = useText()
  const format = useFormat()
  const since =
    changed.since === null
      ? t('home:changed.never')
      : t('home:changed.since', { date: format.day(changed.since) })
  return (
    <Question
      title={t('home:changed.title')}
      aside={since}
      figure={
        changed.since === null ? (
          <Figure value="–" label={t('home:changed.figure', { count: changed.bandChanges })} />
        ) : (
          <NumberLink
            to="/risk"
            search={{ changed: 'yes' }}
            number={changed.bandChanges}
            label={t('home:changed.figure', { count: changed.bandChanges })}
          />
        )
      }
      empty={t('home:changed.empty')}
    >
      {changed.items.map(item => (
        <li key={`${item.code} ${item.at}`}>
          <Link to="/history" search={{ entry: String(item.seq) }} className={styles.item}>
            <span className={classNames(twoLines.lines, styles.itemName)}>
              {t.say('home', `changed.${item.code}`, item.params)}
            </span>
            <span className={styles.itemEnd}>
              {item.count === null ? format.day(item.at.slice(0, 10)) : format.number(item.count)}
            </span>
          </Link>
        </li>
      ))}
    </Question>
  )
}

/** What a law asks for, in the language of the window; as its file says it where the language has no words for it. */
function lawItemText(
  { regime, itemId, text }: HomeOverview['missing']['items'][number],
  t: Translate,
): string {
  const item = itemId.slice(itemId.indexOf('.') + 1)
  return t.knows('laws', `${regime}.items.${item}.text`)
    ? t.say('laws', `${regime}.items.${item}.text`)
    : text
}

export function MissingCard({ missing }: { readonly missing: HomeOverview['missing'] }) {
  const t = useText()
  return (
    <Question
      title={t('home:missing.title')}
      aside={t('home:missing.aside')}
      figure={
        <NumberLink
          to="/disclosure"
          search={{ only: 'open' }}
          number={missing.total}
          label={t('home:missing.figure', { count: missing.total })}
        />
      }
      empty={t('home:missing.empty')}
    >
      {missing.items.map(item => (
        <li key={`${item.regime} ${item.itemId}`}>
          <Link to="/disclosure" search={{ only: 'open' }} className={styles.item}>
            <ItemName>{lawItemText(item, t)}</ItemName>
            <span className={styles.itemEnd}>{item.regime}</span>
          </Link>
        </li>
      ))}
    </Question>
  )
}
