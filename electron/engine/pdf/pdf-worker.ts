import { parentPort } from 'node:worker_threads'
import { PDF_CLEANED } from './cleaned'
import { PDF_CONTENT } from './content'
import { PDF_PAGES } from './pages'
import { PDF_PLACES } from './places'
import type { PdfQuestion, PdfTask } from './read-aside'

/** A thread that reads one PDF after the other. */
const WORKS: ReadonlyMap<string, PdfTask<unknown>['work']> = new Map(
  [PDF_CONTENT, PDF_PAGES, PDF_PLACES, PDF_CLEANED].map(({ name, work }) => [name, work]),
)

parentPort?.on('message', ({ task, bytes }: PdfQuestion) => {
  const work = WORKS.get(task)
  const answered = work === undefined ? Promise.resolve(null) : work(bytes)
  void answered.then(answer => parentPort?.postMessage(answer))
})
