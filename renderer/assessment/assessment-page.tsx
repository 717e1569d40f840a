import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { AssessmentForm } from '@shared/contract/assessment'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { useSettings } from '../app/use-settings'
import { useKeptState } from '../kit/list-memory'
import { Notice } from '../kit/notice'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import styles from './assessment.module.css'
import { FormToolbar, languagesFor } from './form-toolbar'
import { placeToResume, shownAt, shownQuestions, stepFrom, type Place } from './place'
import { QuestionCard } from './question-card'
import { ResultView } from './result-view'
import { FormLanguages } from './said'
import { SectionNav } from './section-nav'
import { useAboutText } from './about-text'

const params = z.object({ id: z.string() })

/** One self-assessment: a question at a time, its sections beside it, the result at its end. */
export function AssessmentPage() {
  const t = useText()
  const aboutText = useAboutText()
  const { id } = params.parse(useParams({ strict: false }))
  const [everything, setEverything] = useKeptState(`assessment.everything.${id}`, false)
  const form = useAnswer('assessment.form', { id, everything }, { keep: true })
  const title = form.data === undefined ? t('assessment:page') : aboutText(form.data)
  return (
    <Page title={title} back={<Link to="/assessment">{t('assessment:back')}</Link>}>
      <Answer of={form}>
        {found => <InLanguages key={id} form={found} everything={everything} onEverything={setEverything} />}
      </Answer>
    </Page>
  )
}

interface Props {
  readonly form: AssessmentForm
  readonly everything: boolean
  readonly onEverything: (everything: boolean) => void
}

function InLanguages({ form, everything, onEverything }: Props) {
  const t = useText()
  const [settings, change] = useSettings()
  const languages = languagesFor(form.pack, settings?.formLanguages ?? [], t.language)
  if (settings === null) return null
  return (
    <FormLanguages value={languages}>
      <div className={styles.page}>
        <FormToolbar
          pack={form.pack}
          languages={languages}
          onLanguages={chosen => change({ formLanguages: chosen })}
          everything={everything}
          onEverything={onEverything}
        />
        <SinceThen form={form} />
        <Body form={form} onEverything={onEverything} />
      </div>
    </FormLanguages>
  )
}

/** The questionnaire has got a newer version since the last answer was given. */
function SinceThen({ form: { sinceThen, pack } }: { readonly form: AssessmentForm }) {
  const t = useText()
  if (sinceThen === null) return null
  const { added, changed, retired } = sinceThen.changes
  return (
    <Notice tone="unknown">
      {t('assessment:sinceThen', {
        from: sinceThen.version,
        to: pack.version,
        added: added.length,
        changed: changed.length,
        retired: retired.length,
      })}
    </Notice>
  )
}

/** The place is kept while the window is open; after that it follows from the answers. */
function Body({ form, onEverything }: Pick<Props, 'form' | 'onEverything'>) {
  const [resumed] = useState(() => placeToResume(form))
  const [kept, keep] = useKeptState<Place>(`assessment.place.${form.assessment.id}`, resumed)
  const [moved, setMoved] = useState(false)
  const place = kept.at === 'result' || shownAt(form, kept) !== undefined ? kept : placeToResume(form)
  const shown = shownAt(form, place)
  const go = (to: Place) => {
    setMoved(true)
    // A next step may name a question that the short form leaves out.
    if (to.at === 'question' && shownAt(form, to) === undefined) onEverything(true)
    keep(to)
  }
  const last = shownQuestions(form).at(-1)
  return (
    <div className={styles.columns}>
      <SectionNav form={form} place={place} onGo={go} />
      {shown === undefined ? (
        <ResultView form={form} onGo={go} />
      ) : (
        <QuestionCard
          key={shown.asked.question.id}
          form={form}
          shown={shown}
          last={last?.asked.question.id === shown.asked.question.id}
          moved={moved}
          onStep={by => go(stepFrom(form, place, by))}
        />
      )}
    </div>
  )
}
