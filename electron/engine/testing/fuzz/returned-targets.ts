import { mkdirSync, readFileSync } from 'node:fs'
import { auditDraft } from '@shared/audits/testing/audit'
import { asFile, sentCampaign } from '../../questionnaires/testing/returned'
import { supplierNamed } from '../people-and-places'
import type { TestEngine } from '../test-engine'
import { through, type Target } from './target'

const passphrase = 'four plain words here'

/** A file that is written by the program, as bytes. */
async function written(test: TestEngine, name: string, write: (file: string) => Promise<unknown>) {
  const path = test.path(name)
  await write(test.saving(path))
  return readFileSync(path)
}

/** Readers of what goes out and comes back from somebody else: suppliers, auditors, lawyers, colleagues. */
export async function returnedTargets(test: TestEngine): Promise<Target[]> {
  const { id: supplierId } = await test.ask('suppliers.add', { supplier: supplierNamed('Terai Knit') })
  return [
    await answers(test),
    ...(await audits(test, supplierId)),
    await statement(test),
    ...(await signed(test)),
  ]
}

async function answers(test: TestEngine): Promise<Target> {
  const { paths } = await sentCampaign(test, { suppliers: ['Kosi Garments'] })
  return {
    ...{ name: 'questionnaire-answers', extension: 'xlsx' },
    corpus: [...paths.values()].map(path => readFileSync(path)),
    read: path =>
      test.engine.answer('questionnaires.plan', { campaignId: null, files: [asFile(test, path)] }),
  }
}

async function audits(test: TestEngine, supplierId: string): Promise<Target[]> {
  const { id: auditId } = await test.ask('audits.add', { audit: auditDraft({ subjectId: supplierId }) })
  await test.ask('audits.choose-checklist', { auditId, packId: 'site-assessment' })
  const kit = await written(test, 'kit.xlsx', file => test.ask('audits.write-kit', { auditId, file }))
  const report = await written(test, 'report.xlsx', file =>
    test.ask('audits.write-report', { auditId, filled: true, file }),
  )
  return [
    {
      ...{ name: 'audit-kit', extension: 'xlsx', corpus: [kit] },
      read: through(test, 'audits.plan-kit', file => ({ auditId, file })),
    },
    {
      ...{ name: 'audit-report', extension: 'xlsx', corpus: [report] },
      read: through(test, 'audits.plan-report', file => ({ auditId, subject: null, file })),
    },
  ]
}

async function statement(test: TestEngine): Promise<Target> {
  const folder = test.path('statement')
  mkdirSync(folder)
  const { files } = await test.ask('disclosure.export', {
    ...{ regime: 'OECD5', formats: ['docx'], profile: 'auditor', page: 'A4' },
    folder: test.folderToken(folder),
  })
  return {
    ...{ name: 'returned-statement', extension: 'docx' },
    corpus: files.map(({ path }) => readFileSync(path)),
    read: through(test, 'disclosure.compare', file => ({ file })),
  }
}

/** Small files that are signed, or say whom to trust. */
async function signed(test: TestEngine): Promise<Target[]> {
  const key = await written(test, 'own-key.pem', file =>
    test.ask('disclosure.make-key', { name: 'Office', passphrase, file }),
  )
  const sign = { key: test.opening(test.path('own-key.pem')), passphrase }
  const bundlePath = test.path('bundle.zip')
  await test.ask('disclosure.bundle', {
    ...{ regime: 'OECD5', profile: 'auditor', page: 'A4', evidence: false },
    file: test.saving(bundlePath),
  })
  const remarks = await written(test, 'remarks.json', file =>
    test.ask('disclosure.save-remarks', {
      ...{ bundle: test.opening(bundlePath), file, auditor: 'P. Lama', sample: null, sign },
      remarks: [
        {
          ...{ path: 'records/suppliers.jsonl', line: 1, id: null, about: 'A mill' },
          ...{ verdict: 'partly', text: 'Two of three permits seen' },
        },
      ],
    }),
  )
  await test.ask('trail.sign-head', { sign, keepOpen: false })
  const head = await written(test, 'head.json', file => test.ask('trail.save-head', { file }))
  await test.ask('disclosure.know-signer', { signer: { name: 'P. Lama', fingerprint: 'a'.repeat(64) } })
  const signers = await written(test, 'signers.json', file => test.ask('disclosure.save-signers', { file }))
  return [
    {
      ...{ name: 'signing-key', extension: 'pem', corpus: [key] },
      read: through(test, 'disclosure.key', file => ({ file })),
    },
    {
      ...{ name: 'remarks', extension: 'json', corpus: [remarks] },
      read: through(test, 'disclosure.plan-remarks', file => ({ file })),
    },
    {
      ...{ name: 'signed-head', extension: 'json', corpus: [head] },
      read: through(test, 'workspace.check', head => ({ head })),
    },
    {
      ...{ name: 'known-signers', extension: 'json', corpus: [signers] },
      read: through(test, 'disclosure.load-signers', file => ({ file })),
    },
  ]
}
