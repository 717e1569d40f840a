import { parentPort, workerData } from 'node:worker_threads'
import { NameScorer, type AskedNames } from '@shared/screening/name-scorer'
import { unflatten, type FlatIndex } from '@shared/screening/packed-index'

/** A thread that scores names: it is given the index once, then batches of names, and answers each batch in turn. */
const scorer = new NameScorer(unflatten(workerData as FlatIndex))
parentPort?.on('message', (batch: readonly AskedNames[]) => {
  parentPort?.postMessage(batch.map(asked => scorer.score(asked)))
})
parentPort?.postMessage('ready')
