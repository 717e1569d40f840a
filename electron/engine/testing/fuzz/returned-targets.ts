import { mkdirSync, readFileSync } from 'node:fs'
import { auditDraft } from '@shared/audits/testing/audit'
import { asFile, sentCampaign } from '../../questionnaires/testing/returned'
import { supplierNamed } from '../people-and-places'
import type { TestEngine } from '../test-engine'
import { isUnexpected, takenIn, through, type Reading, type Target } from './target'

const passphrase = 'four plain words here'

/** A file that is written by the program, as bytes. */
async function written(test: TestEngine, name: string, write: (file: string) => Promise<unknown>) {
  const path = test.path(name)
  await write(test.saving(path))
  return readFileSync(path)
}

/** Readers of what goes out and comes back from somebody else: suppliers, auditors, lawyers, colleagues; and a bundle that went out. */
export async function returnedTargets(test: TestEngine): Promise<{ targets: Target[]; bundle: Buffer }> {
  const { id: supplierId } = await test.ask('suppliers.add', { supplier: supplierNamed('Terai Knit') })
  const { targets, bundle } = await signed(test)
  return {
    targets: [await answers(test), ...(await audits(test, supplierId)), await statement(test), ...targets],
    bundle,
  }
}

async function answers(test: TestEngine): Promise<Target> {
  const { paths } = await sentCampaign(test, { suppliers: ['Kosi Garments'] })
  return {
    ...{ name: 'questionnaire-answers', extension: 'xlsx' },
    corpus: [...paths.values()].map(path => readFileSync(path)),
    ...takenIn(test, {
      ...{ plan: 'questionnaires.plan', take: 'questionnaires.take-in' },
      input: path => ({ campaignId: null, files: [asFile(test, path)] }),
    }),
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
      ...takenIn(test, {
        ...{ plan: 'audits.plan-kit', take: 'audits.take-kit' },
        input: path => ({ auditId, file: test.opening(path) }),
        more: ({ head }) => ({ head }),
      }),
    },
    {
      ...{ name: 'audit-report', extension: 'xlsx', corpus: [report] },
      ...takenIn(test, {
        ...{ plan: 'audits.plan-report', take: 'audits.take-report' },
        input: path => ({ auditId, subject: null, file: test.opening(path) }),
        more: ({ head }) => ({ head, restricted: false }),
      }),
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
    ...through(test, 'disclosure.compare', file => ({ file })),
  }
}

/** Small files that are signed, or say whom to trust. */
async function signed(test: TestEngine): Promise<{ targets: Target[]; bundle: Buffer }> {
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
  const targets: Target[] = [
    {
      ...{ name: 'signing-key', extension: 'pem', corpus: [key] },
      ...keyRead(test),
    },
    {
      ...{ name: 'remarks', extension: 'json', corpus: [remarks] },
      ...remarksRead(test, bundlePath),
    },
    {
      ...{ name: 'signed-head', extension: 'json', corpus: [head] },
      ...through(test, 'workspace.check', head => ({ head })),
    },
    {
      ...{ name: 'known-signers', extension: 'json', corpus: [signers] },
      ...through(test, 'disclosure.load-signers', file => ({ file })),
    },
  ]
  return { targets, bundle: readFileSync(bundlePath) }
}

/** Looked at, taken as one's own key, and signed with. */
const keyRead = (test: TestEngine): Reading => ({
  endpoints: ['disclosure.key', 'disclosure.import-key', 'trail.sign-head', 'disclosure.key-sheet'],
  read: async path => {
    const key = test.opening(path)
    const seen = await test.engine.call('disclosure.key', { file: key })
    const signed = await test.engine.call('trail.sign-head', { sign: { key, passphrase }, keepOpen: false })
    const sheet = test.saving(test.path('key-sheet.html'))
    const printed = await test.engine.call('disclosure.key-sheet', { key, file: sheet, page: 'A4' })
    const taken = await test.engine.call('disclosure.import-key', { from: { file: key }, passphrase })
    if (taken.ok) await test.ask('disclosure.remove-key', { fingerprint: taken.value.fingerprint })
    return [signed, printed, taken].find(isUnexpected) ?? seen
  },
})

/** Read again by the auditor, and taken in by whom they are for. */
const remarksRead = (test: TestEngine, bundle: string): Reading => {
  const { endpoints, read } = takenIn(test, {
    ...{ plan: 'disclosure.plan-remarks', take: 'disclosure.take-remarks' },
    input: path => ({ file: test.opening(path) }),
    more: ({ head }) => ({ head }),
  })
  return {
    endpoints: [...endpoints, 'disclosure.read-remarks', 'disclosure.save-remarks'],
    read: async path => {
      const both = { bundle: test.opening(bundle), file: test.opening(path) }
      const again = await test.engine.call('disclosure.read-remarks', both)
      return isUnexpected(again) ? again : read(path)
    },
  }
}
