import { parentPort } from 'node:worker_threads'
import { PDF_CONTENT } from './content'
import { PDF_PAGES } from './pages'
import type { PdfQuestion } from './read-aside'
import { withPdf, type PdfWork } from './with-pdf'

/** A thread that reads one PDF after the other. */
const WORKS: ReadonlyMap<string, PdfWork<unknown>> = new Map(
  [PDF_CONTENT, PDF_PAGES].map(({ name, work }) => [name, work]),
)

parentPort?.on('message', ({ task, bytes }: PdfQuestion) => {
  const work = WORKS.get(task)
  const answered = work === undefined ? Promise.resolve(null) : withPdf(bytes, work)
  void answered.then(answer => parentPort?.postMessage(answer))
})
