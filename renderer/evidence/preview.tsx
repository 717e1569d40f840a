import { lazy, Suspense, useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import type { EvidenceView } from '@shared/contract/evidence'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { RestrictedText } from '../app/restricted-text'
import { Section } from '../kit/card'
import { ScrollBox } from '../kit/scroll-box'
import { useText } from '../kit/text'
import { Waiting, waitingMark } from '../kit/waiting'
import styles from './evidence.module.css'

/** pdf.js is larger than the rest of the page and comes only where a PDF is shown. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages')).PdfPages }))

/** A picture, the pages of a PDF, or the beginning of a text, as it is kept; other kinds say how to see them. */
export function Preview({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  const preview = useAnswer('evidence.preview', { id: file.id })
  return (
    <Section title={t('evidence:preview.title')}>
      <Answer of={preview}>
        {value =>
          file.restricted ? (
            <RestrictedText part="evidence" recordId={file.id}>
              <Shown file={file} preview={value} />
            </RestrictedText>
          ) : (
            <Shown file={file} preview={value} />
          )
        }
      </Answer>
    </Section>
  )
}

interface ShownProps {
  readonly file: EvidenceView
  readonly preview: OutputOf<'evidence.preview'>
}

function Shown({ file, preview }: ShownProps) {
  const t = useText()
  const { title } = file
  if (preview.kind === 'image')
    return <Picture key={file.id} source={preview.source} says={t('evidence:preview.picture', { title })} />
  if (preview.kind === 'pdf')
    return (
      <Suspense fallback={<Waiting>{t('evidence:preview.opening')}</Waiting>}>
        <PdfPages key={file.id} title={title} base64={preview.base64} />
      </Suspense>
    )
  if (preview.kind === 'none') return <p className={styles.soft}>{t('evidence:preview.none')}</p>
  return (
    <>
      <ScrollBox label={t('evidence:preview.text', { title })} className={styles.textBox}>
        <pre className={styles.text} dir="auto">
          {preview.text}
        </pre>
      </ScrollBox>
      {preview.isCut ? <p className={styles.soft}>{t('evidence:preview.cut')}</p> : null}
    </>
  )
}

/** How high it is, is known when it has come. */
function Picture({ source, says }: { readonly source: string; readonly says: string }) {
  const [isWaiting, setWaiting] = useState(true)
  const end = () => setWaiting(false)
  return (
    <img
      className={styles.picture}
      src={source}
      alt={says}
      onLoad={end}
      onError={end}
      {...waitingMark(isWaiting)}
    />
  )
}
