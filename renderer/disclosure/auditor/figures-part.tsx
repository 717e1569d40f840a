import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { OutputOf } from '@shared/contract/contract'
import { FIGURES_PATH } from '@shared/disclosure/bundle/trace'
import { Answer } from '../../app/answer'
import { useAnswer } from '../../app/engine-hooks'
import { Button, ButtonGroup } from '../../kit/button'
import { Card } from '../../kit/card'
import { useFormat } from '../../kit/format'
import { Notice } from '../../kit/notice'
import { useText } from '../../kit/text'
import styles from './auditor.module.css'
import { Breakable } from './breakable'
import { RemarkForm } from './remark-form'
import { RowsList } from './rows-list'
import { useFigureName } from './use-bundle-voice'
import type { Notes } from './use-notes'

type Figures = OutputOf<'disclosure.open-bundle'>['figures']

interface Chooses {
  readonly onChoose: (key: string) => void
}

interface Props {
  readonly bundle: ChosenFile
  readonly notes: Notes
}

function Counted({ agrees, total, again }: OutputOf<'disclosure.bundle-figure'>) {
  const t = useText()
  const format = useFormat()
  if (agrees === null)
    return <Notice tone="info">{t('auditor:figures.look', { total: format.number(total) })}</Notice>
  return (
    <Notice tone={agrees ? 'good' : 'bad'}>
      {t(agrees ? 'auditor:figures.agrees' : 'auditor:figures.differs', { again: format.number(again) })}
    </Notice>
  )
}

/** What a share is made of: its two figures, each to be looked at in its turn. */
function Share({
  share,
  onChoose,
}: { readonly share: OutputOf<'disclosure.bundle-figure'>['share'] } & Chooses) {
  const t = useText()
  const name = useFigureName()
  if (share === null) return null
  return (
    <div className={styles.share}>
      <p>{t('verify:page.share', { part: name(share.part), whole: name(share.whole) })}</p>
      <ButtonGroup>
        {[share.part, share.whole].map(key => (
          <Button key={key} onClick={() => onChoose(key)}>
            {name(key)}
          </Button>
        ))}
      </ButtonGroup>
    </div>
  )
}

function FigureView({
  bundle,
  notes,
  figure,
  onChoose,
}: Props & Chooses & { readonly figure: Figures[number] }) {
  const t = useText()
  const format = useFormat()
  const name = useFigureName()
  const { key } = figure
  const answer = useAnswer('disclosure.bundle-figure', { file: bundle.token, key })
  return (
    <Card title={name(key)}>
      <p className={styles.key}>
        <Breakable text={key} />
      </p>
      <Answer of={answer}>
        {found => (
          <>
            {figure.withheld !== undefined ? (
              <Notice tone="info">{t(`verify:page.withheldWhy.${figure.withheld}`)}</Notice>
            ) : found.path === null && found.agrees === null ? (
              <p className={styles.soft}>{t('verify:page.noRows')}</p>
            ) : (
              <Counted {...found} />
            )}
            <Share share={found.share} onChoose={onChoose} />
            {found.path === null || figure.withheld !== undefined ? null : (
              <RowsList key={key} bundle={bundle} path={found.path} rows={found.rows} notes={notes} />
            )}
            {found.total > found.rows.length ? (
              <p className={styles.soft}>
                {t('verify:page.more', { count: format.number(found.total - found.rows.length) })}
              </p>
            ) : null}
          </>
        )}
      </Answer>
      <RemarkForm
        key={key}
        item={{ path: FIGURES_PATH, line: null, id: key, about: name(key) }}
        notes={notes}
      />
    </Card>
  )
}

const printed = ({ value, unit }: Figures[number], format: ReturnType<typeof useFormat>): string =>
  unit === 'pct' ? format.percent(value) : format.number(value)

/** Every figure of the statement, counted again from the rows behind it. */
export function FiguresPart({ bundle, figures, notes }: Props & { readonly figures: Figures }) {
  const t = useText()
  const format = useFormat()
  const [words, setWords] = useState('')
  const [key, setKey] = useState<string | null>(null)
  const chosen = figures.find(figure => figure.key === key)
  const name = useFigureName()
  const shown = figures.filter(figure => {
    const said = `${name(figure.key)} ${figure.key}`.toLocaleLowerCase(t.language)
    return words
      .trim()
      .toLocaleLowerCase(t.language)
      .split(/\s+/)
      .every(word => said.includes(word))
  })
  return (
    <div className={styles.halves}>
      <Card title={t('auditor:tab.figures')}>
        <TextInput
          type="search"
          label={t('verify:page.search')}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
        />
        <ul className={styles.list}>
          {shown.map(figure => (
            <li key={figure.key}>
              <button
                type="button"
                className={styles.item}
                aria-current={figure.key === key}
                onClick={() => setKey(figure.key)}
              >
                <span>
                  {name(figure.key)}
                  <span className={styles.key}>
                    <Breakable text={figure.key} />
                  </span>
                </span>
                <span className={styles.value}>
                  {figure.withheld === undefined ? printed(figure, format) : t('verify:page.withheld')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
      {chosen === undefined ? (
        <p className={styles.soft}>{t('auditor:figures.choose')}</p>
      ) : (
        <FigureView bundle={bundle} figure={chosen} notes={notes} onChoose={setKey} />
      )}
    </div>
  )
}
