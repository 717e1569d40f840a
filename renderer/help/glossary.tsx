import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Card } from '../kit/card'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { useText, type TermKey } from '../kit/text'
import styles from './help.module.css'
import { TERMS } from './topics'

interface Word {
  readonly term: TermKey
  readonly name: string
  readonly meaning: string
  readonly source: string
}

/** The words of the field in the order of the alphabet of the language. */
function useWords(): readonly Word[] {
  const t = useText()
  return useMemo(() => {
    const { compare } = new Intl.Collator(t.language)
    return TERMS.map(term => ({
      term,
      name: t(`glossary:terms.${term}.name`),
      meaning: t(`glossary:terms.${term}.meaning`),
      source: t(`glossary:terms.${term}.source`),
    })).sort((a, b) => compare(a.name, b.name))
  }, [t])
}

/** Every word of the field with its meaning and its source, found by either. */
export function Glossary() {
  const t = useText()
  const format = useFormat()
  const words = useWords()
  const [text, setText] = useState('')
  const wanted = text.trim().toLocaleLowerCase(t.language)
  const found = words.filter(({ name, meaning }) =>
    `${name} ${meaning}`.toLocaleLowerCase(t.language).includes(wanted),
  )
  return (
    <>
      <p className={styles.intro}>{t('glossary:intro')}</p>
      <div className={styles.find}>
        <TextInput
          label={t('glossary:find')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <span role="status">
          {t('glossary:count', { count: found.length, n: format.number(found.length) })}
        </span>
      </div>
      {found.length === 0 ? (
        <EmptyState title={t('glossary:none')} />
      ) : (
        <div className={styles.whole} data-upright>
          <Card label={t('glossary:title')}>
            <dl className={styles.glossary}>
              {found.map(word => (
                <WordLine key={word.term} word={word} />
              ))}
            </dl>
          </Card>
        </div>
      )}
    </>
  )
}

function WordLine({ word: { name, meaning, source } }: { readonly word: Word }) {
  const t = useText()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <p>{meaning}</p>
        <p className={styles.soft}>{t('glossary:source', { source })}</p>
      </dd>
    </div>
  )
}
