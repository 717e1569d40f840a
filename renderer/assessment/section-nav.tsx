import type { AskedView, AssessmentForm } from '@shared/contract/assessment'
import { classNames } from '../kit/class-names'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import styles from './assessment.module.css'
import { isOpen, placeOf, RESULT, shownAt, shownQuestions, type Place } from './place'
import { SaidOnce } from './said'

interface Props {
  readonly form: AssessmentForm
  readonly place: Place
  readonly onGo: (place: Place) => void
}

/** How far the form is, section by section, and the way to any question and to the result. */
export function SectionNav({ form, place, onGo }: Props) {
  const t = useText()
  const shown = shownQuestions(form)
  const left = shown.filter(one => isOpen(one.asked)).length
  const here = shownAt(form, place)?.section.id
  return (
    <nav className={styles.nav} aria-label={t('assessment:sections')}>
      <ProgressBar
        label={left === 0 ? t('assessment:leftNone') : t('assessment:left', { count: left })}
        done={shown.length - left}
        total={shown.length}
        still
      />
      <ol className={styles.sections}>
        {form.sections.map(section => (
          <SectionEntry
            key={section.id}
            section={section}
            current={section.id === here}
            {...{ form, place, onGo }}
          />
        ))}
        <li>
          <button
            type="button"
            className={classNames(styles.sectionLink, place.at === 'result' && styles.current)}
            aria-current={place.at === 'result' ? 'step' : undefined}
            onClick={() => onGo(RESULT)}
          >
            <b>{t('assessment:result')}</b>
          </button>
        </li>
      </ol>
    </nav>
  )
}

type Section = AssessmentForm['sections'][number]

function SectionEntry({
  form,
  section,
  current,
  place,
  onGo,
}: Props & { readonly section: Section; readonly current: boolean }) {
  const t = useText()
  const first = section.questions.find(isOpen) ?? section.questions[0]
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.sectionLink, current && styles.current)}
        aria-current={current ? 'step' : undefined}
        onClick={() => {
          if (first !== undefined) onGo(placeOf(first))
        }}
      >
        <SaidOnce text={section.title} />
        <span className={styles.soft}>
          {t('assessment:answeredOf', {
            done: section.questions.filter(one => !isOpen(one)).length,
            total: section.questions.length,
          })}
        </span>
      </button>
      {current ? <Marks {...{ form, section, place, onGo }} /> : null}
    </li>
  )
}

/** The questions of the section in hand: answered, open or with a red flag, by shape and in words. */
function Marks({ form, section, place, onGo }: Props & { readonly section: Section }) {
  const t = useText()
  const flagged = new Set(form.result.redFlags.map(flag => flag.questionId))
  const stateOf = (one: AskedView) => {
    if (flagged.has(one.question.id)) return 'flag'
    return isOpen(one) ? 'open' : 'answered'
  }
  return (
    <>
      <ul className={styles.marks} aria-label={t('assessment:questions')}>
        {section.questions.map(one => {
          const { id } = one.question
          const state = stateOf(one)
          const here = place.at === 'question' && place.id === id
          return (
            <li key={id}>
              <button
                type="button"
                className={classNames(styles.mark, styles[state], here && styles.markHere)}
                aria-current={here ? 'true' : undefined}
                aria-label={t(`assessment:mark.${state}`, { question: id })}
                onClick={() => onGo(placeOf(one))}
              >
                <span aria-hidden="true">{SHAPES[state]}</span> {id}
              </button>
            </li>
          )
        })}
      </ul>
      {section.notAsked === 0 ? null : (
        <p className={styles.soft}>{t('assessment:notAsked', { count: section.notAsked })}</p>
      )}
    </>
  )
}

const SHAPES = { open: '○', answered: '●', flag: '◆' } as const
