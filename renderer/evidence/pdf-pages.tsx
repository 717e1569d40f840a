import { useEffect, useRef, useState } from 'react'
import { Button } from '../kit/button'
import { ScrollBox } from '../kit/scroll-box'
import { useText } from '../kit/text'
import { Waiting, waitingMark } from '../kit/waiting'
import styles from './evidence.module.css'
import { isLocked, PdfDocument } from './pdf-document'

type Opened = { readonly pdf: PdfDocument } | { readonly problem: 'locked' | 'damaged' } | null

function useOpened(base64: string): Opened {
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    let pdf: PdfDocument | null = null
    let isLeft = false
    PdfDocument.open(base64).then(
      found => {
        pdf = found
        if (isLeft) found.close()
        else setOpened({ pdf: found })
      },
      (cause: unknown) => {
        if (!isLeft) setOpened({ problem: isLocked(cause) ? 'locked' : 'damaged' })
      },
    )
    return () => {
      isLeft = true
      pdf?.close()
    }
  }, [base64])
  return opened
}

/** The pages of a PDF one by one, drawn inside the window; their words for those who listen. */
export function PdfPages({ title, base64 }: { readonly title: string; readonly base64: string }) {
  const t = useText()
  const opened = useOpened(base64)
  if (opened === null) return <Waiting>{t('evidence:preview.opening')}</Waiting>
  if ('problem' in opened) return <p className={styles.soft}>{t(`evidence:preview.${opened.problem}`)}</p>
  return <Pages title={title} pdf={opened.pdf} />
}

function Pages({ title, pdf }: { readonly title: string; readonly pdf: PdfDocument }) {
  const t = useText()
  const [number, setNumber] = useState(1)
  const [isText, setText] = useState(false)
  const { pages } = pdf
  return (
    <>
      <div className={styles.pages}>
        {pages > 1 ? <Turning number={number} pages={pages} turn={setNumber} /> : null}
        <Button kind="quiet" aria-pressed={isText} onClick={() => setText(!isText)}>
          {t('evidence:preview.words')}
        </Button>
      </div>
      {isText ? (
        <PageText title={title} pdf={pdf} number={number} />
      ) : (
        <PagePicture title={title} pdf={pdf} number={number} />
      )}
    </>
  )
}

interface TurningProps {
  readonly number: number
  readonly pages: number
  readonly turn: (number: number) => void
}

function Turning({ number, pages, turn }: TurningProps) {
  const t = useText()
  return (
    <>
      <Button off={number === 1} onClick={() => turn(number - 1)}>
        {t('evidence:preview.previous')}
      </Button>
      <span role="status">{t('evidence:preview.page', { number, pages })}</span>
      <Button off={number === pages} onClick={() => turn(number + 1)}>
        {t('evidence:preview.next')}
      </Button>
    </>
  )
}

interface PageProps {
  readonly title: string
  readonly pdf: PdfDocument
  readonly number: number
}

function PagePicture({ title, pdf, number }: PageProps) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isBroken, setBroken] = useState(false)
  const [isWaiting, setWaiting] = useState(true)
  useEffect(() => {
    const target = canvas.current
    if (!target) return
    setBroken(false)
    // A page that can't be drawn is told; the others may be fine.
    void pdf
      .draw(number, target, target.parentElement?.clientWidth ?? 0)
      .catch(() => setBroken(true))
      .finally(() => setWaiting(false))
  }, [pdf, number])
  return (
    <>
      <div
        role="img"
        aria-label={t('evidence:preview.pagePicture', { title, number })}
        {...waitingMark(isWaiting)}
      >
        <canvas ref={canvas} className={styles.pdfPage} />
      </div>
      {isBroken ? <p className={styles.soft}>{t('evidence:preview.brokenPage')}</p> : null}
    </>
  )
}

function PageText({ title, pdf, number }: PageProps) {
  const t = useText()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let isLeft = false
    const say = (found: string): void => {
      if (!isLeft) setText(found)
    }
    pdf.text(number).then(say, () => say(''))
    return () => {
      isLeft = true
    }
  }, [pdf, number])
  if (text?.trim() === '') return <p className={styles.soft}>{t('evidence:preview.noWords')}</p>
  return (
    <ScrollBox label={t('evidence:preview.pageText', { title, number })} className={styles.textBox}>
      <pre className={styles.text} dir="auto">
        {text}
      </pre>
    </ScrollBox>
  )
}
