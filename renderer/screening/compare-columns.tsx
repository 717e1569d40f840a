import type { Candidate } from '@shared/contract/screening'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { markedWords, type MarkedWord } from './marked-words'
import styles from './screening.module.css'
import { useBirthText } from './use-birth-text'

type Match = Candidate['match']
type Entry = Candidate['entry']

/** What is known of our side; a pasted name knows less than a supplier. */
export interface OurSide {
  readonly kind: string
  readonly names: readonly string[]
  readonly countries: readonly string[]
  readonly born: string | null
  readonly numbers: readonly string[]
}

interface Row {
  readonly field: string
  readonly ours: string
  readonly theirs: string
}

function Name({ words }: { readonly words: readonly MarkedWord[] }) {
  const t = useText()
  return (
    <bdi>
      {words.map((word, i) =>
        word.mark === 'plain' ? (
          <span key={i}>{word.text}</span>
        ) : (
          <mark key={i} className={styles[word.mark]}>
            {word.text}
            <span className="only-heard"> ({t(`screening:mark.${word.mark}`)})</span>
          </mark>
        ),
      )}
    </bdi>
  )
}

function useRows(ours: OurSide, entry: Entry, match: Match): Row[] {
  const t = useText()
  const format = useFormat()
  const birthText = useBirthText()
  const others = (names: readonly string[], compared: string): string =>
    format.series(names.filter(name => name !== compared))
  const countries = (codes: readonly string[], texts: readonly string[] = []): string =>
    format.list([...codes.map(code => format.country(code)), ...texts])
  const notKnown = (text: string): string => (text === '' ? t('kit:notKnown') : text)
  const rows: Row[] = [
    { field: t('screening:panel.kind'), ours: ours.kind, theirs: t(`screening:type.${entry.type}`) },
    {
      field: t('screening:panel.countries'),
      ours: notKnown(countries(ours.countries)),
      theirs: notKnown(countries(entry.countries, entry.countryTexts)),
    },
    {
      field: t('screening:panel.otherNames'),
      ours: others(ours.names, match.ourName),
      theirs: others(
        entry.names.map(name => name.text),
        match.theirName,
      ),
    },
    {
      field: t('screening:panel.born'),
      ours: ours.born ?? '',
      theirs: format.series(entry.birthDates.map(birthText)),
    },
    {
      field: t('screening:panel.numbers'),
      ours: format.series(ours.numbers),
      theirs: format.series(
        entry.identifiers.map(each => [each.kind, each.number].filter(text => text !== '').join(' ')),
      ),
    },
    { field: t('screening:panel.roles'), ours: '', theirs: format.series(entry.roles) },
    { field: t('screening:panel.addresses'), ours: '', theirs: format.series(entry.addresses) },
    { field: t('screening:panel.programme'), ours: '', theirs: format.list(entry.programmes) },
    {
      field: t('screening:panel.listedOn'),
      ours: '',
      theirs: entry.listedOn === null ? '' : format.date(entry.listedOn),
    },
  ]
  return rows.filter(row => row.ours !== '' || row.theirs !== '')
}

/** Both sides beside each other: the words that agree, are alike or are lacking are marked by line, not by colour alone. */
export function CompareColumns({
  ours,
  entry,
  match,
}: {
  readonly ours: OurSide
  readonly entry: Entry
  readonly match: Match
}) {
  const t = useText()
  const rows = useRows(ours, entry, match)
  return (
    <>
      <table className={styles.compare}>
        <caption className="only-heard">{t('screening:panel.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">{t('screening:panel.field')}</span>
            </th>
            <th scope="col">{t('screening:panel.ours')}</th>
            <th scope="col">{t('screening:panel.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.names}>
            <th scope="row">{t('screening:panel.name')}</th>
            <td>
              <Name words={markedWords(match.ourName, match, 'ours')} />
            </td>
            <td>
              <Name words={markedWords(match.theirName, match, 'theirs')} />
              <div className={styles.soft}>{t(`screening:quality.${match.theirQuality}`)}</div>
            </td>
          </tr>
          {rows.map(row => (
            <tr key={row.field}>
              <th scope="row">{row.field}</th>
              <td>
                <bdi>{row.ours}</bdi>
              </td>
              <td>
                <bdi>{row.theirs}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>{t('screening:panel.legend')}</p>
    </>
  )
}
